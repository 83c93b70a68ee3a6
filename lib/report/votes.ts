/** Yes and no, reader by reader, on documents, sentences or characters: what agreement is computed from. */
import type { RatingCounts } from "@/lib/statistics/ratings";
import type { AnnotationRow, DocumentRow, Extent } from "./corpus";
import { lengthOf, shared } from "./extents";
import type { Readings } from "./readings";
import { stretchesOf } from "./voices";

export const AGREEMENT_UNITS = ["document", "sentence", "character"] as const;
export type AgreementUnit = (typeof AGREEMENT_UNITS)[number];

export const runsOf = ({ start, end, segments }: AnnotationRow): Extent[] =>
  segments ? segments.map(([from, to]) => ({ start: from, end: to })) : [{ start, end }];

/** A sentence carries a label when a span covers half of it or lies half within it (method §1). */
export const carries = (sentence: Extent, run: Extent): boolean => {
  const common = shared(sentence, run);
  return common > 0 && (2 * common >= lengthOf(sentence) || 2 * common >= lengthOf(run));
};

interface Ballot {
  readonly places: readonly Extent[];
  readonly weights: readonly number[];
  readonly isGiven: (place: Extent, run: Extent) => boolean;
}

/** The text between all ends of marks and of boilerplate; what is boilerplate is left out. */
const characterRuns = (document: DocumentRow, runs: readonly Extent[]): Extent[] => {
  const stretches = stretchesOf({ ...document, regions: document.regions.filter(({ kind }) => kind === "boilerplate") });
  const open = stretches.filter(({ voice }) => voice.row !== "silent");
  const ends = runs.flatMap(({ start, end }) => [start, end]);
  return open.flatMap(({ start, end }) => {
    const cuts = [...new Set([start, end, ...ends.filter((at) => at > start && at < end)])].sort((a, b) => a - b);
    return cuts.slice(1).map((cut, at) => ({ start: cuts[at]!, end: cut }));
  });
};

const ballotOf = (document: DocumentRow, runs: readonly Extent[], unit: AgreementUnit): Ballot => {
  const touches = (place: Extent, run: Extent): boolean => shared(place, run) > 0;
  if (unit === "document") return { places: [{ start: 0, end: document.codePoints }], weights: [1], isGiven: touches };
  if (unit === "sentence") return { places: document.sentences, weights: document.sentences.map(() => 1), isGiven: carries };
  const places = characterRuns(document, runs);
  return { places, weights: places.map(lengthOf), isGiven: touches };
};

/** Which of several things each reader said of each place; 0 is none of them. */
export interface NominalReadings {
  readonly readers: readonly string[];
  /** One list per category, in order. */
  readonly perCategory: readonly (readonly AnnotationRow[])[];
}

/** [none, category 1, …] counts per place. A reader who gave several is counted under the one that covers most, then the first. */
export const nominalVotes = (document: DocumentRow, { readers, perCategory }: NominalReadings, unit: AgreementUnit): RatingCounts => {
  const all = perCategory.flat().flatMap(runsOf);
  const { places, weights, isGiven } = ballotOf(document, all, unit);
  const categories = perCategory.length + 1;
  const counts = new Int32Array(places.length * categories);
  for (const reader of readers) {
    const own = perCategory.map((annotations) => annotations.filter(({ annotator }) => annotator === reader).flatMap(runsOf));
    places.forEach((place, at) => {
      const covered = own.map((runs) => runs.filter((run) => isGiven(place, run)).reduce((sum, run) => sum + shared(place, run), 0));
      const most = Math.max(0, ...covered);
      counts[at * categories + (most > 0 ? covered.indexOf(most) + 1 : 0)]! += 1;
    });
  }
  return { units: places.length, categories, counts, weights };
};

/** [no, yes] counts per place for one variable. */
export const votes = (document: DocumentRow, { readers, annotations }: Readings, unit: AgreementUnit): RatingCounts =>
  nominalVotes(document, { readers, perCategory: [annotations] }, unit);

/** Several tables of the same categories, one after another. */
export const joinCounts = (tables: readonly RatingCounts[], categories: number): RatingCounts => ({
  units: tables.reduce((sum, { units }) => sum + units, 0),
  categories,
  counts: tables.flatMap(({ counts }) => Array.from(counts)),
  weights: tables.flatMap(({ weights, units }) => (weights ? Array.from(weights) : new Array<number>(units).fill(1))),
});
