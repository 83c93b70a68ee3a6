/** The rows of one table, line by line, each checked alone; a bad row is reported and skipped. */
import { BadRows } from "./bad-rows";
import { linesOf, type Chunks } from "./lines";
import { fieldsOf, TABLES, type Row, type TableName } from "./tables";

export interface NumberedRow<T extends TableName> {
  readonly line: number;
  readonly row: Row<T>;
}

export interface TableFile<T extends TableName> {
  readonly table: T;
  /** The file's name, as bad rows are to name it. */
  readonly file: string;
  readonly chunks: Chunks;
}

export interface RowReports {
  readonly bad: BadRows;
  /** Called with the name of a field that this version of the format does not know; it is not kept. */
  readonly onUnknownField?: (file: string, field: string) => void;
}

/** JSON, or undefined where it is none. */
const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Good rows in the order of the file. */
export async function* readRows<T extends TableName>({ table, file, chunks }: TableFile<T>, reports: RowReports): AsyncGenerator<NumberedRow<T>> {
  const { bad, onUnknownField } = reports;
  const known = fieldsOf(table);
  for await (const { number, text, fault } of linesOf(chunks)) {
    const place = { file, line: number };
    if (fault) {
      bad.add({ ...place, field: "", reason: fault });
      continue;
    }
    const value = parsed(text);
    if (!isObject(value)) {
      bad.add({ ...place, field: "", reason: value === undefined ? "not-json" : "not-an-object" });
      continue;
    }
    if (onUnknownField) for (const field of Object.keys(value)) if (!known.has(field)) onUnknownField(file, field);
    const result = TABLES[table].safeParse(value);
    if (result.success) yield { line: number, row: result.data as Row<T> };
    else bad.addIssues(place, value, result.error.issues);
  }
}
