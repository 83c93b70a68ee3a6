/**
 * How much less a clustered sample tells than independent draws would: hits within one cluster resemble each other.
 * The variance of a ratio estimator (Cochran 1977, §6.3 and ch. 11) over that of a binomial, summed over groups.
 */

/** Hits and trials of one cluster. */
export interface Cluster {
  readonly hits: number;
  readonly trials: number;
}

/** All that a variance needs of one group: sums over its clusters with trials, which can be added up in any order. */
export interface ClusterSums {
  readonly clusters: number;
  readonly hits: number;
  readonly trials: number;
  readonly hitsSquared: number;
  readonly trialsSquared: number;
  /** Σ hits·trials. */
  readonly products: number;
}

export const clusterSums = (clusters: readonly Cluster[]): ClusterSums => {
  const counted = clusters.filter(({ trials }) => trials > 0);
  const sum = (of: (cluster: Cluster) => number): number => counted.reduce((total, cluster) => total + of(cluster), 0);
  return {
    clusters: counted.length, hits: sum(({ hits }) => hits), trials: sum(({ trials }) => trials), hitsSquared: sum(({ hits }) => hits * hits),
    trialsSquared: sum(({ trials }) => trials * trials), products: sum(({ hits, trials }) => hits * trials),
  };
};

/** v = D/(D−1)·Σ (x − p̂·m)² over the D clusters with trials; null with fewer than two of them. */
const groupVariance = ({ clusters: d, hits, trials: n, hitsSquared, trialsSquared, products }: ClusterSums): { clustered: number; binomial: number } | null => {
  if (d < 2) return null;
  const p = hits / n;
  const squares = Math.max(0, hitsSquared - 2 * p * products + p * p * trialsSquared);
  return { clustered: (d / (d - 1)) * squares, binomial: n * p * (1 - p) };
};

/** max(1, Σ clustered ÷ Σ binomial variance) over groups of clusters; 1 where no group varies. */
export const designEffectOfSums = (groups: readonly ClusterSums[]): number => {
  let [clustered, binomial] = [0, 0];
  for (const sums of groups) {
    const variance = groupVariance(sums);
    clustered += variance?.clustered ?? 0;
    binomial += variance?.binomial ?? 0;
  }
  return binomial > 0 ? Math.max(1, clustered / binomial) : 1;
};

/** The same, from the clusters themselves. */
export const designEffect = (groups: readonly (readonly Cluster[])[]): number => designEffectOfSums(groups.map(clusterSums));
