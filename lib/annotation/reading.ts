/** Readings of a document as the outside sees them: who has finished, what changed after a reveal, how its units stand. */
import { z } from "zod";
import { personView } from "./record";
import { SEEN, VOTES } from "./terms";

const count = z.number().int();
const extent = { start: count, end: count };

export const completionView = z.strictObject({
  reader: personView,
  version: count,
  codebook: count,
  /** The labels in scope: for these, silence is a "no". */
  labels: z.array(z.string()),
  seen: z.enum(SEEN),
  at: z.iso.datetime(),
  /** Labels on offer that this reading does not answer for: added, or given another meaning, since. */
  outgrown: z.array(z.string()),
});
export type CompletionView = z.infer<typeof completionView>;

const markState = z.strictObject({ ...extent, quote: z.string(), labels: z.array(z.string()), frames: z.array(z.string()), note: z.string().nullable() });
export type MarkState = z.infer<typeof markState>;

export const reflectionView = z.strictObject({
  /** Marks as they stood when the others were shown, changed or not. */
  before: count,
  /** Only what is different now. `before` null: made afterwards; `after` null: withdrawn afterwards. */
  changes: z.array(z.strictObject({ annotation: z.uuid(), before: markState.nullable(), after: markState.nullable() })),
});
export type ReflectionView = z.infer<typeof reflectionView>;

/** A unit that somebody voted on. */
export const unitView = z.strictObject({ id: z.uuid(), label: z.string(), ...extent, confirmed: count, rejected: count, mine: z.enum(VOTES).nullable() });
export type UnitView = z.infer<typeof unitView>;

/** A unit as figures judge it, voted on or not. */
export const standingView = z.strictObject({
  label: z.string(),
  ...extent,
  /** The range that a vote names. */
  core: z.strictObject(extent),
  /** Of `readers`, how many marked it, or confirmed it without having marked it. */
  support: count,
  readers: count,
  consensus: z.boolean(),
  /** A moderator has decided. */
  adjudicated: z.boolean(),
  confirmed: count,
  rejected: count,
  /** You marked it yourself. */
  marked: z.boolean(),
  /** Your vote, on the range that you gave it on. */
  mine: z.strictObject({ vote: z.enum(VOTES), ...extent }).nullable(),
  /** Your word is among those counted. */
  counts: z.boolean(),
});
export type StandingView = z.infer<typeof standingView>;

/** `share`: more than this share of the readers makes a unit consensus. */
export const standingsView = z.strictObject({ share: z.number(), items: z.array(standingView), next: z.null() });
export type StandingsView = z.infer<typeof standingsView>;

/** An assignment that asks the reader for this document. */
export interface OwnAssignment {
  readonly id: string;
  readonly title: string;
  /** The others are hidden until the gate opens. */
  readonly blind: boolean;
  readonly opensAt: "submission" | "due" | "annotations";
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  /** Marks that are asked for, and those that the reader has made. */
  readonly minimum: number;
  readonly made: number;
  /** Of its documents, how many there are and how many the reader has finished. */
  readonly documents: number;
  readonly finished: number;
}

/** What a page is given of the reader's own reading. */
export interface OwnReading {
  /** Null: not finished. */
  readonly mine: CompletionView | null;
  /** How many have finished, as far as the reader may know. */
  readonly readers: number;
  readonly assignments: readonly OwnAssignment[];
}
