/** Reading annotations with their authors' names, their links and searches: one SELECT, used by every reader of them. */
import { pool } from "../database";
import type { AnnotationRow } from "../present/annotation";

/** The columns of an `AnnotationRow`, from `annotation a JOIN user_account u`. */
export const ANNOTATION_COLUMNS = `
  a.id, a.document_id AS "documentId", a.version_id AS "versionId", a.author_id AS "authorId", u.name AS "authorName",
  a.start, a."end", a.segments, a.quote, a.labels, a.frames, a.attribution, a.note, a.confidence, a.seen, a.status, a.revision,
  a.created_at AS "createdAt", a.revised_at AS "revisedAt", (SELECT c.number FROM codebook_version c WHERE c.id = a.codebook_id) AS codebook,
  COALESCE((
    SELECT json_agg(json_build_object('id', l.id, 'url', l.url, 'stance', l.stance, 'quote', l.quote, 'authorId', l.author_id,
      'authorName', lu.name, 'createdAt', l.created_at, 'reviews', (
        SELECT json_agg(json_build_object('reviewerId', r.reviewer_id, 'reviewerName', ru.name, 'verdict', r.verdict, 'reason', r.reason, 'at', r.at,
          'moderates', COALESCE(m.role IN ('owner', 'moderator'), false)) ORDER BY r.at, r.reviewer_id)
        FROM link_review r JOIN user_account ru ON ru.id = r.reviewer_id LEFT JOIN membership m ON m.project_id = a.project_id AND m.user_id = r.reviewer_id WHERE r.link_id = l.id)) ORDER BY l.created_at, l.id)
    FROM link l JOIN user_account lu ON lu.id = l.author_id WHERE l.annotation_id = a.id AND l.withdrawn_at IS NULL), '[]') AS links,
  COALESCE((
    SELECT json_agg(json_build_object('id', s.id, 'authorId', s.author_id, 'authorName', su.name, 'outcome', s.outcome, 'where', s.place, 'at', s.at) ORDER BY s.at, s.id)
    FROM search s JOIN user_account su ON su.id = s.author_id WHERE s.annotation_id = a.id), '[]') AS searches,
  ARRAY(SELECT r.author_id FROM reply r WHERE r.annotation_id = a.id AND r.withdrawn_at IS NULL) AS "replyAuthors",
  (SELECT e.resolved_by FROM resolution e WHERE e.annotation_id = a.id) AS "resolvedBy"`;

/** One annotation in whatever status, or null. Says nothing about who may see it. */
export const readAnnotationRow = async (id: string): Promise<AnnotationRow | null> => {
  const { rows } = await pool.query<AnnotationRow>({
    name: "annotation-row",
    text: `SELECT ${ANNOTATION_COLUMNS} FROM annotation a JOIN user_account u ON u.id = a.author_id WHERE a.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
};

/** Several annotations by id, in no particular order. */
export const readAnnotationRows = async (ids: readonly string[]): Promise<AnnotationRow[]> => {
  const { rows } = await pool.query<AnnotationRow>({
    name: "annotation-rows",
    text: `SELECT ${ANNOTATION_COLUMNS} FROM annotation a JOIN user_account u ON u.id = a.author_id WHERE a.id = ANY($1::uuid[])`,
    values: [ids],
  });
  return rows;
};
