/**
 * Shares of several groups that lend each other strength: x ~ Bin(k, n), θ ~ Beta. The prior is averaged over a fixed
 * grid of means and sizes with weight size^(−5/2) (Gelman et al., Bayesian Data Analysis 3rd ed., §5.3), so no chance
 * and no tuning enters, and whoever repeats the sum finds the same number.
 */
import { logBeta, logGamma } from "./beta-distribution";
import { notComputable, measured, type Measured } from "./measured";

/** Held here because a global may be dear to look up, and these are asked for millions of times. */
const { exp, log, log1p, max } = Math;

/** k hits among n; effective numbers, which need not be whole. */
export interface Trials {
  readonly k: number;
  readonly n: number;
}

export const PRIOR_GRID = { means: { from: 0.01, to: 0.99, step: 0.01 }, sizes: { from: 2, to: 200, step: 1 }, weight: "size^(-5/2)" } as const;

const MEANS = 99;
const SIZES = 199;

/** Columns of numbers, one place per prior: sizes run within means. The grid never changes: computed with the module. */
interface Grid {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly logBeta: Float64Array;
  readonly logWeight: Float64Array;
}

const sizeAt = (at: number): number => 2 + (at % SIZES);
const column = (of: (at: number) => number): Float64Array => Float64Array.from({ length: MEANS * SIZES }, (_, at) => of(at));

const A = column((at) => ((1 + Math.floor(at / SIZES)) * sizeAt(at)) / 100);
const B = column((at) => ((MEANS - Math.floor(at / SIZES)) * sizeAt(at)) / 100);
const GRID: Grid = { a: A, b: B, logBeta: column((at) => logBeta(A[at]!, B[at]!)), logWeight: column((at) => -2.5 * log(sizeAt(at))) };

interface Weighed extends Trials {
  /** How many equal groups it stands for. */
  readonly times: number;
}

const distinctGroups = (groups: readonly Trials[]): Weighed[] => {
  const distinct = new Map<string, Weighed>();
  for (const group of groups) {
    const key = `${group.k}/${group.n}`;
    distinct.set(key, { ...group, times: (distinct.get(key)?.times ?? 0) + 1 });
  }
  return [...distinct.values()];
};

/** ln of the joint likelihood of all groups under every prior of the grid times the prior's weight. */
const logPosterior = (groups: readonly Weighed[]): Float64Array => {
  const sum = Float64Array.from(GRID.logWeight);
  for (const { k, n, times } of groups) {
    // Γ(a + b + n) depends on the size alone.
    const bySize = Float64Array.from({ length: SIZES }, (_, at) => logGamma(2 + at + n));
    for (let at = 0, size = 0; at < sum.length; at += 1, size = size + 1 === SIZES ? 0 : size + 1) {
      sum[at]! += times * (logGamma(GRID.a[at]! + k) + logGamma(GRID.b[at]! + n - k) - bySize[size]! - GRID.logBeta[at]!);
    }
  }
  return sum;
};

/** The posterior weights of the grid, which sum to one; equal groups are computed once. */
const posteriorWeights = (groups: readonly Trials[]): Float64Array => {
  const weights = logPosterior(distinctGroups(groups));
  let top = -Infinity;
  for (const each of weights) if (each > top) top = each;
  let total = 0;
  for (let at = 0; at < weights.length; at += 1) total += weights[at] = exp(weights[at]! - top);
  for (let at = 0; at < weights.length; at += 1) weights[at]! /= total;
  return weights;
};

/** Posterior mean of each group's share, in order. Needs two groups with n > 0; a group without trials has none. */
export const pooledMeans = (groups: readonly Trials[]): Measured[] => {
  const counted = groups.filter(({ n }) => n > 0);
  if (counted.length < 2) return groups.map(({ n }) => notComputable(n > 0 ? "too-few-groups" : "no-data"));
  const weights = posteriorWeights(counted);
  return groups.map(({ k, n }) => {
    if (!(n > 0)) return notComputable("no-data");
    let mean = 0;
    for (let at = 0; at < weights.length; at += 1) mean += (weights[at]! * (GRID.a[at]! + k)) / (GRID.a[at]! + GRID.b[at]! + n);
    return measured(mean);
  });
};

const CELLS = 512;
const MIDDLES = Float64Array.from({ length: CELLS }, (_, cell) => (cell + 0.5) / CELLS);
const LOG = MIDDLES.map(log);
const LOG_REST = MIDDLES.map((x) => log1p(-x));
const EVEN = new Float64Array(CELLS).fill(1);

/** x^a·(1−x)^b in the middle of every cell, scaled so that the greatest is 1. */
const powers = (a: number, b: number): Float64Array => {
  const logs = LOG.map((at, cell) => a * at + b * LOG_REST[cell]!);
  const top = logs.reduce((most, each) => max(most, each), -Infinity);
  return logs.map((each) => exp(each - top));
};

const FAINT = 1e-100;

/** Multiplies cell by cell and answers the sum; before anything could vanish, it is made one again. */
const reweigh = (mass: Float64Array, by: Float64Array): number => {
  let total = 0;
  for (let cell = 0; cell < CELLS; cell += 1) total += mass[cell]! *= by[cell]!;
  if (total > FAINT) return total;
  for (let cell = 0; cell < CELLS; cell += 1) mass[cell]! /= total;
  return 1;
};

/** The probability that the first of two independent values is the greater; both are given by the mass of every cell, unnormalised. */
const greater = (first: Float64Array, second: Float64Array): number => {
  let [below, sum] = [0, 0];
  for (let cell = 0; cell < CELLS; cell += 1) {
    sum += first[cell]! * (below + second[cell]! / 2);
    below += second[cell]!;
  }
  return sum;
};

/** A prior lighter than this share of the heaviest changes no digit that is shown. */
const NEGLIGIBLE = 1e-6;

/**
 * P(θ₁ > θ₂) for two of the groups, averaged over the same priors as `pooledMeans`; within about 1e-3. Needs trials in
 * both.
 */
export const probabilityGreater = (groups: readonly Trials[], pair: readonly [number, number]): Measured => {
  const [one, two] = [groups[pair[0]]!, groups[pair[1]]!];
  if (!(one.n > 0 && two.n > 0)) return notComputable("no-data");
  const weights = posteriorWeights(groups.filter(({ n }) => n > 0));
  const heaviest = weights.reduce((most, weight) => max(most, weight), 0);
  let [sum, total] = [0, 0];
  for (let mean = 0; mean < MEANS; mean += 1) {
    // From one size to the next a Beta's density changes by one and the same factor: no power is taken twice.
    const step = powers((mean + 1) / 100, (MEANS - mean) / 100);
    const from = mean * SIZES;
    const [first, second] = [one, two].map(({ k, n }) => powers(GRID.a[from]! + k - 1, GRID.b[from]! + n - k - 1)) as [Float64Array, Float64Array];
    for (let at = from; at < from + SIZES; at += 1) {
      const by = at === from ? EVEN : step;
      const whole = reweigh(first, by) * reweigh(second, by);
      const weight = weights[at]!;
      if (weight < heaviest * NEGLIGIBLE) continue;
      sum += (weight * greater(first, second)) / whole;
      total += weight;
    }
  }
  return measured(sum / total);
};
