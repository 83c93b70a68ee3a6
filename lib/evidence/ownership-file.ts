/**
 * Reading who owns what from tables (CSV or TSV). Two shapes: a row per outlet and owner with optional dates, domains and
 * aliases; and edges of control, as in the map "Médias français: qui possède quoi" (ODC-By), whose ultimate owners are
 * found by following control upward.
 */
import type { Ownership } from "./owner-on";
import type { KnownOutlet } from "./source-keys";

export interface OwnershipFile {
  readonly name: string;
  readonly content: string;
}

export interface BadOwnershipRow {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: "required" | "not-a-date" | "bad-format";
}

export interface ReadOwnership {
  readonly outlets: readonly KnownOutlet[];
  readonly owners: readonly Ownership[];
  readonly bad: readonly BadOwnershipRow[];
}

type Line = ReadonlyMap<string, string>;
interface Table {
  readonly file: string;
  readonly columns: ReadonlySet<string>;
  readonly lines: readonly { readonly at: number; readonly cells: Line }[];
}

/** Cells of a delimited text: quoted ones may hold delimiters, doubled quotes and line breaks. */
const cellsOf = (text: string, delimiter: string): { at: number; cells: string[] }[] => {
  const rows: { at: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    if (cells.length > 0 || cell !== "") rows.push({ at: start, cells: [...cells, cell] });
    [cells, cell, start] = [[], "", line + 1];
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    if (quoted && unit === "\"" && text[at + 1] === "\"") [cell, at] = [`${cell}"`, at + 1];
    else if (unit === "\"" && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && unit === delimiter) [cells, cell] = [[...cells, cell], ""];
    else if (!quoted && unit === "\n") endRow();
    else if (unit !== "\r" || quoted) cell += unit;
    if (unit === "\n") line += 1;
  }
  endRow();
  return rows;
};

const NAMES: Readonly<Record<string, string>> = {
  outlet: "outlet", media: "outlet", média: "outlet", nom: "outlet", name: "outlet", owner: "owner", propriétaire: "owner", proprietaire: "owner",
  from: "from", du: "from", de: "from", début: "from", debut: "from", to: "to", au: "to", à: "to", fin: "to",
  domains: "domains", domain: "domains", domaine: "domains", domaines: "domains", site: "domains", aliases: "aliases", alias: "aliases",
  origine: "origin", source: "origin", cible: "target", target: "target", qualificatif: "kind", valeur: "share", value: "share",
};

const tableOf = ({ name, content }: OwnershipFile): Table => {
  const text = content.replace(/^\uFEFF/u, "");
  const [first = ""] = text.split("\n", 1);
  const delimiter = ["\t", ";", ","].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const [head, ...rows] = cellsOf(text, delimiter);
  const columns = (head?.cells ?? []).map((cell) => NAMES[cell.trim().toLowerCase()] ?? "");
  return {
    file: name,
    columns: new Set(columns.filter((column) => column !== "")),
    lines: rows.map(({ at, cells }) => ({ at, cells: new Map(columns.map((column, place) => [column, (cells[place] ?? "").trim()])) })),
  };
};

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
const list = (cell: string | undefined): string[] => (cell ?? "").split(/[|,;]/u).map((each) => each.trim()).filter((each) => each !== "");

const readRows = ({ file, lines }: Table): ReadOwnership => {
  const outlets: KnownOutlet[] = [];
  const owners: Ownership[] = [];
  const bad: BadOwnershipRow[] = [];
  for (const { at, cells } of lines) {
    const outlet = cells.get("outlet") ?? "";
    const owner = cells.get("owner") ?? "";
    const dates = (["from", "to"] as const).map((field) => [field, cells.get(field) || null] as const);
    for (const [field, date] of dates) if (date !== null && !DATE.test(date)) bad.push({ file, line: at, field, reason: "not-a-date" });
    if (outlet === "") bad.push({ file, line: at, field: "outlet", reason: "required" });
    if (outlet === "" || dates.some(([, date]) => date !== null && !DATE.test(date))) continue;
    outlets.push({ name: outlet, domains: list(cells.get("domains")), aliases: list(cells.get("aliases")) });
    if (owner !== "") owners.push({ outlet, owner, from: dates[0]![1], to: dates[1]![1] });
  }
  return { outlets, owners, bad };
};

/** Control: said so, or more than half. */
const controls = (cells: Line): boolean => /^contr[oô]le$/iu.test(cells.get("kind") ?? "") || Number((cells.get("share") ?? "").replace(",", ".").replace("%", "")) > 50;

const rootsOf = (name: string, above: ReadonlyMap<string, readonly string[]>, seen: ReadonlySet<string> = new Set()): string[] => {
  const parents = (above.get(name) ?? []).filter((parent) => !seen.has(parent));
  if (parents.length === 0) return seen.size === 0 ? [] : [name];
  return [...new Set(parents.flatMap((parent) => rootsOf(parent, above, new Set([...seen, name]))))];
};

const readEdges = (edges: readonly Table[], media: ReadonlySet<string>): ReadOwnership => {
  const above = new Map<string, string[]>();
  const origins = new Set<string>();
  const targets = new Set<string>();
  for (const { cells } of edges.flatMap(({ lines }) => lines)) {
    const [origin = "", target = ""] = [cells.get("origin"), cells.get("target")];
    if (origin === "" || target === "") continue;
    origins.add(origin);
    targets.add(target);
    if (controls(cells)) above.set(target, [...new Set([...(above.get(target) ?? []), origin])]);
  }
  const outlets = media.size > 0 ? [...media] : [...targets].filter((target) => !origins.has(target));
  return {
    outlets: outlets.map((name) => ({ name, domains: [], aliases: [] })),
    owners: outlets.flatMap((outlet) => rootsOf(outlet, above).map((owner) => ({ outlet, owner, from: null, to: null }))),
    bad: [],
  };
};

/** All files together. A table that is neither shape is one bad row; the import then writes nothing. */
export const readOwnershipFiles = (files: readonly OwnershipFile[]): ReadOwnership => {
  const tables = files.map(tableOf);
  const edges = tables.filter(({ columns }) => columns.has("origin") && columns.has("target"));
  const rows = tables.filter(({ columns }) => columns.has("outlet") && columns.has("owner"));
  const lists = tables.filter((table) => table.columns.has("outlet") && !rows.includes(table) && edges.length > 0);
  const unknown = tables.filter((table) => !edges.includes(table) && !rows.includes(table) && !lists.includes(table));
  const media = new Set(lists.filter(({ file }) => /m[eé]dia/iu.test(file)).flatMap(({ lines }) => lines.map(({ cells }) => cells.get("outlet") ?? "")).filter((name) => name !== ""));
  const parts = [...rows.map(readRows), ...(edges.length > 0 ? [readEdges(edges, media)] : [])];
  return {
    outlets: parts.flatMap((part) => part.outlets).filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at || name === ""),
    owners: parts.flatMap((part) => part.owners),
    bad: [...parts.flatMap((part) => part.bad), ...unknown.map(({ file }) => ({ file, line: 1, field: "", reason: "bad-format" as const }))].slice(0, 50),
  };
};
