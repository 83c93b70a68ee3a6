/**
 * From the rows of a bundle to the corpus that a summary reads (lib/report): what another program left out of a document
 * is computed from its text, and what no formula reads is left behind.
 */
import { AppError } from "@/lib/errors";
import type { Corpus } from "@/lib/report/corpus";
import { analyse } from "@/lib/text/analyse";
import type { CodebookFile } from "./bundle-head";
import { digestOf, type NewHasher } from "./digest";
import type { DocumentRow } from "./rows";
import type { Row } from "./tables";

/** The rows of a bundle that figures are made of. */
export interface CorpusRows {
  readonly documents: readonly DocumentRow[];
  readonly annotations: readonly Row<"annotations">[];
  readonly completions: readonly Row<"completions">[];
  readonly links: readonly Row<"links">[];
  readonly searches: readonly Row<"searches">[];
  readonly units: readonly Row<"units">[];
  readonly annotators: readonly Row<"annotators">[];
  readonly outlets?: readonly Row<"outlets">[];
  readonly owners?: readonly Row<"owners">[];
  readonly origins?: readonly Row<"origins">[];
  readonly claims?: readonly Row<"claims">[];
  readonly speakers?: readonly Row<"speakers">[];
}

const isAccepted = (contradiction: unknown): boolean => typeof contradiction === "object" && contradiction !== null && "status" in contradiction && contradiction.status === "accepted";

/** The sentences that an accepted contradiction is between. */
const disputesOf = (claims: readonly Row<"claims">[]): Corpus["disputes"] =>
  claims.filter(({ contradictions }) => contradictions.some(isAccepted)).flatMap(({ members }) => members.map(({ document, start, end }) => ({ document, start, end })));

/** A document whose structure is known. */
export type CompleteDocument = { readonly [K in keyof DocumentRow]: K extends "words" | "codePoints" | "sentences" | "blocks" | "regions" | "textSha256" ? NonNullable<DocumentRow[K]> : DocumentRow[K] };

const isComplete = (row: DocumentRow): row is DocumentRow & CompleteDocument =>
  [row.words, row.codePoints, row.sentences, row.blocks, row.regions, row.textSha256].every((value) => value !== null);

/** With its digest, where the text says it. */
const digested = (row: DocumentRow, newHasher: NewHasher): DocumentRow =>
  row.textSha256 === null && row.text !== null ? { ...row, textSha256: digestOf(newHasher, row.text) } : row;

/** The document with what it lacked, computed from its text. Throws `unreadable` where something is missing and there is no text. */
export const completeDocument = (given: DocumentRow, newHasher: NewHasher): CompleteDocument => {
  const row = digested(given, newHasher);
  if (isComplete(row)) return row;
  const { text } = row;
  if (text === null) throw new AppError("unreadable", [{ path: `documents.${row.id}`, code: "missing" }]);
  const found = analyse(text, { format: row.format ?? "text", language: row.language });
  return {
    ...row,
    textSha256: row.textSha256!,
    codePoints: row.codePoints ?? found.codePoints,
    words: row.words ?? found.words,
    sentences: row.sentences ?? [...found.sentences],
    blocks: row.blocks ?? found.blocks.map((block) => ({ ...block })),
    regions: row.regions ?? found.regions.map((region) => ({ ...region })),
  };
};

/** The codebook in force when a bundle says nothing of it: every label and frame that its rows use. */
const impliedCodebook = ({ annotations }: CorpusRows): Corpus["codebook"] => {
  const keys = (field: "labels" | "frames") => [...new Set(annotations.flatMap((row) => row[field]))].sort().map((key) => ({ key }));
  return { version: 1, labels: keys("labels"), frames: keys("frames") };
};

/** Of a document in several versions, the last: what was said on the others is in no figure. */
const newest = (documents: readonly DocumentRow[]): DocumentRow[] => {
  const last = new Map<string, DocumentRow>();
  for (const row of documents) if (row.version >= (last.get(row.id)?.version ?? 0)) last.set(row.id, row);
  return last.size === documents.length ? [...documents] : [...last.values()];
};

/** What a summary reads. Annotators that only rows name are listed too. */
export const corpusOf = (rows: CorpusRows, codebook: CodebookFile | null, newHasher: NewHasher): Corpus => {
  const { annotations, completions, links, searches, units } = rows;
  const listed = new Set(rows.annotators.map(({ id }) => id));
  const named = new Set([...annotations, ...completions, ...searches].map(({ annotator }) => annotator));
  const unlisted = [...named].filter((id) => !listed.has(id)).map((id) => ({ id, classes: [] }));
  return {
    codebook: codebook ?? impliedCodebook(rows),
    documents: newest(rows.documents).map((row) => completeDocument(row, newHasher)),
    annotations, completions, links, searches, units,
    annotators: [...rows.annotators, ...unlisted],
    outlets: rows.outlets ?? [],
    owners: rows.owners ?? [],
    origins: rows.origins ?? [],
    speakers: rows.speakers ?? [],
    disputes: disputesOf(rows.claims ?? []),
  };
};
