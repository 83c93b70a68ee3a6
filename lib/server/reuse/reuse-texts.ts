/** Texts as text reuse compares them: the newest version of each document, without what is outside the article. */
import type { PoolClient } from "pg";
import type { Extent } from "@/lib/evidence/reuse-match";
import type { ReuseText } from "@/lib/evidence/reuse-words";

export interface StoredText extends ReuseText {
  readonly versionId: string;
}

const COLUMNS = `d.id, v.id AS "versionId", v.text, d.language, v.structure->'sentences' AS sentences, v.structure->'syntax' AS syntax,
  COALESCE((SELECT json_agg(json_build_object('start', r.start, 'end', r."end")) FROM region r
    WHERE r.version_id = v.id AND r.kind IN ('boilerplate', 'self-description') AND r.status <> 'rejected'), '[]') AS outside`;

const FROM = `FROM document d JOIN LATERAL (SELECT id, text, structure FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true WHERE d.deleted_at IS NULL`;

type Row = Omit<StoredText, "without"> & { readonly syntax: readonly Extent[] | null; readonly outside: readonly Extent[] };

const toText = ({ syntax, outside, ...row }: Row): StoredText => ({ ...row, without: [...outside, ...(syntax ?? [])] });

/** Those of `ids` that are there, in no particular order. */
export const readReuseTexts = async (db: Pick<PoolClient, "query">, ids: readonly string[]): Promise<StoredText[]> => {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} ${FROM} AND d.id = ANY($1::uuid[])`, [ids]);
  return rows.map(toText);
};

/** All of a project, page by page, in order of id: `after` the last of the page before. */
export const readReusePage = async (db: Pick<PoolClient, "query">, projectId: string, page: { readonly after: string; readonly limit: number }): Promise<StoredText[]> => {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} ${FROM} AND d.project_id = $1 AND d.id > $2::uuid ORDER BY d.id LIMIT $3`, [projectId, page.after, page.limit]);
  return rows.map(toText);
};
