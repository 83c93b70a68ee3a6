/** A project as spreadsheets: one table a file. */
import type { PoolClient } from "pg";
import { ANNOTATION_COLUMNS, annotationRecords, csv, tableColumns, tableRecord, type Cell } from "@/lib/exchange/csv";
import type { TableName, Row } from "@/lib/exchange/tables";
import type { BundleFile, Rewrites, SourceRow } from "@/lib/exchange/write-bundle";
import type { MarkedDocument } from "@/lib/exchange/write-marked";
import type { CorpusSnapshot } from "../queries/corpus-snapshot";

type Written = keyof CorpusSnapshot["tables"] & TableName;

/** Texts and structure are in the other formats: a cell holds little. */
const HEAVY: ReadonlySet<string> = new Set(["text", "sentences", "blocks", "regions", "inlines", "syntax"]);

const columnsOf = (table: TableName): string[] => tableColumns(table).filter((column) => table !== "documents" || !HEAVY.has(column));

async function* records<T extends Written>(table: T, rows: AsyncIterable<SourceRow<T>>, rewrite: (row: SourceRow<T>) => Row<T> | null): AsyncGenerator<Cell[]> {
  const columns = tableColumns(table);
  const kept = new Set(columnsOf(table));
  for await (const row of rows) {
    const written = rewrite(row);
    if (written) yield tableRecord(table, written).filter((_, at) => kept.has(columns[at]!));
  }
}

async function* annotationsOf(documents: AsyncIterable<MarkedDocument>): AsyncGenerator<Cell[]> {
  for await (const { annotations, text } of documents) for (const row of annotations) yield* annotationRecords(row, text);
}

const BEFORE = ["documents"] as const;
const AFTER = ["completions", "links", "searches", "units", "outlets", "owners", "origins"] as const;

export interface CsvSource {
  readonly client: PoolClient;
  readonly tables: CorpusSnapshot["tables"];
  readonly rewrites: Rewrites;
  readonly documents: () => AsyncIterable<MarkedDocument>;
}

export async function* csvFiles({ tables, rewrites, documents }: CsvSource): AsyncGenerator<BundleFile> {
  const fileOf = <T extends Written>(table: T): BundleFile => ({
    path: `${table}.csv`,
    content: csv(columnsOf(table), records(table, tables[table]() as unknown as AsyncIterable<SourceRow<T>>, rewrites[table] as unknown as (row: SourceRow<T>) => Row<T> | null)),
  });
  for (const table of BEFORE) yield fileOf(table);
  yield { path: "annotations.csv", content: csv(ANNOTATION_COLUMNS, annotationsOf(documents())) };
  for (const table of AFTER) yield fileOf(table);
}
