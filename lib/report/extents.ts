/** Arithmetic of half-open ranges. */
import type { Extent } from "./corpus";

export const lengthOf = ({ start, end }: Extent): number => end - start;

export const shared = (a: Extent, b: Extent): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Intersection ÷ union, 0…1. */
export const similarity = (a: Extent, b: Extent): number => {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (lengthOf(a) + lengthOf(b) - common);
};

export const compareExtents = (a: Extent, b: Extent): number => a.start - b.start || a.end - b.end;

/** What the ranges cover together: sorted, disjoint, touching ones joined. */
export const union = (extents: readonly Extent[]): Extent[] => {
  const joined: Extent[] = [];
  for (const { start, end } of extents.toSorted(compareExtents)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
};

/** Code points covered by both lists; `within` is disjoint. */
export const coveredLength = (extents: readonly Extent[], within: readonly Extent[]): number => {
  let sum = 0;
  for (const extent of union(extents)) for (const part of within) sum += shared(extent, part);
  return sum;
};
