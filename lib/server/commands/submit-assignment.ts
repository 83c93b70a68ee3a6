/** A student hands in; where groups hand in together, for the whole group. Handing in twice is handing in once. */
import { AppError } from "@/lib/errors";
import { isRevealed } from "@/lib/classroom/gate";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";

export interface Submission {
  readonly submittedAt: string;
  /** When the others' work became visible to the student; null while the gate is closed. */
  readonly revealedAt: string | null;
}

/** Blind work is never handed in empty: that would be a look at the others for nothing. */
export const leastOf = ({ blind, minimum }: { readonly blind: boolean; readonly minimum: number }): number => Math.max(minimum, blind ? 1 : 0);

/**
 * $1 assignment, $2 student, $3 instant, $4 whether the submission opens the gate. Those who hand in with the student are
 * the members of their group, where the assignment is one of groups.
 */
const STATEMENT = `
  WITH together AS (
    SELECT $2::uuid AS id
    UNION SELECT theirs.user_id FROM assignment s JOIN class_member mine ON mine.class_id = s.class_id AND mine.user_id = $2
      JOIN class_member theirs ON theirs.class_id = s.class_id AND theirs.group_id = mine.group_id WHERE s.id = $1 AND s.grouped
  ), handed AS (
    UPDATE assignment_member SET submitted_at = COALESCE(submitted_at, $3), revealed_at = COALESCE(revealed_at, CASE WHEN $4 THEN $3::timestamptz END)
    WHERE assignment_id = $1 AND user_id IN (SELECT id FROM together) RETURNING user_id, submitted_at, revealed_at
  )
  SELECT submitted_at AS submitted, revealed_at AS revealed FROM handed WHERE user_id = $2`;

/** Throws `forbidden` for whoever was not asked, `wrong-state` below the minimum of annotations. */
export const submitAssignment = async (userId: string, access: AssignmentAccess, now: number): Promise<Submission> => {
  const { facts } = access;
  if (!facts) throw new AppError("forbidden");
  const least = leastOf(facts);
  if (facts.submittedAt === null && access.made < least) {
    throw new AppError("wrong-state", [{ path: "minimum", code: "too-few", params: { minimum: least } }]);
  }
  const opens = isRevealed({ ...facts, submittedAt: facts.submittedAt ?? now }, now);
  const { rows } = await pool.query<{ submitted: Date; revealed: Date | null }>(STATEMENT, [access.assignmentId, userId, new Date(now).toISOString(), opens && facts.blind]);
  const row = rows[0]!;
  return { submittedAt: row.submitted.toISOString(), revealedAt: row.revealed?.toISOString() ?? null };
};
