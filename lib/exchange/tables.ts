/** The tables of a bundle: their names, the order in which files stand, the schema of their rows. */
import { z } from "zod";
import { claimRow, originRow, outletRow, ownerRow, speakerRow, unitRow } from "./context-rows";
import { annotationRow, annotatorRow, completionRow, decisionRow, documentRow, linkRow, searchRow } from "./rows";

/** What is referred to stands before what refers to it, so that one pass can check references. */
export const TABLES = {
  outlets: outletRow,
  owners: ownerRow,
  annotators: annotatorRow,
  documents: documentRow,
  annotations: annotationRow,
  completions: completionRow,
  links: linkRow,
  searches: searchRow,
  origins: originRow,
  speakers: speakerRow,
  claims: claimRow,
  units: unitRow,
  decisions: decisionRow,
} as const;

export type TableName = keyof typeof TABLES;
export type Row<T extends TableName> = z.output<(typeof TABLES)[T]>;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Where a table's rows are, unless a manifest says otherwise. */
export const tablePath = (table: TableName): string => `${table}.jsonl`;

/** One line of a table, without its line end: every field, in one order. Throws when the row is none. */
export const encodeRow = <T extends TableName>(table: T, row: Row<T>): string => JSON.stringify(TABLES[table].parse(row));

const annotationInOrder = (row: Row<"annotations">): Row<"annotations"> => {
  const { type, name, via, cue } = row.attribution ?? {};
  return {
    id: row.id, document: row.document, version: row.version, annotator: row.annotator, codebook: row.codebook, start: row.start, end: row.end, segments: row.segments, quote: row.quote,
    labels: row.labels, frames: row.frames, attribution: type === undefined ? null : { type, name, via, cue }, note: row.note, confidence: row.confidence, seen: row.seen, status: row.status,
    createdAt: row.createdAt, revisedAt: row.revisedAt,
  };
};

/** As `encodeRow`, for a row that a project's own tables gave and that is sure to be one: quick for the longest table. */
export const encodeKnownRow = <T extends TableName>(table: T, row: Row<T>): string =>
  table === "annotations" ? JSON.stringify(annotationInOrder(row as Row<"annotations">)) : encodeRow(table, row);

/** The field names of a table's rows. */
export const fieldsOf = (table: TableName): ReadonlySet<string> => new Set(Object.keys(TABLES[table].shape));
