/** Documents as lists and pages want them. Counts hold for what the reader may see. */
import type { PoolClient } from "pg";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import { isUuid } from "../access/credential";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight, sightValues, visibleSql } from "../visibility-sql";

const offsets = { start: z.number().int(), end: z.number().int() };
const meta = {
  id: z.uuid(),
  project: z.uuid(),
  outlet: z.strictObject({ id: z.uuid(), name: z.string().nullable(), domain: z.string().nullable() }),
  title: z.string(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  publishedAt: z.string().nullable(),
  authors: z.array(z.string()),
  topic: z.string().nullable(),
  story: z.string().nullable(),
  licence: z.enum(["full", "quotes", "offsets"]).nullable(),
  selection: z.string().nullable(),
  format: z.enum(["text", "markdown", "html"]),
  revision: z.number().int(),
  createdAt: z.string(),
};

/** A document in a list, with what the reader may see of the work on it. */
export const documentSummary = z.strictObject({ ...meta, words: z.number().int(), readers: z.number().int(), annotations: z.number().int() });
export type DocumentSummary = z.infer<typeof documentSummary>;

/** A document with its text. */
export const documentView = z.strictObject({
  ...meta,
  version: z.strictObject({
    number: z.number().int(),
    sha256: z.string(),
    text: z.string(),
    words: z.number().int(),
    codePoints: z.number().int(),
    sentences: z.array(z.strictObject(offsets)),
    blocks: z.array(z.strictObject({ kind: z.string(), ...offsets, level: z.number().int().optional(), continues: z.literal(true).optional() })),
    regions: z.array(z.strictObject({ kind: z.string(), ...offsets, status: z.string(), origin: z.string().optional() })),
  }),
});
export type DocumentView = z.infer<typeof documentView>;

const COLUMNS = `d.id, d.project_id AS project, json_build_object('id', o.id, 'name', o.name, 'domain', o.domain) AS outlet, d.title, d.url, d.language,
  d.published_at AS "publishedAt", d.authors, d.topic, d.story, d.licence, d.selection, d.format, d.revision, d.created_at AS "createdAt"`;

/** Throws `not-found`. Says nothing about who may read it. */
export const readDocumentView = async (db: Pick<PoolClient, "query">, id: string): Promise<DocumentView> => {
  const { rows } = await db.query<Omit<DocumentView, "createdAt"> & { createdAt: Date }>(
    `SELECT ${COLUMNS}, json_build_object('number', v.number, 'sha256', v.sha256, 'text', v.text, 'words', v.words, 'codePoints', v.code_points,
       'sentences', v.structure->'sentences', 'blocks', v.structure->'blocks', 'regions', COALESCE((
         SELECT json_agg(json_strip_nulls(json_build_object('kind', r.kind, 'start', r.start, 'end', r."end", 'status', r.status, 'origin', r.origin)) ORDER BY r.start, r."end")
         FROM region r WHERE r.version_id = v.id), '[]')) AS version
     FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT * FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true WHERE d.id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) throw new AppError("not-found");
  return { ...row, createdAt: row.createdAt.toISOString() };
};

/** Newest first; `q` is looked for in titles, outlets and texts, whatever the case. Throws `invalid` for a foreign cursor. */
export const listDocuments = async (
  actor: Actor,
  access: ProjectAccess,
  page: { readonly limit: number; readonly after: string | null; readonly q: string },
): Promise<{ items: DocumentSummary[]; next: string | null }> => {
  if (page.after !== null && !isUuid(page.after)) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
  const sight = await projectSight(actor, access.projectId, access.role);
  const { rows } = await pool.query<Omit<DocumentSummary, "createdAt"> & { createdAt: Date }>(
    `SELECT ${COLUMNS}, v.words, work.readers, work.annotations FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT words, text FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     JOIN LATERAL (
       SELECT count(DISTINCT a.author_id)::int AS readers, count(*)::int AS annotations
       FROM annotation a WHERE a.document_id = d.id AND a.status = 'active' AND ${visibleSql("a", 1)}) work ON true
     WHERE d.project_id = $4 AND d.deleted_at IS NULL
       AND ($5 = '' OR strpos(lower(d.title || ' ' || COALESCE(o.name, '') || ' ' || v.text), lower($5)) > 0)
       AND ($6::uuid IS NULL OR (d.created_at, d.id) < (SELECT created_at, id FROM document WHERE id = $6::uuid AND project_id = $4))
     ORDER BY d.created_at DESC, d.id DESC LIMIT $7`,
    [...sightValues(sight), access.projectId, page.q.trim(), page.after, page.limit + 1],
  );
  const items = rows.slice(0, page.limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { items, next: rows.length > page.limit ? items.at(-1)!.id : null };
};

/** The bytes a version came as, or null when it was pasted. */
export const readOriginalFile = async (versionId: string): Promise<{ bytes: Buffer; fileName: string | null } | null> => {
  const { rows } = await pool.query<{ bytes: Buffer; fileName: string | null }>(
    'SELECT bytes, file_name AS "fileName" FROM document_original WHERE version_id = $1', [versionId],
  );
  return rows[0] ?? null;
};
