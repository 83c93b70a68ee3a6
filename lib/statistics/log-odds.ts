/** Which categories two counts differ in: log-odds ratios with an informative Dirichlet prior. */

export interface LogOdds {
  readonly delta: number;
  readonly variance: number;
  readonly z: number;
}

export interface Counts {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Pseudo-counts of the prior, one per category, all above zero. */
  readonly prior: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** δ, its variance and z = δ/√variance per category (Monroe, Colaresi & Quinn 2008, Political Analysis 16:372, eq. 15–22). */
export const logOddsDirichlet = ({ first, second, prior }: Counts): LogOdds[] => {
  const [n1, n2, a0] = [sum(first), sum(second), sum(prior)];
  return prior.map((a, at) => {
    const [y1, y2] = [first[at]! + a, second[at]! + a];
    const delta = Math.log(y1 / (n1 + a0 - y1)) - Math.log(y2 / (n2 + a0 - y2));
    const variance = 1 / y1 + 1 / y2;
    return { delta, variance, z: delta / Math.sqrt(variance) };
  });
};

/** Pseudo-counts that follow the pooled shares and sum to `size`. Every category must have been seen. */
export const informativePrior = ({ first, second }: Pick<Counts, "first" | "second">, size: number): number[] => {
  const total = sum(first) + sum(second);
  return first.map((count, at) => (size * (count + second[at]!)) / total);
};
