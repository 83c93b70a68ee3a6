"use client";
/** Which letter does what for whoever uses this browser. */
import { useCallback, useMemo } from "react";
import { readKeyMap, writeKeyMap, type KeyMap } from "@/lib/annotation/key-map";
import { usePreference } from "./use-preference";

export const useKeyMap = (): readonly [KeyMap, (map: KeyMap) => void] => {
  const [text, set] = usePreference("keys", "{}");
  const map = useMemo(() => readKeyMap(text), [text]);
  return [map, useCallback((next: KeyMap) => set(writeKeyMap(next)), [set])];
};
