/**
 * From a project's rows to the files of a bundle. Rows stream: nothing larger than one document's worth is held. The
 * same rows in give the same bytes out.
 */
import { codebookSchema, FORMAT, projectSchema, VERSION, type CodebookFile, type Manifest, type ProjectFile } from "./bundle-head";
import type { Hasher, NewHasher } from "./digest";
import { disguiseOf, type Disguise, type People, type Placed } from "./disguise";
import type { TextMode } from "./enumerations";
import { allowedText, withAllowedQuote, withAllowedText, type TextPolicy } from "./licence";
import type { LinkRow, SearchRow } from "./rows";
import { encodeKnownRow, tablePath, TABLE_NAMES, type Row, type TableName } from "./tables";

/** A row as the source gives it: links and searches say which document they belong to. */
export type SourceRow<T extends TableName> = T extends "links" ? Placed<LinkRow> : T extends "searches" ? Placed<SearchRow> : Row<T>;

/** Where the rows come from. Documents in order of id; rows of one document follow each other, in any order among themselves. */
export interface BundleSource {
  readonly project: ProjectFile;
  readonly codebook: CodebookFile;
  readonly tables: { readonly [T in TableName]?: () => AsyncIterable<SourceRow<T>> };
}

export interface BundleOptions {
  readonly people: People;
  readonly text: TextPolicy;
  readonly newHasher: NewHasher;
}

/** A file of the bundle; its content is to be read to its end before the next file is asked for. */
export interface BundleFile {
  readonly path: string;
  readonly content: AsyncIterable<string>;
}

type Rewrite<T extends TableName> = (row: SourceRow<T>) => Row<T> | null;
export type Rewrites = { readonly [T in TableName]: Rewrite<T> };

/** How the rows of each table leave: people disguised, text and quotes as far as they may. Documents come before what is done on them. */
export const rewritesOf = (disguise: Disguise, policy: TextPolicy): Rewrites => {
  const modes = new Map<string, TextMode>();
  const modeOf = (document: string): TextMode => modes.get(document) ?? allowedText("offsets", policy);
  return {
    outlets: (row) => row,
    owners: (row) => row,
    annotators: disguise.annotator,
    documents: (row) => {
      const allowed = allowedText(row.licence, policy);
      modes.set(row.id, allowed);
      return withAllowedText(row, allowed);
    },
    annotations: (row) => withAllowedQuote(disguise.annotation(row), modeOf(row.document)),
    completions: disguise.completion,
    links: (row) => withAllowedQuote(disguise.link(row), modeOf(row.document)),
    searches: disguise.search,
    origins: disguise.origin,
    speakers: (row) => row,
    claims: disguise.claim,
    units: disguise.unit,
    decisions: disguise.decision,
  };
};

const smaller = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Encoded {
  readonly row: Row<TableName>;
  readonly line: string;
}

const byPlace = (a: Encoded, b: Encoded): number => {
  const [one, other] = [a.row as Row<"annotations">, b.row as Row<"annotations">];
  return one.start - other.start || one.end - other.end || smaller(one.id, other.id);
};

/** What orders the rows of one group: annotations their place, all others the line itself. Documents keep the order of the source. */
const inOrder = (table: TableName, rows: Encoded[]): Encoded[] =>
  rows.sort(table === "annotations" ? (a, b) => byPlace(a, b) || smaller(a.line, b.line) : (a, b) => smaller(a.line, b.line));

const groupOf = (table: TableName, row: SourceRow<TableName>): string => {
  if (table === "documents") return `${(row as Row<"documents">).id} ${(row as Row<"documents">).version}`;
  return ["annotations", "completions", "links", "searches"].includes(table) ? (row as { document: string }).document : "";
};

/** Some lines of a table with their ends. */
interface Piece {
  readonly text: string;
  readonly rows: number;
}

