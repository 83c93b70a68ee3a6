/** Made classes: honest readers of every kind, and some who copy each other. */
import { asOneGroups, countedOnce } from "@/lib/report/as-one";
import type { AnnotationRow } from "@/lib/report/corpus";
import { variablesOf, type FactContext } from "@/lib/report/document-facts";
import { modelled } from "@/lib/report/modelled";
import { indexCorpus } from "@/lib/report/readings";
import { underRules } from "@/lib/report/rules";
import { BY_HOST, corpus, document, finished, mark } from "./corpora";

/** Mulberry32: the same numbers on every machine. */
const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** How probably somebody marks a sentence that is a claim, and one that is not. */
type Reader = readonly [name: string, claim: number, other: number];

interface Class {
  readonly readers: readonly Reader[];
  readonly documents?: number;
  readonly seed: number;
  /** Who copies all decisions of whom. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Who marks together what they were told to: every fifth sentence. */
  readonly brigade?: readonly string[];
}

const contextOf = ({ readers, documents = 8, seed, copies = {}, brigade = [] }: Class): FactContext => {
  const random = randomOf(seed);
  const ids = Array.from({ length: documents }, (_, at) => `d${at}`);
  const marks: AnnotationRow[] = [];
  for (const id of ids) {
    for (let sentence = 0; sentence < 10; sentence += 1) {
      const isClaim = random() < 0.4;
      const said = new Map(readers.map(([name, claim, other]) => [name, random() < (isClaim ? claim : other)]));
      for (const [copier, model] of Object.entries(copies)) said.set(copier, said.get(model)!);
      for (const name of brigade) if (sentence % 5 === 0) said.set(name, true);
      for (const [name, yes] of said) if (yes) marks.push(mark(`${name} ${id} ${sentence * 100}-${sentence * 100 + 90} factual-claim`));
    }
  }
  const content = corpus({
    documents: ids.map((id) => document(id, "La Digue")), annotations: marks,
    completions: ids.flatMap((id) => finished(`${id}: ${readers.map(([name]) => name).join(" ")}`)),
  });
  return { corpus: content, index: indexCorpus(content), variables: variablesOf(content), originKeys: BY_HOST, share: 1 / 3 };
};

const several = (name: string, count: number, [claim, other]: readonly [number, number]): Reader[] => Array.from({ length: count }, (_, at) => [`${name}${at}`, claim, other]);
const LIKE = { careful: [0.9, 0.08], careless: [0.5, 0.4], eager: [0.95, 0.6], sparing: [0.35, 0.02] } as const;
const MIXED: readonly Reader[] = [...several("careful", 8, LIKE.careful), ...several("careless", 6, LIKE.careless), ...several("eager", 3, LIKE.eager), ...several("sparing", 4, LIKE.sparing)];

test.each(Array.from({ length: 12 }, (_, at) => at + 1))("honest readers, careful, careless, eager and sparing, are not found (class %i)", (seed) => {
  expect(asOneGroups(contextOf({ readers: MIXED, seed }))).toEqual([]);
});

test.each([1, 2, 3])("who copies is found, with whom they copy, and nobody else (class %i)", (seed) => {
  expect(asOneGroups(contextOf({ readers: MIXED, seed, copies: { careless1: "careless0", careless2: "careless0" } }))).toEqual([["careless0", "careless1", "careless2"]]);
});

test("a brigade that marks the same passages is found, whatever its members do otherwise", () => {
  const brigade = ["careless0", "careless1", "sparing0", "sparing1"];
  const context = contextOf({ readers: MIXED, documents: 20, seed: 5, brigade });
  expect(asOneGroups(context)?.flat().filter((name) => !brigade.includes(name))).toEqual([]);
  expect(asOneGroups(context)?.flat().length).toBeGreaterThanOrEqual(2);
});

test("of too little nothing is said: four documents, or two readers, who only can differ", () => {
  expect(asOneGroups(contextOf({ readers: MIXED, documents: 4, seed: 1, copies: { careless1: "careless0" } }))).toBeNull();
  expect(asOneGroups(contextOf({ readers: several("careful", 2, LIKE.careful), seed: 1, documents: 40 }))).toBeNull();
});

test("what nobody or everybody marked is no evidence", () => {
  expect(asOneGroups(contextOf({ readers: several("sure", 5, [1, 0]), seed: 1, documents: 30 }))).toBeNull();
});

test("nobody is accused of reading as others do, not even where those who copy are nearly half", () => {
  const readers = [...several("careful", 4, LIKE.careful), ["x", 0.5, 0.4], ["y", 0.5, 0.4], ["z", 0.5, 0.4]] as Reader[];
  for (const seed of [3, 4, 5]) expect(asOneGroups(contextOf({ readers, seed, documents: 12, copies: { y: "x", z: "x" } }))?.flat().filter((name) => name.startsWith("careful"))).toEqual([]);
});

test("a group counts once in each document: its first who finished it stays", () => {
  expect(countedOnce([["a", "b", "c"], ["d", "e"]], ["b", "c", "d"])).toEqual(new Set(["c"]));
  const readers = [...several("careful", 6, LIKE.careful), ["x", 0.5, 0.4], ["y", 0.5, 0.4]] as Reader[];
  const context = contextOf({ readers, seed: 3, documents: 12, copies: { y: "x" } });
  const groups = asOneGroups(context);
  expect(groups).toEqual([["x", "y"]]);
  const rules = underRules(context, { groups: groups!, decided: modelled(context)! });
  expect(rules.map(({ rule }) => rule)).toEqual(["two", "third", "half", "asOne", "weighed"]);
  const claims = Object.fromEntries(rules.map((each) => [each.rule, "claims" in each ? each.claims : null]));
  // With one of the six they are three of eight, more than a third; counted once, two of seven, which is less.
  expect(claims.asOne!).toBeLessThan(claims.third!);
});

test("weighed by how they err, those who read with care decide, and nobody alone", () => {
  const readers = [...several("careful", 4, [0.97, 0.02]), ...several("careless", 5, [0.5, 0.5])] as Reader[];
  const context = contextOf({ readers, seed: 7, documents: 12 });
  const [, , half, , weighed] = underRules(context, { groups: [], decided: modelled(context)! });
  const random = randomOf(7);
  let truth = 0;
  for (let at = 0; at < 120; at += 1) {
    if (random() < 0.4) truth += 1;
    for (let skip = 0; skip < readers.length; skip += 1) random();
  }
  const off = (each: unknown) => Math.abs((each as { claims: number }).claims - truth);
  expect(off(weighed)).toBeLessThanOrEqual(4);
  expect(off(weighed)).toBeLessThanOrEqual(off(half));
  expect(modelled(contextOf({ readers: several("careful", 2, LIKE.careful), seed: 1 }))).toBeNull();
});

test("without knowledge of the readers the two rules say why they were not tried", () => {
  const context = contextOf({ readers: MIXED.slice(0, 3), seed: 1, documents: 1 });
  expect(underRules(context, { groups: "too-large", decided: "too-few-units" }).slice(3)).toEqual([{ rule: "asOne", reason: "too-large" }, { rule: "weighed", reason: "too-few-units" }]);
});
