/** What a row must be beside the others: its references lead somewhere, its offsets lie in the text, its quote is there. */
import type { BadRow, Reason } from "./bad-rows";
import { shown } from "./bad-rows";
import { keysOf, type CodebookFile } from "./bundle-head";
import { digestOf, type NewHasher } from "./digest";
import type { DocumentFacts, Known } from "./known";
import type { Row, TableName } from "./tables";

/** What is wrong with one row: which field, why, and what stands there. */
export type Fault = Pick<BadRow, "field" | "reason" | "found">;

export interface CheckGround {
  readonly known: Known;
  readonly newHasher: NewHasher;
  /** Null: the bundle has none, and any label is taken. */
  readonly codebook: CodebookFile | null;
  /** The bundle says who its annotators are; otherwise they are whoever its rows name. */
  readonly hasAnnotators: boolean;
  readonly hasOutlets: boolean;
}

type Check<T extends TableName> = (row: Row<T>) => AsyncGenerator<Fault>;
export type Checks = { readonly [T in TableName]: Check<T> };

/** A fault with what stands there, shortened. */
export const fault = (field: string, reason: Reason, value?: unknown): Fault => {
  const found = shown(value);
  return { field, reason, ...(found === undefined ? {} : { found }) };
};

const lengthOf = (facts: DocumentFacts): number | null => facts.text?.length ?? facts.codePoints;

const outside = (facts: DocumentFacts, field: string, end: number): Fault[] => {
  const length = lengthOf(facts);
  return length !== null && end > length ? [fault(field, "outside-text", end)] : [];
};

const missingKeys = (keys: readonly string[], known: ReadonlySet<string>, field: string, reason: Reason): Fault[] =>
  keys.flatMap((key, at) => (known.has(key) ? [] : [fault(`${field}.${at}`, reason, key)]));

/** The questions that several tables ask. */
const questions = ({ known, hasAnnotators }: CheckGround) => ({
  async *distinct(kind: string, id: string, field = "id"): AsyncGenerator<Fault> {
    if (!(await known.add(kind, id))) yield fault(field, "duplicate", id);
  },
  async *refers(kind: string, id: string, field: string): AsyncGenerator<Fault> {
    if (!(await known.has(kind, id))) yield fault(field, "unknown-reference", id);
  },
  async *person(id: string, field = "annotator"): AsyncGenerator<Fault> {
    if (hasAnnotators && !(await known.has("annotator", id))) yield fault(field, "unknown-reference", id);
  },
});

const documentChecks = ({ known, newHasher }: CheckGround): Check<"documents"> =>
  async function* (row) {
    if (!(await known.addDocument(row.id, row.version, row))) yield fault("id", "duplicate", row.id);
    const facts = await known.document(row.id, row.version);
    if (!facts) return;
    if (row.text !== null && row.textSha256 !== null && digestOf(newHasher, row.text) !== row.textSha256) {
      yield fault("textSha256", "wrong-digest", row.textSha256);
    }
    if (facts.text && row.codePoints !== null && row.codePoints !== facts.text.length) yield fault("codePoints", "wrong-length", row.codePoints);
    for (const field of ["sentences", "blocks", "regions", "inlines", "syntax"] as const) {
      for (const [at, { end }] of (row[field] ?? []).entries()) yield* outside(facts, `${field}.${at}.end`, end);
    }
    if (row.outlet) await known.add("outlet", row.outlet.name);
  };

const annotationChecks = (ground: CheckGround): Check<"annotations"> => {
  const ask = questions(ground);
  const keys = ground.codebook && keysOf(ground.codebook);
  return async function* (row) {
    yield* ask.distinct("annotation", row.id);
    yield* ask.person(row.annotator);
    if (keys) {
      yield* missingKeys(row.labels, keys.labels, "labels", "unknown-label");
      yield* missingKeys(row.frames, keys.frames, "frames", "unknown-frame");
    }
    const facts = await ground.known.document(row.document, row.version);
    if (!facts) return yield fault(row.version !== null && (await ground.known.document(row.document, null)) ? "version" : "document", "unknown-reference", row.document);
    const beyond = outside(facts, "end", row.end);
    yield* beyond;
    if (!facts.text || row.quote === null || beyond.length > 0) return;
    const quote = facts.text.slice(row.start, row.end);
    if (quote !== row.quote) yield fault("quote", "quote-mismatch", quote);
  };
};

const placedChecks = (ground: CheckGround) =>
  async function* (place: { document: string; version: number | null; start?: number; end?: number }, path: string): AsyncGenerator<Fault> {
    const facts = await ground.known.document(place.document, place.version);
    if (!facts) return yield fault(`${path}document`, "unknown-reference", place.document);
    if (place.end !== undefined) yield* outside(facts, `${path}end`, place.end);
    if (place.start !== undefined && place.end !== undefined && place.start >= place.end) yield fault(`${path}end`, "empty-range", place.end);
  };

const workChecks = (ground: CheckGround): Pick<Checks, "completions" | "links" | "searches" | "decisions" | "units"> => {
  const ask = questions(ground);
  const placed = placedChecks(ground);
  return {
    async *completions(row) {
      yield* placed(row, "");
      yield* ask.person(row.annotator);
      yield* ask.distinct("completion", JSON.stringify([row.document, row.version, row.annotator]), "annotator");
    },
    async *links(row) {
      yield* ask.distinct("link", row.id);
      yield* ask.refers("annotation", row.annotation, "annotation");
      yield* ask.person(row.annotator);
    },
    async *searches(row) {
      yield* ask.refers("annotation", row.annotation, "annotation");
      yield* ask.person(row.annotator);
    },
    async *units(row) {
      yield* ask.distinct("unit", row.id);
      yield* placed(row, "");
      if (row.moderator !== null) yield* ask.person(row.moderator, "moderator");
      for (const [at, vote] of row.votes.entries()) yield* ask.person(vote.annotator, `votes.${at}.annotator`);
    },
    async *decisions(row) {
      yield* ask.person(row.moderator, "moderator");
    },
  };
};

const contextChecks = (ground: CheckGround): Pick<Checks, "outlets" | "owners" | "annotators" | "origins" | "speakers" | "claims"> => {
  const ask = questions(ground);
  const placed = placedChecks(ground);
  return {
    outlets: (row) => ask.distinct("outlet", row.name, "name"),
    async *owners(row) {
      if (ground.hasOutlets) yield* ask.refers("outlet", row.outlet, "outlet");
    },
    annotators: (row) => ask.distinct("annotator", row.id),
    async *origins(row) {
      yield* ask.distinct("origin", row.id);
      for (const [at, member] of row.members.entries()) {
        if (member.link !== undefined) yield* ask.refers("link", member.link, `members.${at}.link`);
        if (member.document !== undefined) yield* placed({ ...member, document: member.document, version: null }, `members.${at}.`);
      }
    },
    speakers: (row) => ask.distinct("speaker", row.id),
    async *claims(row) {
      yield* ask.distinct("claim", row.id);
      for (const [at, member] of row.members.entries()) yield* placed({ ...member, version: null }, `members.${at}.`);
    },
  };
};

/** The checks of every table. Tables are to be read in the order of `TABLES`: what is referred to comes first. */
export const checksOf = (ground: CheckGround): Checks => ({
  ...contextChecks(ground),
  ...workChecks(ground),
  documents: documentChecks(ground),
  annotations: annotationChecks(ground),
});
