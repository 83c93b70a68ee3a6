/**
 * What one document adds to the figures of its outlet: whole numbers and names, nothing that other documents change. It is
 * a value of JSON, so that it can be kept and taken away again; an outlet's figures are made of the sum (tally.ts).
 */
import type { Corpus } from "./corpus";
import { documentFacts, type DocumentFacts, type FactContext, type VoiceFacts } from "./document-facts";
import { figuresOf, type Figure } from "./proportions";
import { readingsOf, type DocumentRows } from "./readings";
import type { Voice } from "./voices";
import { votes } from "./votes";

/** How often each thing occurs. */
export type Multiset = Readonly<Record<string, number>>;

/** [hits, trials, ties]. */
export type FigureCount = readonly [number, number, number];

export interface VoiceContribution {
  readonly voice: Voice;
  readonly length: number;
  readonly marked: number;
  readonly claims: number;
  readonly searched: number;
  /** By name; those that count nothing are left out. */
  readonly figures: Readonly<Record<string, FigureCount>>;
  /** By variable: [consensus units, their code points]. */
  readonly units: Readonly<Record<string, readonly [number, number]>>;
  /** Folded names of the persons that claims are attributed to. */
  readonly speakers: Multiset;
  /** Origins of searched claims. */
  readonly origins: Multiset;
}

/** By voice and figure: how [hits, trials] change. */
export type Change = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

export interface DocumentContribution {
  readonly scored: boolean;
  readonly readers: readonly string[];
  /** Classes of its readers. */
  readonly classes: readonly string[];
  readonly annotations: number;
  readonly words: number;
  readonly codePoints: number;
  readonly unclassified: number;
  /** Frames that anybody gave. */
  readonly frames: readonly string[];
  /** By `JSON.stringify(voice)`. */
  readonly voices: Readonly<Record<string, VoiceContribution>>;
  /** Per label: sentences by what readers said of them, `"no,yes"`; and who they were. */
  readonly votes: Readonly<Record<string, { readonly patterns: Multiset; readonly coders: readonly string[] }>>;
  /** What changes when one reader, or one class, is left out. */
  readonly without: { readonly reader: Readonly<Record<string, Change>>; readonly class: Readonly<Record<string, Change>> };
}

const tallied = (things: readonly string[]): Multiset => {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[thing] = (counts[thing] ?? 0) + 1;
  return counts;
};

type Figures = ReadonlyMap<string, Figure>;
type Counts = ReadonlyMap<string, ReadonlyMap<string, FigureCount>>;

/** What every figure counts in every voice; nothing where the document is not scored. */
const countsOf = ({ scored, voices }: DocumentFacts, figures: Figures): Counts => {
  const countHere = (facts: VoiceFacts) =>
    new Map([...figures].flatMap(([name, figure]): [string, FigureCount][] => {
      const { hits, trials, tie } = figure(facts);
      return hits > 0 || trials > 0 || tie ? [[name, [hits, trials, tie ? 1 : 0]]] : [];
    }));
  return new Map(scored ? [...voices].map(([key, facts]) => [key, countHere(facts)] as const) : []);
};

const changeBetween = (before: Counts, after: Counts): Change => {
  const change: Record<string, Record<string, readonly [number, number]>> = {};
  for (const voice of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(voice), after.get(voice)];
    for (const figure of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const [k, n] = [0, 1].map((at) => (now?.get(figure)?.[at] ?? 0) - (old?.get(figure)?.[at] ?? 0)) as [number, number];
      if (k !== 0 || n !== 0) (change[voice] ??= {})[figure] = [k, n];
    }
  }
  return change;
};

const voiceOf = (facts: VoiceFacts, counts: ReadonlyMap<string, FigureCount> | undefined): VoiceContribution => {
  const searched = facts.claims.filter((claim) => claim.searched);
  return {
    voice: facts.voice,
    length: facts.length,
    marked: facts.marked,
    claims: facts.claims.length,
    searched: searched.length,
    figures: Object.fromEntries(counts ?? []),
    units: Object.fromEntries([...facts.variables].flatMap(([name, { units, length }]) => (units > 0 ? [[name, [units, length] as const]] : []))),
    speakers: tallied(facts.claims.flatMap(({ speakers }) => speakers)),
    origins: tallied(searched.flatMap(({ origins }) => origins)),
  };
};

