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

/** The field names of a table's rows. */
export const fieldsOf = (table: TableName): ReadonlySet<string> => new Set(Object.keys(TABLES[table].shape));
