"use client";
/** Whether a media query holds now; false on the server. */
import { useCallback, useSyncExternalStore } from "react";

export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => false);
};

/** One column: the margin is a sheet from below. */
export const NARROW = "(max-width: 900px)";
export const COARSE = "(pointer: coarse)";
