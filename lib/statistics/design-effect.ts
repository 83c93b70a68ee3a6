/**
 * How much less a clustered sample tells than independent draws would: hits within one cluster resemble each other.
 * The variance of a ratio estimator (Cochran 1977, §6.3 and ch. 11) over that of a binomial, summed over groups.
 */

/** Hits and trials of one cluster. */
export interface Cluster {
  readonly hits: number;
  readonly trials: number;
}

/** v = D/(D−1)·Σ (x − p̂·m)² over the D clusters with trials; null with fewer than two of them. */
const groupVariance = (clusters: readonly Cluster[]): { clustered: number; binomial: number } | null => {
  const counted = clusters.filter(({ trials }) => trials > 0);
  const d = counted.length;
  if (d < 2) return null;
  const n = counted.reduce((sum, { trials }) => sum + trials, 0);
  const p = counted.reduce((sum, { hits }) => sum + hits, 0) / n;
  const squares = counted.reduce((sum, { hits, trials }) => sum + (hits - p * trials) ** 2, 0);
  return { clustered: (d / (d - 1)) * squares, binomial: n * p * (1 - p) };
};

/** max(1, Σ clustered ÷ Σ binomial variance) over groups of clusters; 1 where no group varies. */
export const designEffect = (groups: readonly (readonly Cluster[])[]): number => {
  let [clustered, binomial] = [0, 0];
  for (const clusters of groups) {
    const variance = groupVariance(clusters);
    clustered += variance?.clustered ?? 0;
    binomial += variance?.binomial ?? 0;
  }
  return binomial > 0 ? Math.max(1, clustered / binomial) : 1;
};
