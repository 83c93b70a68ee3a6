/**
 * The sum of what an outlet's documents contribute. Adding and taking away are exact (whole numbers) and in any order, so
 * that a document that changed is taken out as it was and put back as it is, and the others are not read again.
 */
import type { RatingCounts } from "@/lib/statistics/ratings";
import type { Change, DocumentContribution, Multiset, VoiceContribution } from "./contribution";
import type { Voice } from "./voices";

type Counter = Record<string, number>;

/** Over documents: Σ hits, Σ trials, ties, Σ hits², Σ trials², Σ hits·trials, and how many have trials. */
export type FigureSum = [k: number, n: number, ties: number, kk: number, nn: number, kn: number, documents: number];

export interface VoiceTally {
  readonly voice: Voice;
  /** Documents in which it speaks, and the scored among them. */
  documents: number;
  scored: number;
  length: number;
  scoredLength: number;
  marked: number;
  claims: number;
  searched: number;
  readonly figures: Record<string, FigureSum>;
  readonly units: Record<string, [number, number]>;
  readonly speakers: Counter;
  readonly origins: Counter;
}

/** By left-out reader or class, voice and figure: how [hits, trials] change. */
export type Changes = Record<string, Record<string, Record<string, [number, number]>>>;

export interface OutletTally {
  documents: number;
  scored: number;
  annotations: number;
  unscoredAnnotations: number;
  words: number;
  codePoints: number;
  scoredWords: number;
  scoredCodePoints: number;
  unclassified: number;
  /** Of scored documents. */
  readonly readers: Counter;
  readonly classes: Counter;
  /** Scored documents by how many readers they have. */
  readonly sizes: Counter;
  readonly frames: Counter;
  readonly voices: Record<string, VoiceTally>;
  readonly votes: Record<string, { readonly patterns: Counter; readonly coders: Counter }>;
  readonly without: { readonly reader: Changes; readonly class: Changes };
}

export const emptyTally = (): OutletTally => ({
  documents: 0, scored: 0, annotations: 0, unscoredAnnotations: 0, words: 0, codePoints: 0, scoredWords: 0, scoredCodePoints: 0, unclassified: 0,
  readers: {}, classes: {}, sizes: {}, frames: {}, voices: {}, votes: {}, without: { reader: {}, class: {} },
});

/** +1 adds, −1 takes away. */
type Sign = 1 | -1;

const count = (counter: Counter, thing: string, by: number): void => {
  const sum = (counter[thing] ?? 0) + by;
  if (sum === 0) delete counter[thing];
  else counter[thing] = sum;
};

const countAll = (counter: Counter, things: Multiset, sign: Sign): void => {
  for (const [thing, times] of Object.entries(things)) count(counter, thing, sign * times);
};

const addVoice = (tally: VoiceTally, given: VoiceContribution, { sign, scored }: { readonly sign: Sign; readonly scored: boolean }): void => {
  tally.documents += sign;
  tally.length += sign * given.length;
  tally.marked += sign * given.marked;
  if (!scored) return;
  tally.scored += sign;
  tally.scoredLength += sign * given.length;
  tally.claims += sign * given.claims;
  tally.searched += sign * given.searched;
  for (const [name, [k, n, tie]] of Object.entries(given.figures)) {
    const sum = (tally.figures[name] ??= [0, 0, 0, 0, 0, 0, 0]);
    [k, n, tie, k * k, n * n, k * n, n > 0 ? 1 : 0].forEach((value, at) => (sum[at]! += sign * value));
    if (sum.every((value) => value === 0)) delete tally.figures[name];
  }
  for (const [name, [units, length]] of Object.entries(given.units)) {
    const sum = (tally.units[name] ??= [0, 0]);
    sum[0] += sign * units;
    sum[1] += sign * length;
    if (sum[0] === 0) delete tally.units[name];
  }
  countAll(tally.speakers, given.speakers, sign);
  countAll(tally.origins, given.origins, sign);
};

const addChange = (changes: Changes, left: string, change: Change, sign: Sign): void => {
  const here = (changes[left] ??= {});
  for (const [voice, figures] of Object.entries(change)) {
    const inVoice = (here[voice] ??= {});
    for (const [figure, [k, n]] of Object.entries(figures)) {
      const sum = (inVoice[figure] ??= [0, 0]);
      sum[0] += sign * k;
      sum[1] += sign * n;
      if (sum[0] === 0 && sum[1] === 0) delete inVoice[figure];
    }
    if (Object.keys(inVoice).length === 0) delete here[voice];
  }
  if (Object.keys(here).length === 0) delete changes[left];
};

const addScored = (tally: OutletTally, given: DocumentContribution, sign: Sign): void => {
  tally.scored += sign;
  tally.scoredWords += sign * given.words;
  tally.scoredCodePoints += sign * given.codePoints;
  for (const reader of given.readers) count(tally.readers, reader, sign);
  for (const name of given.classes) count(tally.classes, name, sign);
  count(tally.sizes, String(given.readers.length), sign);
};

const addVotes = (tally: OutletTally, given: DocumentContribution["votes"], sign: Sign): void => {
  for (const [label, { patterns, coders }] of Object.entries(given)) {
    const sum = (tally.votes[label] ??= { patterns: {}, coders: {} });
    countAll(sum.patterns, patterns, sign);
    for (const coder of coders) count(sum.coders, coder, sign);
    if (Object.keys(sum.coders).length === 0) delete tally.votes[label];
  }
};

const change = (tally: OutletTally, given: DocumentContribution, sign: Sign): void => {
  tally.documents += sign;
  tally.annotations += sign * given.annotations;
  tally.words += sign * given.words;
  tally.codePoints += sign * given.codePoints;
  tally.unclassified += sign * given.unclassified;
  if (given.scored) addScored(tally, given, sign);
  else tally.unscoredAnnotations += sign * given.annotations;
  for (const frame of given.frames) count(tally.frames, frame, sign);
  for (const [key, voice] of Object.entries(given.voices)) {
    const sum = (tally.voices[key] ??= {
      voice: voice.voice, documents: 0, scored: 0, length: 0, scoredLength: 0, marked: 0, claims: 0, searched: 0, figures: {}, units: {}, speakers: {}, origins: {},
    });
    addVoice(sum, voice, { sign, scored: given.scored });
    if (sum.documents === 0) delete tally.voices[key];
  }
  addVotes(tally, given.votes, sign);
  for (const kind of ["reader", "class"] as const) for (const [left, each] of Object.entries(given.without[kind])) addChange(tally.without[kind], left, each, sign);
};

/** Adds a document to the sum, in place. */
export const addTo = (tally: OutletTally, given: DocumentContribution): void => change(tally, given, 1);

/** Takes out a document that was added exactly so; of an emptied sum nothing is left. */
export const takeFrom = (tally: OutletTally, given: DocumentContribution): void => change(tally, given, -1);

/** What readers said of sentences, as the statistics want it. The order of patterns is fixed: sums of fractions depend on it. */
export const ratingsOf = (patterns: readonly Multiset[]): RatingCounts => {
  const all: Counter = {};
  for (const each of patterns) countAll(all, each, 1);
  const rows = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return { units: rows.length, categories: 2, counts: rows.flatMap(([pattern]) => pattern.split(",").map(Number)), weights: rows.map(([, times]) => times) };
};
