/**
 * Shares of several groups that lend each other strength: x ~ Bin(k, n), θ ~ Beta. The prior is averaged over a fixed
 * grid of means and sizes with weight size^(−5/2) (Gelman et al., Bayesian Data Analysis 3rd ed., §5.3), so no chance
 * and no tuning enters, and whoever repeats the sum finds the same number.
 */
import { logBeta, logGamma } from "./beta-distribution";
import { notComputable, measured, type Measured } from "./measured";

/** k hits among n; effective numbers, which need not be whole. */
export interface Trials {
  readonly k: number;
  readonly n: number;
}

export const PRIOR_GRID = { means: { from: 0.01, to: 0.99, step: 0.01 }, sizes: { from: 2, to: 200, step: 1 }, weight: "size^(-5/2)" } as const;

interface Prior {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

interface GridPoint {
  readonly a: number;
  readonly b: number;
  readonly logBeta: number;
  readonly logWeight: number;
}

const MEANS = 99;
const SIZES = 199;

/** The grid never changes: computed with the module. */
const GRID: readonly GridPoint[] = Array.from({ length: MEANS * SIZES }, (_, at) => {
  const size = 2 + (at % SIZES);
  const mean = 1 + Math.floor(at / SIZES);
  const [a, b] = [(mean * size) / 100, ((100 - mean) * size) / 100];
  return { a, b, logBeta: logBeta(a, b), logWeight: -2.5 * Math.log(size) };
});

/** ln of the likelihood of one group's trials under Beta(a, b), less what does not depend on the prior. */
const logLikelihood = ({ k, n }: Trials, a: number, b: number, atPrior: number): number => logGamma(a + k) + logGamma(b + n - k) - logGamma(a + b + n) - atPrior;

/** The grid with its posterior weights, which sum to one; equal groups are computed once. */
const posteriorPriors = (groups: readonly Trials[]): Prior[] => {
  const distinct = new Map<string, { group: Trials; times: number }>();
  for (const group of groups) {
    const seen = distinct.get(`${group.k}/${group.n}`);
    if (seen) seen.times += 1;
    else distinct.set(`${group.k}/${group.n}`, { group, times: 1 });
  }
  const weighed = [...distinct.values()];
  const priors = GRID.map(({ a, b, logBeta: atPrior, logWeight }) => {
    let log = logWeight;
    for (const { group, times } of weighed) log += times * logLikelihood(group, a, b, atPrior);
    return { a, b, log };
  });
  const top = priors.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const total = priors.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return priors.map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - top) / total }));
};

/** Posterior mean of each group's share, in order. Needs two groups with n > 0; a group without trials has none. */
export const pooledMeans = (groups: readonly Trials[]): Measured[] => {
  const counted = groups.filter(({ n }) => n > 0);
  if (counted.length < 2) return groups.map(({ n }) => notComputable(n > 0 ? "too-few-groups" : "no-data"));
  const priors = posteriorPriors(counted);
  return groups.map(({ k, n }) => {
    if (!(n > 0)) return notComputable("no-data");
    return measured(priors.reduce((sum, { a, b, weight }) => sum + (weight * (a + k)) / (a + b + n), 0));
  });
};

const CELLS = 512;
const MIDDLES = Float64Array.from({ length: CELLS }, (_, cell) => (cell + 0.5) / CELLS);
const LOG = MIDDLES.map(Math.log);
const LOG_REST = MIDDLES.map((x) => Math.log1p(-x));

/** The probability that each cell of [0, 1] holds a Beta(a, b) value, by the mid-point rule. */
const cells = (a: number, b: number): Float64Array => {
  const mass = new Float64Array(CELLS);
  let [total, top] = [0, -Infinity];
  for (let cell = 0; cell < CELLS; cell += 1) {
    mass[cell] = (a - 1) * LOG[cell]! + (b - 1) * LOG_REST[cell]!;
    top = Math.max(top, mass[cell]!);
  }
  for (let cell = 0; cell < CELLS; cell += 1) total += mass[cell] = Math.exp(mass[cell]! - top);
  for (let cell = 0; cell < CELLS; cell += 1) mass[cell]! /= total;
  return mass;
};

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
export const probabilityGreater = (groups: readonly Trials[], [first, second]: readonly [number, number]): Measured => {
  const [one, two] = [groups[first]!, groups[second]!];
  if (!(one.n > 0 && two.n > 0)) return notComputable("no-data");
  const priors = posteriorPriors(groups.filter(({ n }) => n > 0));
  const heaviest = priors.reduce((most, { weight }) => Math.max(most, weight), 0);
  let [sum, total] = [0, 0];
  for (const { a, b, weight } of priors) {
    if (weight < heaviest * NEGLIGIBLE) continue;
    sum += weight * greater(cells(a + one.k, b + one.n - one.k), cells(a + two.k, b + two.n - two.k));
    total += weight;
  }
  return measured(sum / total);
};
