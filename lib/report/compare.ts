/** Two outlets side by side: not which is ahead, but how likely it is that the one's share is the greater (method §3). */
import { probabilityGreater } from "@/lib/statistics/beta-binomial";
import type { Measured } from "@/lib/statistics/measured";
import { roundSix } from "./rounding";
import type { Figure, OutletEntry, OutletSummary, Proportion } from "./summary-schema";

const figureOf = (found: Measured): Figure => (found.value === null ? found : roundSix(found.value));

/** The shares of an outlet's own voice, by the names that figures have everywhere. */
export const ownShares = ({ voices: { own } }: OutletEntry): Map<string, Proportion> =>
  new Map([
    ...Object.entries(own.claims).flatMap(([name, share]): [string, Proportion][] => (typeof share === "object" && "k" in share ? [[`claims/${name}`, share]] : [])),
    ...Object.entries(own.labels).map(([key, { share }]): [string, Proportion] => [`labels/${key}`, share]),
    ...Object.entries(own.frames).map(([key, { documents }]): [string, Proportion] => [`frames/${key}`, documents]),
  ]);

/**
 * P(θ₁ > θ₂) of every share, from the pooled posteriors of all outlets and effective counts as the interval has them, one
 * at a time: each takes some tens of milliseconds. Shares that count the same are computed once.
 */
export function* probabilities(outlets: OutletSummary["outlets"], pair: readonly [number, number]): Generator<readonly [string, Figure]> {
  const shares = outlets.map(ownShares);
  const known = new Map<string, Figure>();
  for (const figure of shares[pair[0]]?.keys() ?? []) {
    const groups = shares.map((each) => each.get(figure)!).map(({ k, n, deff }) => ({ k: k / deff, n: n / deff }));
    const key = groups.map(({ k, n }) => `${k}/${n}`).join();
    const found = known.get(key) ?? figureOf(probabilityGreater(groups, pair));
    known.set(key, found);
    yield [figure, found];
  }
}
