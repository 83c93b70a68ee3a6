/** Where things stand on the axis of a share, in percent of its width: the page draws them at whatever width it has. */
import { scaleLinear } from "d3-scale";
import type { Proportion } from "@/lib/report/summary-schema";

export interface PlacedShare {
  readonly dot: number;
  readonly low: number;
  /** Of the band from low to high. */
  readonly width: number;
  /** The adjusted value; null where there is none. */
  readonly tick: number | null;
}

const axis = scaleLinear().domain([0, 1]).range([0, 100]).clamp(true);

/** Two decimals are finer than any screen. */
export const place = (share: number): number => Math.round(axis(share) * 100) / 100;

/** Null for a share that has no value: nothing of it is drawn on an axis. */
export const placeShare = ({ value, low, high, pooled }: Pick<Proportion, "value" | "low" | "high" | "pooled">): PlacedShare | null => {
  if (value === null) return null;
  const from = place(low ?? value);
  return { dot: place(value), low: from, width: Math.round((place(high ?? value) - from) * 100) / 100, tick: typeof pooled === "number" ? place(pooled) : null };
};

/** Parts of a whole, end to end; parts of nothing are left out. Each `from` and `width` in percent. */
export const placeParts = <Key extends string>(parts: readonly (readonly [Key, number])[]): { readonly key: Key; readonly from: number; readonly width: number }[] => {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  return parts.flatMap(([key, count]) => {
    if (count === 0) return [];
    const from = place(before / total);
    before += count;
    return [{ key, from, width: Math.round((place(before / total) - from) * 100) / 100 }];
  });
};
