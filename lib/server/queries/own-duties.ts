/** What one reader was asked to do: not handed in yet, handed in, or to be done with the document at hand. */
import { pool } from "../database";

export interface DutyHere {
  readonly id: string;
  readonly title: string;
}

export interface Duty extends DutyHere {
  /** ISO; null without a due date. */
  readonly dueAt: string | null;
  readonly blind: boolean;
}

const LIVING = "JOIN assignment s ON s.id = m.assignment_id JOIN class c ON c.id = s.class_id AND c.archived_at IS NULL";

/** The next due first. */
export const openDuties = async (userId: string, projectId: string): Promise<Duty[]> => {
  const { rows } = await pool.query<Omit<Duty, "dueAt"> & { dueAt: Date | null }>(
    `SELECT s.id, s.title, COALESCE(m.due_at, s.due_at) AS "dueAt", s.blind FROM assignment_member m ${LIVING} AND c.project_id = $2
     WHERE m.user_id = $1 AND m.submitted_at IS NULL AND EXISTS (
       SELECT 1 FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL WHERE ad.assignment_id = s.id)
     ORDER BY 3 NULLS LAST, s.created_at, s.id LIMIT 5`,
    [userId, projectId],
  );
  return rows.map((row) => ({ ...row, dueAt: row.dueAt?.toISOString() ?? null }));
};

/** The latest first. */
export const handedInBy = async (userId: string, projectId: string): Promise<DutyHere[]> => {
  const { rows } = await pool.query<DutyHere>(
    `SELECT s.id, s.title FROM assignment_member m ${LIVING} AND c.project_id = $2 WHERE m.user_id = $1 AND m.submitted_at IS NOT NULL ORDER BY m.submitted_at DESC, s.id LIMIT 5`,
    [userId, projectId],
  );
  return rows;
};

/** What is asked of this reader with a document and is due first; null where nothing is. */
export const dutyHere = async (userId: string, documentId: string): Promise<DutyHere | null> => {
  const { rows } = await pool.query<DutyHere>(
    `SELECT s.id, s.title FROM assignment_member m ${LIVING} JOIN assignment_document ad ON ad.assignment_id = s.id AND ad.document_id = $2
     WHERE m.user_id = $1 AND m.submitted_at IS NULL ORDER BY COALESCE(m.due_at, s.due_at) NULLS LAST, s.created_at, s.id LIMIT 1`,
    [userId, documentId],
  );
  return rows[0] ?? null;
};
