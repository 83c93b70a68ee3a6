/** What this reader was asked to do with a document and has not handed in: for the way back to it from the text. */
import { pool } from "../database";

export interface DutyHere {
  readonly id: string;
  readonly title: string;
}

/** The one that is due first; null where nothing is asked. */
export const dutyHere = async (userId: string, documentId: string): Promise<DutyHere | null> => {
  const { rows } = await pool.query<DutyHere>(
    `SELECT s.id, s.title FROM assignment_member m JOIN assignment s ON s.id = m.assignment_id JOIN class c ON c.id = s.class_id AND c.archived_at IS NULL
     JOIN assignment_document ad ON ad.assignment_id = s.id AND ad.document_id = $2
     WHERE m.user_id = $1 AND m.submitted_at IS NULL ORDER BY COALESCE(m.due_at, s.due_at) NULLS LAST, s.created_at, s.id LIMIT 1`,
    [userId, documentId],
  );
  return rows[0] ?? null;
};
