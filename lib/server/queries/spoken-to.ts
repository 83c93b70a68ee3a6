/**
 * What others said to this reader in a project and waits for a word: where they are named, where their annotation is
 * answered, where they took part. Silent behind a closed gate, and once the talk has ended, or the reader has read it or spoken.
 */
import type { PersonView } from "@/lib/annotation/record";
import { pool } from "../database";
import { sightValues, visibleSql, type ProjectSight } from "../visibility-sql";

export interface SpokenTo {
  readonly annotation: string;
  readonly document: string;
  readonly title: string;
  readonly language: string | null;
  /** Who spoke last. */
  readonly author: PersonView;
  /** By name; otherwise it is an answer where the reader takes part. */
  readonly named: boolean;
  readonly at: string;
}

/** One for each thread, the latest first: at most five, of the last thirty days. */
const STATEMENT = `
  SELECT t.* FROM (
    SELECT DISTINCT ON (r.annotation_id) r.annotation_id AS annotation, d.id AS document, d.title, d.language,
      json_build_object('id', u.id, 'name', u.name) AS author, $1::uuid = ANY(r.mentions) AS named, r.created_at AS at
    FROM reply r JOIN document d ON d.id = r.document_id AND d.project_id = $4 AND d.deleted_at IS NULL AND d.id <> ALL($2::uuid[])
    JOIN annotation a ON a.id = r.annotation_id AND ${visibleSql("a", 1)} JOIN user_account u ON u.id = r.author_id
    LEFT JOIN LATERAL (SELECT max(own.created_at) AS at FROM reply own WHERE own.annotation_id = a.id AND own.author_id = $1 AND own.withdrawn_at IS NULL) mine ON true
    LEFT JOIN thread_seen seen ON seen.annotation_id = a.id AND seen.user_id = $1
    WHERE r.author_id <> $1 AND r.withdrawn_at IS NULL AND r.created_at > now() - interval '30 days'
      AND ($1 = ANY(r.mentions) OR a.author_id = $1 OR mine.at IS NOT NULL) AND r.created_at > GREATEST(mine.at, seen.at, '-infinity'::timestamptz)
      AND NOT EXISTS (SELECT 1 FROM resolution s WHERE s.annotation_id = a.id AND s.at >= r.created_at)
    ORDER BY r.annotation_id, named DESC, r.created_at DESC) t
  ORDER BY t.at DESC, t.annotation LIMIT 5`;

export const spokenTo = async (sight: ProjectSight, projectId: string): Promise<SpokenTo[]> => {
  const { rows } = await pool.query<Omit<SpokenTo, "at"> & { at: Date }>(STATEMENT, [...sightValues(sight), projectId]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
