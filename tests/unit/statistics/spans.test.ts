/** Where things begin and end: the α families for unitizing and F1 over spans. */
import fc from "fast-check";
import { alphaU, disagreementU } from "@/lib/statistics/alpha-u-1995";
import { exactF1, mergeOverlapping, overlapF1 } from "@/lib/statistics/span-f1";
import { boundaryAlpha, categoryAlpha, unitizingAlpha, type Segment } from "@/lib/statistics/unitizing-alpha";
import { withReference } from "./reference";

const segment = (start: number, end: number, category = 0): Segment => ({ start, end, category });

test("three coders mark keyphrases: ᵤα = .5955", () => {
  const coders = [[segment(3, 14), segment(22, 52)], [segment(3, 9), segment(22, 52)], [segment(22, 45)]];
  expect(unitizingAlpha({ continuum: [0, 56], categories: 1, coders }).value).toBeCloseTo(0.5955357142857143, 13);
});

type Marks = Record<string, [number, number, string][]>;
interface Family {
  cases: { continuum: [number, number]; units?: Marks; units_by_rater?: Marks; expected: Record<string, number> & Record<string, Record<string, number>> }[];
}
withReference<Family>("krippendorff_u_family_2016", "the ᵤα family", ({ cases }) => {
  for (const { continuum, units, units_by_rater: byRater, expected } of cases) {
    const marks = Object.values((units ?? byRater)!);
    const names = [...new Set(marks.flat().map(([, , name]) => name))];
    const data = (kept: string[]) => ({
      continuum,
      categories: kept.length,
      coders: marks.map((each) => each.filter(([, , name]) => kept.includes(name)).map(([start, end, name]) => segment(start, end, kept.indexOf(name)))),
    });
    if (byRater) {
      for (const name of names) expect(unitizingAlpha(data([name])).value).toBeCloseTo(expected[name]!.u_alpha!, 13);
      continue;
    }
    expect(unitizingAlpha(data(names)).value).toBeCloseTo(expected.u_alpha!, 13);
    expect(boundaryAlpha(data(names)).value).toBeCloseTo(expected.bar_u_alpha!, 13);
    if (expected.cu_alpha_limit) expect(categoryAlpha(data(names)).value).toBeCloseTo(expected.cu_alpha_limit, 13);
  }
});

interface First {
  cases: {
    continuum?: [number, number];
    units?: { rater: number; start: number; end: number; category: string }[];
    units_formula?: string;
    expected?: { per_category?: Record<string, { D_o: number; D_e: number; alpha: number }>; alpha: number | null };
  }[];
}
withReference<First>("krippendorff_alpha_u_1995_2004", "α_U of 1995 and 2004", ({ cases }) => {
  for (const [at, { continuum, units, units_formula: stretched, expected }] of cases.entries()) {
    if (!continuum || !expected) continue;
    const marks = stretched ? cases[at - 1]!.units!.map((each) => ({ ...each, start: each.start * 50_000, end: each.end * 50_000 })) : units!;
    const found = [...new Set(marks.map(({ category }) => category))].map((category) => {
      const coders = [0, 1].map((rater) => marks.filter((mark) => mark.rater === rater && mark.category === category));
      const disagreement = disagreementU(coders, { start: continuum[0], length: continuum[1] - continuum[0] });
      const wanted = expected.per_category![category]!;
      expect(disagreement!.observed).toBeCloseTo(wanted.D_o, 12);
      expect(disagreement!.expected).toBeCloseTo(wanted.D_e, 12);
      expect(alphaU([disagreement]).value).toBeCloseTo(wanted.alpha, 10);
      return disagreement;
    });
    if (expected.alpha === null) expect(alphaU(found).value).toBeNull();
    else expect(alphaU(found).value).toBeCloseTo(expected.alpha, 10);
  }
});

test("SemEval-2020 task 11's own example", () => {
  const spans = (pairs: number[][]) => pairs.map(([start, end]) => ({ start: start!, end: end! }));
  const gold = spans([[0, 59], [171, 181], [0, 9], [115, 167], [740, 759]]);
  const found = spans([[0, 50], [161, 172], [0, 10], [115, 167]]);
  expect(mergeOverlapping(gold)).toHaveLength(4);
  const { precision, recall, f1 } = overlapF1(gold, found);
  expect(precision.value).toBeCloseTo(0.964912, 5);
  expect(recall.value).toBeCloseTo(0.486864, 5);
  expect(f1.value).toBeCloseTo(0.647181, 5);
  expect(exactF1(gold, found).f1.value).toBeCloseTo((2 * (1 / 4) * (1 / 5)) / (1 / 4 + 1 / 5), 12);
});

test("no spans at all: not computable, whichever side is empty", () => {
  expect(overlapF1([], []).f1).toEqual({ value: null, reason: "no-data" });
  expect(exactF1([{ start: 0, end: 1 }], []).f1).toEqual({ value: null, reason: "no-data" });
  expect(unitizingAlpha({ continuum: [0, 9], categories: 1, coders: [[], []] })).toEqual({ value: null, reason: "no-data" });
  expect(unitizingAlpha({ continuum: [0, 9], categories: 1, coders: [[segment(1, 2)]] })).toEqual({ value: null, reason: "one-coder" });
  expect(disagreementU([[{ start: 0, end: 3 }]], { start: 0, length: 9 })).toBeNull();
});

const extents = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }).map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));
test("F1 is symmetric, within [0, 1], and one with itself", () => {
  fc.assert(fc.property(extents, extents, (a, b) => {
    for (const score of [overlapF1, exactF1]) {
      const value = score(a, b).f1.value!;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(score(b, a).f1.value).toBeCloseTo(value, 12);
      expect(score(a, a).f1.value).toBeCloseTo(1, 12);
    }
  }));
});
