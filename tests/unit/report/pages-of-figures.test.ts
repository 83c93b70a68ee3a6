/** What the pages of figures say and draw: how surely, in which words, and where on the axis. */
import { figureNames } from "@/components/report/figure-names";
import { place, placeParts, placeShare } from "@/components/report/plot-geometry";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { outletSummary } from "@/lib/report/summary";
import { indexCorpus } from "@/lib/report/readings";
import { variablesOf } from "@/lib/report/document-facts";
import { findingOf, stepOf, teachingLabel, verdictOf } from "@/lib/report/finding";
import { conditionsOf, measureOf } from "@/lib/report/measures";
import { rangeUnderRules, underRules } from "@/lib/report/rules";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/report/settings";
import type { Agreement } from "@/lib/report/summary-schema";
import { documentsBehind } from "@/lib/report/units-behind";
import { BY_HOST, corpus, document, finished, mark } from "./corpora";

const LOW: Settings = { ...DEFAULT_SETTINGS, thresholds: { ...DEFAULT_SETTINGS.thresholds, documents: 1, claims: 1, readers: 2, documentsSolid: 2, claimsSolid: 2, reliability: -1, halfWidth: 1 } };

/** Ana, Bob and Chloé read two articles of La Digue and one of nobody; Dan read the Digue's first too and marked little. */
const world = corpus({
  documents: [document("d1", "La Digue"), document("d2", "La Digue"), document("d3", null)],
  annotations: [
    ...["ana", "bob", "chloe"].flatMap((who) => [
      mark(`${who} d1 100-180 factual-claim`, { attribution: { type: "organisation", name: "la mairie" } }),
      mark(`${who} d2 300-390 factual-claim`),
    ]),
    mark("ana d1 500-590 factual-claim"), mark("bob d1 500-590 factual-claim"), mark("ana d1 700-790 opinion"),
    mark("dan d1 100-180 factual-claim"), mark("ana d3 100-180 factual-claim"), mark("bob d3 100-180 factual-claim"),
  ],
  completions: [...finished("d1: ana bob chloe dan eve zoe"), ...finished("d2: ana bob chloe"), ...finished("d3: ana bob")],
});
const summaryUnder = (settings: Settings) => outletSummary({ corpus: world, settings, originKeys: BY_HOST, data: "sha256:0" });
const digue = (settings: Settings) => summaryUnder(settings).outlets.find(({ outlet }) => outlet.name === "La Digue")!;

test("a measure is as sure as its claims, its own count and its own label allow", () => {
  const solid = measureOf(digue(LOW), "claims/sourced", LOW.thresholds)!;
  expect([solid.standing, solid.share.k, solid.share.n]).toEqual(["solid", 1, 2]);
  const strict = { ...LOW, thresholds: { ...LOW.thresholds, halfWidth: 0.01 } };
  expect(measureOf(digue(strict), "claims/sourced", strict.thresholds)).toMatchObject({ standing: "indicative", reasons: ["halfWidth>0.01"] });
  expect(measureOf(digue(DEFAULT_SETTINGS), "claims/sourced", DEFAULT_SETTINGS.thresholds)).toMatchObject({ standing: "insufficient", reasons: ["documents<5", "claims<15"] });
  expect(measureOf(digue(LOW), "claims/corroborated", LOW.thresholds)).toMatchObject({ standing: "none", reasons: ["no-searches"] });
  // Nobody gave "contested": how far readers agree on it cannot be known.
  expect(measureOf(digue(LOW), "claims/contested", LOW.thresholds)).toMatchObject({ standing: "indicative", reasons: ["reliability<-1"] });
  expect(measureOf(digue(LOW), "claims/nonsense", LOW.thresholds)).toBeUndefined();
});

test("a condition that failed is told in numbers", () => {
  const entry = digue(DEFAULT_SETTINGS);
  expect(conditionsOf(entry, measureOf(entry, "claims/sourced", DEFAULT_SETTINGS.thresholds)!)).toEqual([
    { name: "documents", limit: 5, found: 2 }, { name: "claims", limit: 15, found: 2 },
  ]);
});

test("the title counts named outlets and, while none can be measured, names the nearest", () => {
  expect(findingOf(summaryUnder(LOW).outlets, "claims/sourced", LOW.thresholds)).toEqual({ counts: { solid: 1, indicative: 0, insufficient: 0, none: 0 }, nearest: null });
  expect(findingOf(summaryUnder(DEFAULT_SETTINGS).outlets, "claims/sourced", DEFAULT_SETTINGS.thresholds)).toEqual({
    counts: { solid: 0, indicative: 0, insufficient: 1, none: 0 }, nearest: { name: "La Digue", documents: 2 },
  });
});

const context = { corpus: world, index: indexCorpus(world), variables: variablesOf(world), originKeys: BY_HOST, share: DEFAULT_SETTINGS.share };
const ofDigue = { ...context, index: { ...context.index, documents: context.index.documents.filter(({ document: { outlet } }) => outlet !== null) } };

