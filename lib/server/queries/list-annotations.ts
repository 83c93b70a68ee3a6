/** The annotations of a document that a reader may see, page by page, with the position they hold for. */
import { AppError } from "@/lib/errors";
import { seesModerated } from "@/lib/access/visibility";
import type { Actor } from "@/lib/access/actor";
import type { AnnotationView } from "@/lib/annotation/record";
import { gateOf, type DocumentAccess } from "../access/scope";
import { isUuid } from "../access/credential";
import { pool } from "../database";
import { countSql, encodePosition } from "../live/position";
import { presentAnnotation, type AnnotationRow, type Reader } from "../present/annotation";
import type { Locale } from "../request-locale";
import { visibleSql } from "../visibility-sql";
import { ANNOTATION_COLUMNS } from "./annotation-rows";
import { readSheet } from "./sheet";

export interface AnnotationPage {
  readonly items: readonly AnnotationView[];
  /** Send it back as `after` to get the next page; null at the end. */
  readonly next: string | null;
  /** Where to listen from so that nothing after this page's snapshot is missed. */
  readonly position: string;
}

/** Pages run in text order: start, then end, then id. */
const encodeCursor = (row: AnnotationRow): string => Buffer.from(`${row.start}.${row.end}.${row.id}`).toString("base64url");

const decodeCursor = (cursor: string): [number, number, string] => {
  const [start, end, id] = Buffer.from(cursor, "base64url").toString("latin1").split(".");
  if (!/^\d{1,9}$/u.test(start ?? "") || !/^\d{1,9}$/u.test(end ?? "") || !isUuid(id ?? "")) {
    throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
  }
  return [Number(start), Number(end), id!];
};

const statement = (counting: "own" | "all") => `
  SELECT ${countSql(counting, "$4::uuid", "$1::uuid")}::int8 AS count, page.* FROM (SELECT 1) AS one LEFT JOIN LATERAL (
    SELECT ${ANNOTATION_COLUMNS} FROM annotation a JOIN user_account u ON u.id = a.author_id
    WHERE a.document_id = $4::uuid AND a.status <> 'withdrawn' AND ${visibleSql("a", 1)}
      AND (a.start, a."end", a.id) > ($5::int, $6::int, $7::uuid)
    ORDER BY a.start, a."end", a.id LIMIT $8
  ) AS page ON true`;

const STATEMENTS = {
  own: { name: "list-annotations-own", text: statement("own") },
  all: { name: "list-annotations-all", text: statement("all") },
} as const;

export interface ListRows {
  readonly rows: readonly AnnotationRow[];
  readonly count: number;
  readonly counting: "own" | "all";
  readonly gate: "open" | "closed";
}

/** Rows and the reader's event count, from one snapshot. `limit` null: all of them. */
export const listAnnotationRows = async (
  actor: Actor,
  access: DocumentAccess,
  page: { readonly after?: string; readonly limit: number | null; readonly now: number },
): Promise<ListRows> => {
  const gate = gateOf(access, page.now) === "closed" ? "closed" : "open";
  const counting = gate === "closed" ? "own" : "all";
  const cursor = page.after ? decodeCursor(page.after) : [-1, -1, "00000000-0000-0000-0000-000000000000"];
  const closed = gate === "closed" ? [access.documentId] : [];
  const { rows } = await pool.query<AnnotationRow & { count: string }>({
    ...STATEMENTS[counting],
    values: [actor.userId, closed, seesModerated(access.role), access.documentId, ...cursor, page.limit],
  });
  return { rows: rows.filter((row) => row.id !== null), count: Number(rows[0]!.count), counting, gate };
};

/** Throws `invalid` for a cursor that was not handed out. */
export const listAnnotations = async (
  actor: Actor,
  access: DocumentAccess,
  page: { readonly after?: string; readonly limit: number; readonly locale: Locale; readonly now: number },
): Promise<AnnotationPage> => {
  const [{ rows, count, counting, gate }, sheet] = await Promise.all([
    listAnnotationRows(actor, access, { ...page, limit: page.limit + 1 }),
    readSheet(access),
  ]);
  const reader: Reader = { userId: actor.userId, access, locale: page.locale, gate };
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => presentAnnotation(row, sheet, reader)),
    next: rows.length > page.limit && last ? encodeCursor(last) : null,
    position: encodePosition({ counting, count }, actor.userId, access.documentId),
  };
};
