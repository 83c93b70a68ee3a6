/**
 * The first pass over a bundle: everything is read and checked, nothing is written. The second pass, `rowsOf`, gives the
 * same rows again for whoever stores them.
 */
import type { z } from "zod";
import { BadRows, type BadRow } from "./bad-rows";
import { codebookSchema, manifestSchema, projectSchema, type CodebookFile, type Manifest, type ProjectFile } from "./bundle-head";
import { checksOf, type Checks, type Fault } from "./check-rows";
import type { NewHasher } from "./digest";
import type { Known } from "./known";
import { linesOf, wholeText, type Chunks } from "./lines";
import { readRows } from "./read-rows";
import { TABLE_NAMES, tablePath, type Row, type TableName } from "./tables";

/** A bundle's files. A file may be opened several times; null when it is not there. */
export interface BundleReader {
  readonly open: (path: string) => Promise<Chunks | null>;
}

export interface CheckOptions {
  readonly known: Known;
  readonly newHasher: NewHasher;
  /** Called once, before any row, with the small files; what it finds wrong with them it adds. */
  readonly onHead?: (head: BundleHead, bad: BadRows) => void;
  /** Called with each row that is good; what it answers is wrong with it after all. */
  readonly onRow?: <T extends TableName>(table: T, row: Row<T>) => Promise<readonly Fault[]>;
  /** Called now and then with the rows read so far. */
  readonly onProgress?: (table: TableName, rows: number) => void;
}

/** The small files of a bundle; null where there is none, or a bad one. */
export interface BundleHead {
  readonly manifest: Manifest | null;
  readonly project: ProjectFile | null;
  readonly codebook: CodebookFile | null;
}

export interface CheckedBundle extends BundleHead {
  /** The first fifty; `badTotal` counts all. Nothing may be imported unless it is 0. */
  readonly bad: readonly BadRow[];
  readonly badTotal: number;
  readonly rows: Readonly<Record<TableName, number>>;
  /** Fields that this version does not know, as `file: field`; they are not imported. */
  readonly unknownFields: readonly string[];
}

const PROGRESS_EVERY = 1_000;
const HEAD_LIMIT = 8_000_000;
const SAFE_PATH = /^(?!.*\.\.)[\w][\w.-]*(?:\/[\w][\w.-]*)*$/u;

/** A small JSON file by its schema; null when it is absent, or bad (and then reported). */
const readHead = async <S extends z.ZodType>(reader: BundleReader, file: string, schema: S, bad: BadRows): Promise<z.output<S> | null> => {
  const chunks = await reader.open(file);
  if (!chunks) return null;
  const text = await wholeText(chunks, HEAD_LIMIT);
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    bad.add({ file, line: null, field: "", reason: text === null ? "not-utf-8" : "not-json" });
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  bad.addIssues({ file, line: null }, value, result.error.issues);
  return null;
};

async function* digested(chunks: Chunks, update: (data: string | Uint8Array) => void): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of chunks) {
    update(chunk);
    yield chunk;
  }
}

const pathOf = (table: TableName, manifest: Manifest | null): string => manifest?.tables[table]?.path ?? tablePath(table);

interface Pass {
  readonly reader: BundleReader;
  readonly options: CheckOptions;
  readonly manifest: Manifest | null;
  readonly bad: BadRows;
  readonly checks: Checks;
  readonly unknown: Set<string>;
}

/** Reads and checks one table; answers its number of good rows. */
const checkTable = async <T extends TableName>(table: T, pass: Pass): Promise<number> => {
  const { reader, options, manifest, bad, checks, unknown } = pass;
  const file = pathOf(table, manifest);
  const stated = manifest?.tables[table];
  const chunks = SAFE_PATH.test(file) ? await reader.open(file) : null;
  if (!chunks) {
    if (stated && (stated.rows > 0 || !SAFE_PATH.test(file))) bad.add({ file, line: null, field: "", reason: "missing-file" });
    return 0;
  }
  const before = bad.total;
  const hasher = options.newHasher();
  const source = { table, file, chunks: digested(chunks, hasher.update) };
  let rows = 0;
  for await (const { line, row } of readRows(source, { bad, onUnknownField: (_, field) => unknown.add(`${file}: ${field}`) })) {
    rows += 1;
    const known = bad.total;
    for await (const fault of checks[table](row as never)) bad.add({ file, line, ...fault });
    if (options.onRow && bad.total === known) for (const fault of await options.onRow(table, row)) bad.add({ file, line, ...fault });
    if (rows % PROGRESS_EVERY === 0) options.onProgress?.(table, rows);
  }
  options.onProgress?.(table, rows);
  if (stated && hasher.hex() !== stated.sha256) bad.add({ file, line: null, field: "", reason: "wrong-digest" });
  if (stated && bad.total === before && rows !== stated.rows) bad.add({ file, line: null, field: "", reason: "wrong-count" });
  return rows;
};

/** Whether a table has a line at all. */
const hasRows = async (reader: BundleReader, path: string): Promise<boolean> => {
  const chunks = SAFE_PATH.test(path) ? await reader.open(path) : null;
  if (!chunks) return false;
  for await (const _ of linesOf(chunks)) return true;
  return false;
};

/** Reads the whole bundle once. Never throws for what is in it. */
export const checkBundle = async (reader: BundleReader, options: CheckOptions): Promise<CheckedBundle> => {
  const bad = new BadRows();
  const manifest = await readHead(reader, "manifest.json", manifestSchema, bad);
  const project = await readHead(reader, "project.json", projectSchema, bad);
  const codebook = await readHead(reader, "codebook.json", codebookSchema, bad);
  options.onHead?.({ manifest, project, codebook }, bad);
  const hasAnnotators = await hasRows(reader, pathOf("annotators", manifest));
  const hasOutlets = await hasRows(reader, pathOf("outlets", manifest));
  const checks = checksOf({ known: options.known, newHasher: options.newHasher, codebook, hasAnnotators, hasOutlets });
  const unknown = new Set<string>();
  const rows = {} as Record<TableName, number>;
  for (const table of TABLE_NAMES) rows[table] = await checkTable(table, { reader, options, manifest, bad, checks, unknown });
  if (rows.documents === 0 && bad.total === 0 && !manifest) bad.add({ file: tablePath("documents"), line: null, field: "", reason: "missing-file" });
  return { bad: bad.rows, badTotal: bad.total, manifest, project, codebook, rows, unknownFields: [...unknown].sort() };
};

/** The rows of a table again, after a check that found nothing bad. Throws when the bundle has changed in between. */
export async function* rowsOf<T extends TableName>(reader: BundleReader, table: T, checked: CheckedBundle): AsyncGenerator<Row<T>> {
  const file = pathOf(table, checked.manifest);
  const chunks = SAFE_PATH.test(file) ? await reader.open(file) : null;
  if (!chunks) return;
  const bad = new BadRows();
  for await (const { row } of readRows({ table, file, chunks }, { bad })) yield row;
  if (bad.total > 0) throw new Error(`${file}: changed while it was read`);
}
