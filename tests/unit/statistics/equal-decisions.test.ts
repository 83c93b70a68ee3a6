import { atLeastAsMany, equalGivenTotal } from "@/lib/statistics/equal-decisions";

/** Over all ways in which people can say yes and no. */
const byCounting = (odds: readonly number[]): number[] => {
  const sums = odds.map(() => [0, 0]).concat([[0, 0]]);
  for (let way = 0; way < 2 ** odds.length; way += 1) {
    const said = odds.map((_, at) => (way >> at) & 1);
    const weight = odds.reduce((product, each, at) => product * (said[at] ? each : 1), 1);
    const sum = sums[said.reduce((total, yes) => total + yes, 0)]!;
    sum[0]! += weight;
    if (said[0] === said[1]) sum[1]! += weight;
  }
  return sums.map(([all, equal]) => equal! / all!);
};

test("the chance of deciding alike, given how many said yes, is that of counting all ways", () => {
  for (const odds of [[1, 1, 1], [0.2, 3, 1, 0.5, 7], [1, 1, 1, 1, 1, 1]]) {
    equalGivenTotal(odds).forEach((each, at) => expect(each).toBeCloseTo(byCounting(odds)[at]!, 12));
  }
  // One yes among three: the two agree exactly when it is the third's.
  expect(equalGivenTotal([1, 1, 1])).toEqual([1, 1 / 3, 1 / 3, 1]);
});

const exactTail = (probabilities: readonly number[], hits: number): number => {
  let ways = [1];
  for (const p of probabilities) ways = Array.from({ length: ways.length + 1 }, (_, at) => (ways[at] ?? 0) * (1 - p) + (ways[at - 1] ?? 0) * p);
  return ways.slice(hits).reduce((sum, each) => sum + each, 0);
};

test("the bound is never below the exact tail, not far above it, and exact when all are hits", () => {
  const probabilities = Array.from({ length: 40 }, (_, at) => 0.3 + (at % 7) / 15);
  for (const hits of [24, 28, 32, 36, 39]) {
    const [bound, exact] = [atLeastAsMany(probabilities, hits), exactTail(probabilities, hits)];
    expect(bound).toBeGreaterThanOrEqual(exact);
    expect(bound).toBeLessThan(12 * exact);
  }
  expect(atLeastAsMany(probabilities, 40) / exactTail(probabilities, 40)).toBeCloseTo(1, 9);
  expect(atLeastAsMany(probabilities, 10)).toBe(1);
  expect(atLeastAsMany(probabilities, 41)).toBe(0);
});
