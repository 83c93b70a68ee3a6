/** Comma-separated values after RFC 4180, safe to open in a spreadsheet. */
import type { TextIndex } from "@/lib/text/offsets";
import type { AnnotationRow } from "./rows";
import { fieldsOf, type Row, type TableName } from "./tables";

export type Cell = string | number | boolean | null | undefined;

/** Text that a spreadsheet would take for a formula or a command; full-width forms of the signs too. */
const formula = /^[\s\u0000-\u001f]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

const cellOf = (value: Cell): string => {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const guarded = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** One record with its CRLF. Text that begins like a formula gets an apostrophe before it; numbers are left alone. */
export const csvRecord = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(",")}\r\n`;

export interface CsvOptions {
  /** Spreadsheets on Windows take UTF-8 for what it is only with a byte order mark. Off unless asked for. */
  readonly bom?: boolean;
}

/** A table: its head, then its records. */
export async function* csv(columns: readonly string[], records: AsyncIterable<readonly Cell[]>, { bom = false }: CsvOptions = {}): AsyncGenerator<string> {
  yield `${bom ? "\ufeff" : ""}${csvRecord(columns)}`;
  for await (const record of records) yield csvRecord(record);
}

export const ANNOTATION_COLUMNS = [
  "id", "document", "version", "annotator", "codebook", "label", "start", "end", "start_utf16", "end_utf16", "segments", "quote", "frames",
  "attribution", "attribution_name", "attribution_via", "attribution_cue", "note", "confidence", "seen", "status", "created", "revised",
] as const;

/** An annotation as records of `ANNOTATION_COLUMNS`: one for each label, one without a label when it has none. Offsets in both units. */
export const annotationRecords = (row: AnnotationRow, text: TextIndex): Cell[][] =>
  (row.labels.length > 0 ? row.labels : [null]).map((label) => [
    row.id, row.document, row.version, row.annotator, row.codebook, label, row.start, row.end, text.toUtf16(row.start), text.toUtf16(row.end),
    row.segments && JSON.stringify(row.segments), row.quote, row.frames.join(" "), row.attribution?.type, row.attribution?.name, row.attribution?.via,
    row.attribution?.cue, row.note, row.confidence, row.seen, row.status, row.createdAt, row.revisedAt,
  ]);

/** The columns of any other table: its fields. */
export const tableColumns = (table: TableName): string[] => [...fieldsOf(table)];

/** A row of any table in the order of `tableColumns`; lists and objects as JSON. */
export const tableRecord = <T extends TableName>(table: T, row: Row<T>): Cell[] =>
  tableColumns(table).map((field) => {
    const value = (row as Record<string, unknown>)[field];
    return typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Cell);
  });