test("documents behind a figure add up to it, also those in which nothing was found", () => {
  for (const figure of ["claims/sourced", "claims/unsourced", "labels/factual-claim", "labels/opinion"]) {
    const { share } = measureOf(digue(DEFAULT_SETTINGS), figure, DEFAULT_SETTINGS.thresholds)!;
    const behind = documentsBehind(ofDigue.index.documents, ofDigue, { figure, voice: { row: "own" } });
    const sum = (of: (each: (typeof behind)[number]) => number) => behind.reduce((total, each) => total + of(each), 0);
    expect([figure, sum(({ hits }) => hits), sum(({ trials }) => trials), sum(({ tie }) => (tie ? 1 : 0))]).toEqual([figure, share.k, share.n, share.ties]);
    if (figure.startsWith("claims/")) expect(behind.flatMap(({ units }) => units).filter(({ counts }) => counts)).toHaveLength(share.k);
  }
  expect(documentsBehind(ofDigue.index.documents, ofDigue, { figure: "claims/nonsense", voice: { row: "own" } })).toEqual([]);
});

test("other rules of consensus keep more claims or fewer", () => {
  const rules = underRules(ofDigue, { groups: "too-few-units", decided: "too-few-units" });
  // Two of six marked the second claim of the first article: two readers, but not more than a third.
  expect(rules.flatMap((each) => ("claims" in each ? [[each.rule, each.claims]] : []))).toEqual([["two", 3], ["third", 2], ["half", 2]]);
  expect(rangeUnderRules(rules, "claims/sourced")).toEqual([1 / 3, 1 / 2]);
  expect(rangeUnderRules(rules, "claims/corroborated")).toBeNull();
});

test.each([
  [0.99, "almost", "a"], [0.95, "almost", "a"], [0.94, "probably", "a"], [0.8, "probably", "a"], [0.79, "open", "a"], [0.5, "open", "a"], [0.21, "open", "b"], [0.2, "probably", "b"], [0.01, "almost", "b"],
] as const)("a probability of %d is said %s, of %s", (probability, kind, greater) => expect(verdictOf(probability)).toMatchObject({ kind, greater }));

test("a probability is told rounded down: never surer than its word", () =>
  expect([0.9499, 0.95, 0.0512, 1].map((probability) => verdictOf(probability).probability)).toEqual([0.94, 0.95, 0.94, 1]));

test("a comparison without a value has no verdict", () => expect(verdictOf({ value: null, reason: "no-data" })).toEqual({ kind: "none", greater: "a", probability: null }));

const agreement = (alpha: Agreement["alpha"], percent: Agreement["percent"]): Agreement => ({ alpha, percent, ac1: 0.9, prevalence: 0.02, coders: 4, units: 100 });

test("agreement has customary steps, and the label that teaches most is the one where percent flatters most", () => {
  expect([0.8, 0.7968, 0.7, 0.667, 0.6, -0.1].map((alpha) => stepOf({ alpha }))).toEqual(["well", "well", "fairly", "fairly", "little", "little"]);
  expect(stepOf({ alpha: { value: null, reason: "no-variance" } })).toBe("none");
  expect(teachingLabel({ good: agreement(0.9, 0.97), rare: agreement(0.2, 0.98), middling: agreement(0.5, 0.95) })).toBe("rare");
  expect(teachingLabel({ good: agreement(0.9, 0.97), none: agreement({ value: null, reason: "no-variance" }, 1) })).toBeNull();
});

test("a share is placed in percent of the axis, and never outside it", () => {
  expect(placeShare({ value: 0.5, low: 0.25, high: 0.875, pooled: 0.4567 })).toEqual({ dot: 50, low: 25, width: 62.5, tick: 45.67 });
  expect(placeShare({ value: 0, low: 0, high: 0.1, pooled: { value: null, reason: "pending" } })).toEqual({ dot: 0, low: 0, width: 10, tick: null });
  expect(placeShare({ value: null, low: null, high: null, pooled: 0.5 })).toBeNull();
  expect([place(-0.2), place(1.4)]).toEqual([0, 100]);
  expect(placeParts([["a", 1], ["b", 0], ["c", 3]])).toEqual([{ key: "a", from: 0, width: 25 }, { key: "c", from: 25, width: 75 }]);
  expect(placeParts([["a", 0]])).toEqual([]);
});

test("a retired label keeps its name and gives its stroke away", () => {
  const book = { ...DEFAULT_CODEBOOK, labels: DEFAULT_CODEBOOK.labels.map((label) => (label.key === "opinion" ? { ...label, retired: true } : label)) };
  expect(Object.entries(figureNames(book, "en").labels).map(([key, { name, slot }]) => `${key} ${name} ${slot}`)).toEqual([
    "factual-claim Factual claim 0", "opinion Opinion 4", "unsourced Unsourced 1", "contested Contested 2",
  ]);
  expect(figureNames(book, "fr").frames.economic).toBe("Économie");
});
