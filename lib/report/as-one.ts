/**
 * Readers whose equal decisions chance does not explain (method §6, "As one"): they are shown, and one rule counts them
 * once. Only passages that some marked and others did not are evidence; that two agree is no proof of anything.
 */
import { dawidSkene } from "@/lib/statistics/dawid-skene";
import { atLeastAsMany, equalGivenTotal } from "@/lib/statistics/equal-decisions";
import { benjaminiHochberg } from "@/lib/statistics/false-discovery";
import { ALIKE, claimUnits } from "./claim-units";
import type { Extent } from "./corpus";
import type { FactContext } from "./document-facts";
import { similarity } from "./extents";
import { readingsOf, type DocumentRows, type Variable } from "./readings";

/** Passages on which two must both have decided, and the documents these must lie in, before anything is said of them. */
const LEAST_UNITS = 20;
const LEAST_DOCUMENTS = 5;
/** At most this share of the pairs that are found is found by chance. */
const RATE = 0.01;
const STEPS = 200;
const SLIP = 0.01;

/** What several readers said of passages of one document under one label that about as many of them marked. */
interface Panel {
  readonly document: string;
  /** The label, and which third of the readers marked: whoever marks what most mark, and little else, reads well. */
  readonly kind: string;
  readonly readers: readonly string[];
  /** Who marked each passage; never nobody and never everybody. */
  readonly marked: readonly ReadonlySet<string>[];
}

const THIRDS = 3;

/** A passage is asked about once, under the first of its labels: two labels of one mark are one decision. */
const panelsIn = (rows: DocumentRows, variables: readonly Variable[]): Panel[] => {
  const taken: Extent[] = [];
  return variables.filter(({ layer }) => layer === "labels").flatMap((variable): Panel[] => {
    const { readers, annotations } = readingsOf(rows, variable, { which: "preferred" });
    // Of two readers one marked and one did not: that they differ is certain.
    if (readers.length < 3) return [];
    const units = claimUnits(annotations.map(({ id, annotator, start, end }) => ({ annotation: id, reader: annotator, start, end })));
    const fresh = units.filter(({ core }) => !taken.some((known) => similarity(known, core) >= ALIKE));
    taken.push(...fresh.map(({ core }) => core));
    const marked = fresh.map(({ supporters }) => new Set(supporters)).filter(({ size }) => size > 0 && size < readers.length);
    const thirds = Map.groupBy(marked, ({ size }) => Math.floor((THIRDS * size) / readers.length));
    return [...thirds].map(([third, alike]) => ({ document: rows.document.id, kind: `${variable.key} ${third}`, readers, marked: alike }));
  });
};

type Odds = (reader: string, kind: string) => number;

/** How readily each marks: some mark much and some little, some what most mark and some anything, and are not alike for that. */
const oddsOf = (panels: readonly Panel[]): Odds => {
  const counts = new Map<string, [yes: number, no: number]>();
  for (const { readers, kind, marked } of panels) {
    for (const reader of readers) {
      const count = counts.get(`${reader} ${kind}`) ?? [0, 0];
      counts.set(`${reader} ${kind}`, count);
      for (const marks of marked) count[marks.has(reader) ? 0 : 1] += 1;
    }
  }
  return (reader, kind) => {
    const [yes, no] = counts.get(`${reader} ${kind}`) ?? [0, 0];
    return (yes + 0.5) / (no + 0.5);
  };
};

/** How probably a reader marks a passage that is, and one that is not, what the label says. */
type Errors = (reader: string, label: string) => readonly [mark: number, otherwise: number];

interface Truth {
  /** How probably each passage of a panel is what the label says. */
  readonly of: ReadonlyMap<Panel, readonly number[]>;
  readonly errors: Errors;
}

const labelOf = ({ kind }: Panel): string => kind.slice(0, kind.indexOf(" "));

