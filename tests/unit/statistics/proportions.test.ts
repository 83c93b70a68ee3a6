/** Shares: intervals, design effect, pooling, comparison, concentration. */
import fc from "fast-check";
import { pooledMeans, probabilityGreater } from "@/lib/statistics/beta-binomial";
import { betaCdf, betaQuantile } from "@/lib/statistics/beta-distribution";
import { herfindahl } from "@/lib/statistics/concentration";
import { designEffect } from "@/lib/statistics/design-effect";
import { normalQuantile, twoSidedP } from "@/lib/statistics/normal-distribution";
import { agrestiCoullInterval, clopperPearsonInterval, jeffreysInterval, waldInterval, wilsonInterval, type IntervalOf } from "@/lib/statistics/proportion-interval";
import { withReference } from "./reference";

const KINDS: Record<string, IntervalOf> = {
  wilson: wilsonInterval, beta: clopperPearsonInterval, jeffreys: jeffreysInterval, agresti_coull: agrestiCoullInterval, normal: waldInterval,
};
const NEWCOMBE: [number, number, number, number][] = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]];

test.each(NEWCOMBE)("Newcombe 1998, Wilson: %d of %d", (k, n, low, high) => {
  const interval = wilsonInterval(k, n, 0.95)!;
  expect([interval.low, interval.high].map((value) => Number(value.toFixed(4)))).toEqual([low, high]);
});
withReference<{ cases: { x: number; n: number; expected: Record<string, [number, number]> }[] }>("proportion_intervals", "all intervals", ({ cases }) => {
  for (const { x, n, expected } of cases) {
    for (const [kind, [low, high]] of Object.entries(expected)) {
      const interval = KINDS[kind]!(x, n, 0.95)!;
      expect(interval.low).toBeCloseTo(low, 12);
      expect(interval.high).toBeCloseTo(high, 12);
    }
  }
});
test("no data, no interval", () => {
  for (const kind of Object.values(KINDS)) expect(kind(0, 0, 0.9)).toBeNull();
});

test("quantiles of the normal and the beta distribution", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
  expect(twoSidedP(5)).toBeCloseTo(5.733031437583869e-7, 18);
  // The posterior Beta(2+2, 2+1) of two of three under Beta(2, 2).
  expect(betaQuantile(0.025, 4, 3)).toBeCloseTo(0.22277809550351213, 13);
  expect(betaQuantile(0.975, 4, 3)).toBeCloseTo(0.8818827512429748, 13);
});
test("the beta quantile inverts its distribution", () => {
  const shape = fc.double({ min: 0.3, max: 80, noNaN: true });
  fc.assert(fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, p) => {
    expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
    expect(betaCdf(0.3, a, b) + betaCdf(0.7, b, a)).toBeCloseTo(1, 10);
  }));
});
test("a Wilson interval holds its share and narrows with more of the same", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
    const k = n * share;
    const [once, twice] = [wilsonInterval(k, n, 0.9)!, wilsonInterval(2 * k, 2 * n, 0.9)!];
    expect(once.low).toBeLessThanOrEqual(share + 1e-12);
    expect(once.high).toBeGreaterThanOrEqual(share - 1e-12);
    expect(twice.high - twice.low).toBeLessThan(once.high - once.low);
  }));
});

test("design effect: two documents that contradict each other, worked by hand", () => {
  // D = 2, p = ½: v = 2·((5−2.5)² + (0−2.5)²) = 25; binomial 10·¼ = 2.5.
  expect(designEffect([[{ hits: 5, trials: 5 }, { hits: 0, trials: 5 }]])).toBe(10);
  expect(designEffect([[{ hits: 5, trials: 5 }, { hits: 0, trials: 5 }, { hits: 0, trials: 0 }], [{ hits: 3, trials: 4 }]])).toBe(10);
  expect(designEffect([[{ hits: 1, trials: 2 }, { hits: 1, trials: 2 }]])).toBe(1);
  expect(designEffect([])).toBe(1);
});

test("pooled values lie between the group's own share and the others'", () => {
  const groups = [{ k: 2, n: 4 }, { k: 10, n: 100 }, { k: 12, n: 100 }, { k: 9, n: 100 }];
  const [first] = pooledMeans(groups);
  expect(first!.value).toBeGreaterThan(0.1);
  expect(first!.value).toBeLessThan(0.5);
  expect(pooledMeans([{ k: 1, n: 2 }])).toEqual([{ value: null, reason: "too-few-groups" }]);
  expect(pooledMeans([{ k: 1, n: 2 }, { k: 0, n: 0 }, { k: 1, n: 3 }])[1]).toEqual({ value: null, reason: "no-data" });
});
test("pooling swaps with its groups and mirrors with their complements", () => {
  const trials = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.5, max: 40, noNaN: true })).map(([p, n]) => ({ k: p * n, n }));
  fc.assert(fc.property(trials, trials, (a, b) => {
    const [x, y] = pooledMeans([a, b]).map(({ value }) => value!);
    const [y2, x2] = pooledMeans([b, a]).map(({ value }) => value!);
    const [u] = pooledMeans([a, b].map(({ k, n }) => ({ k: n - k, n }))).map(({ value }) => value!);
    expect(x2).toBeCloseTo(x!, 10);
    expect(y2).toBeCloseTo(y!, 10);
    expect(u).toBeCloseTo(1 - x!, 8);
  }), { numRuns: 5 });
});
test("P(θ₁ > θ₂): even for equals, and the two ways sum to one", () => {
  const groups = [{ k: 5, n: 20 }, { k: 5, n: 20 }, { k: 18, n: 20 }];
  expect(probabilityGreater(groups, [0, 1]).value).toBeCloseTo(0.5, 9);
  expect(probabilityGreater(groups, [2, 0]).value).toBeGreaterThan(0.99);
  expect(probabilityGreater(groups, [2, 0]).value! + probabilityGreater(groups, [0, 2]).value!).toBeCloseTo(1, 9);
  expect(probabilityGreater([{ k: 0, n: 0 }, groups[0]!], [0, 1])).toEqual({ value: null, reason: "no-data" });
});

test("pooled means, summed once more in another language", () => {
  const once = pooledMeans([{ k: 2, n: 4 }, { k: 10, n: 100 }, { k: 12, n: 100 }, { k: 9, n: 100 }]).map(({ value }) => value!);
  [0.3518260787150158, 0.10560518708885835, 0.12424418659223219, 0.09628568733717172].forEach((value, at) => expect(once[at]).toBeCloseTo(value, 11));
  const fractional = pooledMeans([{ k: 1.5, n: 6.25 }, { k: 8, n: 9.5 }]).map(({ value }) => value!);
  [0.337408842931203, 0.7695481452679561].forEach((value, at) => expect(fractional[at]).toBeCloseTo(value, 11));
});

test("equal groups at one half stay there", () => {
  // Two groups without any difference: both shrink equally, and towards neither end.
  const [a, b] = pooledMeans([{ k: 5, n: 10 }, { k: 5, n: 10 }]).map(({ value }) => value!);
  expect(a).toBeCloseTo(0.5, 12);
  expect(b).toBe(a);
});

test("concentration", () => {
  expect(herfindahl([5])).toEqual({ value: 1 });
  expect(herfindahl([1, 1, 1, 1])).toEqual({ value: 0.25 });
  expect(herfindahl([])).toEqual({ value: null, reason: "no-data" });
});