/** The lines of a table: groups as they come, each sorted after disguise, so that order betrays nobody. */
async function* linesOfTable<T extends TableName>(table: T, rows: AsyncIterable<SourceRow<T>>, rewrite: Rewrite<T>): AsyncGenerator<Piece> {
  let group: string | null = null;
  let held: Encoded[] = [];
  const done = new Set<string>();
  const flush = (): Piece[] => (held.length === 0 ? [] : [{ text: `${inOrder(table, held).map(({ line }) => line).join("\n")}\n`, rows: held.length }]);
  for await (const row of rows) {
    const next = groupOf(table, row);
    if (group !== null && next !== group) {
      done.add(group);
      if (done.has(next)) throw new Error(`${table}: the rows of one document must follow each other`);
      yield* flush();
      held = [];
    }
    group = next;
    const written = rewrite(row);
    if (written) held.push({ row: written, line: encodeKnownRow(table, written) });
  }
  yield* flush();
}

interface Tally {
  rows: number;
  readonly hasher: Hasher;
  closed: boolean;
}

async function* tallied(pieces: AsyncIterable<Piece>, first: Piece, tally: Tally): AsyncGenerator<string> {
  const count = ({ text, rows }: Piece): string => {
    tally.rows += rows;
    tally.hasher.update(text);
    return text;
  };
  yield count(first);
  for await (const piece of pieces) yield count(piece);
  tally.closed = true;
}

async function* of<T>(...values: T[]): AsyncGenerator<T> {
  yield* values;
}

const pretty = (value: unknown): AsyncIterable<string> => of(`${JSON.stringify(value, null, 2)}\n`);

/** Annotators come last: an anonymous export finds out who they are on the way. */
const WRITTEN: readonly TableName[] = [...TABLE_NAMES.filter((table) => table !== "annotators"), "annotators"];

async function* withInvented(rows: AsyncIterable<Row<"annotators">> | undefined, disguise: Disguise): AsyncGenerator<Piece> {
  const keep: Rewrite<"annotators"> = (row) => disguise.annotator(row);
  yield* linesOfTable("annotators", rows ?? of(), keep);
  yield* linesOfTable("annotators", of(...disguise.invented()), (row) => row);
}

/** The files in the order in which they are to be written; the manifest is the last. Tables without rows are left out. */
export async function* writeBundle(source: BundleSource, { people, text, newHasher }: BundleOptions): AsyncGenerator<BundleFile> {
  const disguise = disguiseOf(people);
  const rewrites = rewritesOf(disguise, text);
  yield { path: "project.json", content: pretty(projectSchema.parse(source.project)) };
  yield { path: "codebook.json", content: pretty(codebookSchema.parse(source.codebook)) };
  const lines = <T extends TableName>(table: T): AsyncGenerator<Piece> => {
    if (table === "annotators") return withInvented(source.tables.annotators?.(), disguise);
    const rows = source.tables[table] as (() => AsyncIterable<SourceRow<T>>) | undefined;
    return linesOfTable<T>(table, rows?.() ?? of(), rewrites[table] as Rewrite<T>);
  };
  const tables: Manifest["tables"] = {};
  for (const table of WRITTEN) {
    const found = lines(table);
    const first = await found.next();
    if (first.done) continue;
    const tally: Tally = { rows: 0, hasher: newHasher(), closed: false };
    yield { path: tablePath(table), content: tallied(found, first.value, tally) };
    if (!tally.closed) throw new Error(`${table}: not read to its end`);
    tables[table] = { path: tablePath(table), rows: tally.rows, sha256: tally.hasher.hex() };
  }
  const sorted = Object.fromEntries(Object.entries(tables).sort(([a], [b]) => smaller(a, b)));
  const manifest: Manifest = { format: FORMAT, version: VERSION, offsetUnit: "code-point", people: people.mode, text: text.mode, tables: sorted };
  yield { path: "manifest.json", content: pretty(manifest) };
}