/** What was true of each passage and how each reader errs, as far as their answers tell: those who read well agree. */
const truthOf = (panels: readonly Panel[]): Truth => {
  const of = new Map<Panel, number[]>();
  const rates = new Map<string, readonly [number, number]>();
  for (const [label, here] of Map.groupBy(panels, labelOf)) {
    const readers = [...new Set(here.flatMap((panel) => panel.readers))].sort();
    const place = new Map(readers.map((reader, at) => [reader, at]));
    const items = here.flatMap((panel) => panel.marked.map((marks) => ({ panel, marks })));
    const responses = items.flatMap(({ panel, marks }, item) => panel.readers.map((reader) => ({ item, observer: place.get(reader)!, answer: marks.has(reader) ? 1 : 0 })));
    const { posterior, errors } = dawidSkene({ items: items.length, observers: readers.length, classes: 2, responses }, STEPS);
    items.forEach(({ panel }, at) => of.set(panel, [...(of.get(panel) ?? []), posterior[at]![1]!]));
    readers.forEach((reader, at) => rates.set(`${reader} ${label}`, [errors[at]![1]![1]!, errors[at]![0]![1]!]));
  }
  return { of, errors: (reader, label) => rates.get(`${reader} ${label}`) ?? [0.5, 0.5] };
};

const alike = (p: number, q: number): number => p * q + (1 - p) * (1 - q);

/** No decision is so sure that its contrary proves anything. */
const bounded = (probability: number): number => Math.min(1 - SLIP, Math.max(SLIP, probability));

interface PairCount {
  readonly pair: readonly [string, string];
  /** How probably the two decide alike on each passage: as many mark it as do, and being what it is. */
  readonly givenSupport: number[];
  readonly givenTruth: number[];
  readonly documents: Set<string>;
  equal: number;
}

/** Equal decisions must be improbable either way: those who read alike because they read well are left in peace. */
const improbable = ({ givenSupport, givenTruth, equal }: PairCount): number => Math.max(atLeastAsMany(givenSupport, equal), atLeastAsMany(givenTruth, equal));

const countPairs = (panels: readonly Panel[]): PairCount[] => {
  const odds = oddsOf(panels);
  const truth = truthOf(panels);
  const pairs = new Map<string, PairCount>();
  for (const panel of panels) {
    const { document, kind, readers, marked } = panel;
    const truths = truth.of.get(panel)!;
    const weights = readers.map((reader) => odds(reader, kind));
    readers.forEach((a, at) => {
      for (const [after, b] of readers.slice(at + 1).entries()) {
        const other = at + 1 + after;
        const equal = equalGivenTotal([weights[at]!, weights[other]!, ...weights.filter((_, place) => place !== at && place !== other)]);
        const [ofA, ofB] = [truth.errors(a, labelOf(panel)), truth.errors(b, labelOf(panel))];
        const count = pairs.get(`${a} ${b}`) ?? { pair: [a, b], givenSupport: [], givenTruth: [], documents: new Set(), equal: 0 };
        pairs.set(`${a} ${b}`, count);
        count.documents.add(document);
        for (const [place, marks] of marked.entries()) {
          count.givenSupport.push(bounded(equal[marks.size]!));
          count.givenTruth.push(bounded(truths[place]! * alike(ofA[0], ofB[0]) + (1 - truths[place]!) * alike(ofA[1], ofB[1])));
          if (marks.has(a) === marks.has(b)) count.equal += 1;
        }
      }
    });
  }
  return [...pairs.values()].filter(({ givenSupport, documents }) => givenSupport.length >= LEAST_UNITS && documents.size >= LEAST_DOCUMENTS);
};

/** Whoever is connected by pairs, each group and the list in the order of names. */
const groupsOf = (pairs: readonly (readonly [string, string])[]): string[][] => {
  const groups: Set<string>[] = [];
  for (const [a, b] of pairs) {
    const touched = groups.filter((group) => group.has(a) || group.has(b));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([a, b, ...touched.flatMap((group) => [...group])]));
  }
  return groups.map((group) => [...group].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
};

/** Groups of readers to be counted as one; null where no two decided on enough passages to be compared. */
export const asOneGroups = ({ index, variables }: Pick<FactContext, "index" | "variables">): readonly (readonly string[])[] | null => {
  const pairs = countPairs(index.documents.flatMap((rows) => panelsIn(rows, variables)));
  if (pairs.length === 0) return null;
  const adjusted = benjaminiHochberg(pairs.map(improbable));
  return groupsOf(pairs.filter((_, at) => adjusted[at]! <= RATE).map(({ pair }) => pair));
};

/** Of each group that finished a document everybody but one, by name: whom a count of it leaves out. */
export const countedOnce = (groups: readonly (readonly string[])[], completers: readonly string[]): Set<string> => {
  const here = new Set(completers);
  return new Set(groups.flatMap((group) => group.filter((reader) => here.has(reader)).slice(1)));
};
