"use client";
/** Whether letters and digits do anything by themselves. */
import { usePreference } from "./use-preference";

export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => {
  const [value, set] = usePreference("single-keys", "on");
  return [value === "on", (on) => set(on ? "on" : "off")];
};
