/** Agreement, against published values and by its properties. */
import fc from "fast-check";
import { fleissKappa, gwetAC1, krippendorffAlpha, percentAgreement, prevalence, spearmanBrown } from "@/lib/statistics/agreement";
import { countsOf, tally, MISSING } from "@/lib/statistics/ratings";
import { cohenKappa, gwetAC1OfTwo, observedAgreement, scottPi } from "@/lib/statistics/two-coders";
import { withReference } from "./reference";

type Value = string | number | null;
const ratingsOf = (rows: readonly (readonly Value[])[]) => {
  const categories = [...new Set(rows.flat().filter((value) => value !== null))];
  const values = Int16Array.from(rows.flat(), (value) => (value === null ? MISSING : categories.indexOf(value)));
  return tally({ coders: rows.length, units: rows[0]!.length, categories: categories.length, values });
};

test("Krippendorff 2011, four coders, twelve units: α = .743", () => {
  const data = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  expect(krippendorffAlpha(ratingsOf(data)).value).toBeCloseTo(0.743421052631579, 14);
});

test("Feinstein & Cicchetti's paradox: 85 % agree, κ .31, AC1 .81", () => {
  const table = [[80, 7], [8, 5]];
  expect(observedAgreement(table).value).toBe(0.85);
  expect(cohenKappa(table).value).toBeCloseTo(0.3144424131627059, 13);
  expect(gwetAC1OfTwo(table).value).toBeCloseTo(0.808, 13);
});

type Cases<C> = { cases: C[] };
withReference<Cases<{ data: Value[][]; expected: { nominal: number | null; percent?: number } }>>("krippendorff_small", "Krippendorff's small examples", ({ cases }) => {
  for (const { data, expected } of cases) {
    const alpha = krippendorffAlpha(ratingsOf(data));
    if (expected.nominal === null) expect(alpha.value).toBeNull();
    else expect(alpha.value).toBeCloseTo(expected.nominal, 14);
    if (expected.percent !== undefined) expect(percentAgreement(ratingsOf(data)).value).toBeCloseTo(expected.percent, 14);
  }
});
withReference<{ data: Value[][]; expected: { nominal: number } }>("krippendorff_canonical", "Krippendorff's canonical example", ({ data, expected }) => {
  expect(krippendorffAlpha(ratingsOf(data)).value).toBeCloseTo(expected.nominal, 14);
});
withReference<Cases<{ table: number[][]; expected: Record<"po" | "cohen_kappa" | "scott_pi" | "gwet_ac1", number> }>>("cohen_scott_gwet", "two coders", ({ cases }) => {
  for (const { table, expected } of cases) {
    expect(observedAgreement(table).value).toBeCloseTo(expected.po, 14);
    expect(cohenKappa(table).value).toBeCloseTo(expected.cohen_kappa, 14);
    expect(scottPi(table).value).toBeCloseTo(expected.scott_pi, 14);
    expect(gwetAC1OfTwo(table).value).toBeCloseTo(expected.gwet_ac1, 14);
  }
});
withReference<Cases<{ data: number[][]; expected: { fleiss: number } }>>("fleiss", "Fleiss' κ", ({ cases }) => {
  for (const { data, expected } of cases) expect(fleissKappa(countsOf(data)).value).toBeCloseTo(expected.fleiss, 14);
});

test("what cannot be computed says why", () => {
  expect(krippendorffAlpha(countsOf([[2, 0], [3, 0]]))).toEqual({ value: null, reason: "no-variance" });
  expect(gwetAC1(countsOf([[2, 0], [3, 0]]))).toEqual({ value: null, reason: "no-variance" });
  expect(krippendorffAlpha(countsOf([[1, 0], [0, 1]]))).toEqual({ value: null, reason: "nothing-pairable" });
  expect(cohenKappa([[5, 0], [0, 0]])).toEqual({ value: null, reason: "no-variance" });
  expect(cohenKappa([[0, 0], [0, 0]])).toEqual({ value: null, reason: "no-data" });
  expect(fleissKappa(countsOf([[2, 0], [1, 0]]))).toEqual({ value: null, reason: "unequal-coders" });
  expect(fleissKappa(countsOf([[1, 0], [0, 1]]))).toEqual({ value: null, reason: "one-coder" });
  expect(prevalence(countsOf([[0, 0]]), 0)).toEqual({ value: null, reason: "no-data" });
});

test("Spearman–Brown: one reader is α itself, and more readers are more reliable", () => {
  expect(spearmanBrown(0.5, 1).value).toBe(0.5);
  expect(spearmanBrown(0.5, 3).value).toBe(0.75);
  expect(spearmanBrown(-1, 2)).toEqual({ value: null, reason: "no-variance" });
});

const table = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
const figures = [krippendorffAlpha, gwetAC1, percentAgreement, fleissKappa];

test("no figure is ever NaN or above one", () => {
  fc.assert(fc.property(table, (rows) => {
    for (const figure of figures) {
      const { value } = figure(countsOf(rows));
      if (value !== null) expect(Number.isFinite(value) && value <= 1 + 1e-12).toBe(true);
    }
  }));
});
test("a weight is so many equal units", () => {
  fc.assert(fc.property(table, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }), (rows, weights) => {
    const repeated = countsOf(rows.flatMap((row, at) => Array.from({ length: weights[at]! }, () => row)));
    for (const figure of [krippendorffAlpha, gwetAC1, percentAgreement]) {
      const [once, often] = [figure({ ...countsOf(rows), weights }), figure(repeated)];
      if (once.value === null) expect(often).toEqual(once);
      else expect(often.value).toBeCloseTo(once.value, 9);
    }
  }));
});
test("the order of coders and units changes nothing", () => {
  const values = fc.array(fc.constantFrom(0, 1, 2, MISSING), { minLength: 12, maxLength: 12 });
  fc.assert(fc.property(values, (cells) => {
    const rows = [cells.slice(0, 4), cells.slice(4, 8), cells.slice(8)];
    const of = (data: number[][]) => krippendorffAlpha(tally({ coders: 3, units: 4, categories: 3, values: Int8Array.from(data.flat()) }));
    const [once, turned] = [of(rows), of(rows.toReversed().map((row) => row.toReversed()))];
    if (once.value === null) expect(turned).toEqual(once);
    else expect(turned.value).toBeCloseTo(once.value, 12);
  }));
});
