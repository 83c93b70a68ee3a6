"use client";
/** A small choice that a browser remembers by itself, shared by all parts of the page. */
import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** For browsers that keep nothing. */
const memory = new Map<string, string>();

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`apostille:${name}`) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreference = (name: string, initial: string): readonly [string, (value: string) => void] => {
  const value = useSyncExternalStore(subscribe, () => read(name) ?? initial, () => initial);
  const set = useCallback(
    (next: string) => {
      memory.set(name, next);
      try {
        localStorage.setItem(`apostille:${name}`, next);
      } catch {
        // Kept in memory for this page.
      }
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, set];
};
