/** The passages that documents of a project share, for its page, its API and the certificate of each document. */
import { z } from "zod";
import type { PassagePair, ReuseRule } from "@/lib/evidence/reuse-match";
import { AppError } from "@/lib/errors";
import { isUuid } from "../access/credential";
import { pool } from "../database";

const extent = z.strictObject({ document: z.uuid(), start: z.number().int(), end: z.number().int() });
export const REUSE_STATUSES = ["proposed", "accepted", "dismissed"] as const;
export const reuseView = z.strictObject({
  id: z.uuid(),
  rule: z.enum(["copy", "translation", "repeat"]),
  score: z.number(),
  status: z.enum(REUSE_STATUSES),
  documents: z.array(z.strictObject({ id: z.uuid(), title: z.string(), outlet: z.string().nullable() })),
  /** In the order of the first document. */
  passages: z.array(z.strictObject({ a: extent, b: extent })),
});
export type ReuseView = z.infer<typeof reuseView>;

interface Row {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly rule: ReuseRule;
  readonly score: number;
  readonly status: (typeof REUSE_STATUSES)[number];
  readonly passages: readonly PassagePair[];
  readonly documents: ReuseView["documents"];
}

const toView = ({ a, b, score, passages, documents, ...row }: Row): ReuseView => ({
  ...row,
  score: Math.round(score * 1e6) / 1e6,
  documents: a === b ? documents.slice(0, 1) : documents,
  passages: passages.map((passage) => ({ a: { document: a, ...passage.a }, b: { document: b, ...passage.b } })),
});

const STATEMENT = `
  SELECT m.id, m.a, m.b, m.rule, m.score, m.status, m.passages, (
    SELECT json_agg(json_build_object('id', d.id, 'title', d.title, 'outlet', o.name) ORDER BY d.id) FROM document d JOIN outlet o ON o.id = d.outlet_id WHERE d.id IN (m.a, m.b)) AS documents
  FROM reuse_match m JOIN document x ON x.id = m.a AND x.deleted_at IS NULL JOIN document y ON y.id = m.b AND y.deleted_at IS NULL
  WHERE m.project_id = $1 AND m.id > $2::uuid AND ($4::uuid IS NULL OR m.a = $4 OR m.b = $4) AND ($5::text IS NULL OR m.status = $5) ORDER BY m.id LIMIT $3`;

const NIL = "00000000-0000-0000-0000-000000000000";

/** In the order they were found. Throws `invalid` for a foreign cursor. */
export const listReuse = async (projectId: string, page: { readonly after?: string; readonly limit: number; readonly document?: string; readonly status?: string }): Promise<{ items: ReuseView[]; next: string | null }> => {
  if (page.after !== undefined && !isUuid(page.after)) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
  const { rows } = await pool.query<Row>(STATEMENT, [projectId, page.after ?? NIL, page.limit + 1, page.document ?? null, page.status ?? null]);
  const shown = rows.slice(0, page.limit);
  return { items: shown.map(toView), next: rows.length > page.limit ? shown.at(-1)!.id : null };
};