const votesOf = (rows: DocumentRows, { variables }: FactContext): DocumentContribution["votes"] =>
  Object.fromEntries(variables.flatMap((variable) => {
    if (variable.layer !== "labels") return [];
    const readings = readingsOf(rows, variable, { which: "preferred" });
    if (readings.readers.length < 2) return [];
    const { units, counts } = votes(rows.document, readings, "sentence");
    const patterns = tallied(Array.from({ length: units }, (_, at) => `${counts[2 * at]},${counts[2 * at + 1]}`));
    return [[variable.key, { patterns, coders: readings.readers }]];
  }));

/** Who belongs to each class, in the order of their names. */
export type Classes = ReadonlyMap<string, ReadonlySet<string>>;

export const classesOf = ({ annotators }: Pick<Corpus, "annotators">): Classes => {
  const names = [...new Set(annotators.flatMap(({ classes }) => classes))].sort();
  return new Map(names.map((name) => [name, new Set(annotators.filter(({ classes }) => classes.includes(name)).map(({ id }) => id))]));
};

const PREFERRED = { which: "preferred" } as const;

interface Whole {
  readonly facts: DocumentFacts;
  readonly figures: Figures;
  readonly counts: Counts;
  readonly classes: Classes;
}

const leftOut = (rows: DocumentRows, context: FactContext, { facts, figures, counts, classes }: Whole): Pick<DocumentContribution, "classes" | "without"> => {
  const completers = [...new Set(rows.completions.map(({ annotator }) => annotator))].sort();
  const known = new Map<string, Change>();
  const without = (left: readonly string[]): Change => {
    const key = left.join();
    const change = known.get(key) ?? changeBetween(counts, countsOf(documentFacts(rows, context, { ...PREFERRED, without: new Set(left) }), figures));
    known.set(key, change);
    return change;
  };
  const ofClass = [...classes].map(([name, members]) => [name, completers.filter((reader) => members.has(reader))] as const).filter(([, left]) => left.length > 0);
  return {
    classes: [...classes].flatMap(([name, members]) => (facts.readers.some((reader) => members.has(reader)) ? [name] : [])),
    without: {
      reader: Object.fromEntries(completers.map((reader) => [reader, without([reader])])),
      class: Object.fromEntries(ofClass.map(([name, left]) => [name, without(left)])),
    },
  };
};

const NOBODY_LEFT_OUT: Pick<DocumentContribution, "classes" | "without"> = { classes: [], without: { reader: {}, class: {} } };

/** What it adds, without what takes longest: the leave-outs, and the classes that only they ask for. */
export const bare = (given: DocumentContribution): DocumentContribution => ({ ...given, ...NOBODY_LEFT_OUT });

/** The document with and without each of its readers and their classes. Without `classes`, bare. */
export const contributionOf = (rows: DocumentRows, context: FactContext, classes: Classes | null): DocumentContribution => {
  const figures = figuresOf(context);
  const facts = documentFacts(rows, context, PREFERRED);
  const counts = countsOf(facts, figures);
  return {
    scored: facts.scored,
    readers: facts.readers,
    annotations: facts.annotations,
    words: rows.document.words,
    codePoints: rows.document.codePoints,
    unclassified: facts.unclassified,
    frames: [...new Set(rows.annotations.flatMap((row) => row.frames))].sort(),
    voices: Object.fromEntries([...facts.voices].map(([key, each]) => [key, voiceOf(each, counts.get(key))])),
    votes: votesOf(rows, context),
    ...(classes ? leftOut(rows, context, { facts, figures, counts, classes }) : NOBODY_LEFT_OUT),
  };
};
