/** Intervals for a share k of n (neither need be whole). Every one answers null for n = 0: there are no data. */
import { betaQuantile } from "./beta-distribution";
import { normalQuantile } from "./normal-distribution";

export interface Interval {
  readonly low: number;
  readonly high: number;
}
/** k hits among n, at a two-sided level such as .90. */
export type IntervalOf = (k: number, n: number, level: number) => Interval | null;

const critical = (level: number): number => normalQuantile(1 - (1 - level) / 2);
const inside = (low: number, high: number): Interval => ({ low: Math.max(0, low), high: Math.min(1, high) });

/** Wilson 1927, without continuity correction. */
export const wilsonInterval: IntervalOf = (k, n, level) => {
  if (!(n > 0)) return null;
  const z2 = critical(level) ** 2;
  const p = k / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (critical(level) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
};

/** Clopper & Pearson 1934, "exact". */
export const clopperPearsonInterval: IntervalOf = (k, n, level) => {
  if (!(n > 0)) return null;
  const tail = (1 - level) / 2;
  return { low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1), high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k) };
};

/** Equal-tailed posterior interval under the prior Beta(½, ½) (Brown, Cai, DasGupta 2001), without their end-point change. */
export const jeffreysInterval: IntervalOf = (k, n, level) => {
  if (!(n > 0)) return null;
  const tail = (1 - level) / 2;
  return { low: betaQuantile(tail, k + 0.5, n - k + 0.5), high: betaQuantile(1 - tail, k + 0.5, n - k + 0.5) };
};

/** Agresti & Coull 1998, cut to [0, 1]. */
export const agrestiCoullInterval: IntervalOf = (k, n, level) => {
  if (!(n > 0)) return null;
  const z = critical(level);
  const total = n + z * z;
  const p = (k + (z * z) / 2) / total;
  const half = z * Math.sqrt((p * (1 - p)) / total);
  return inside(p - half, p + half);
};

/** The normal approximation (Wald), cut to [0, 1]: for comparison only. */
export const waldInterval: IntervalOf = (k, n, level) => {
  if (!(n > 0)) return null;
  const p = k / n;
  const half = critical(level) * Math.sqrt((p * (1 - p)) / n);
  return inside(p - half, p + half);
};
