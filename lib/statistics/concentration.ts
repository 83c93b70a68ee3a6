/** How few hold how much. */
import { notComputable, ratio, type Measured } from "./measured";

/** Herfindahl–Hirschman index: the sum of squared shares, 1/n (all equal) to 1 (one holds all). */
export const herfindahl = (counts: readonly number[]): Measured => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? notComputable("no-data") : ratio(counts.reduce((sum, count) => sum + count * count, 0), total * total);
};
