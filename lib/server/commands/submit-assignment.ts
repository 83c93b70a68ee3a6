/** A student hands in. Handing in twice is handing in once. */
import { AppError } from "@/lib/errors";
import { isRevealed } from "@/lib/classroom/gate";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";

export interface Submission {
  readonly submittedAt: string;
  /** When the others' work became visible to the student; null while the gate is closed. */
  readonly revealedAt: string | null;
}

/** Throws `forbidden` for whoever was not asked, `wrong-state` below the minimum of annotations. */
export const submitAssignment = async (userId: string, access: AssignmentAccess, now: number): Promise<Submission> => {
  const { facts } = access;
  if (!facts) throw new AppError("forbidden");
  if (facts.submittedAt === null && access.made < facts.minimum) {
    throw new AppError("wrong-state", [{ path: "minimum", code: "too-few", params: { minimum: facts.minimum } }]);
  }
  const opens = isRevealed({ ...facts, submittedAt: facts.submittedAt ?? now }, now);
  const { rows } = await pool.query<{ submitted: Date; revealed: Date | null }>(
    `UPDATE assignment_member SET submitted_at = COALESCE(submitted_at, $3), revealed_at = COALESCE(revealed_at, CASE WHEN $4 THEN $3 END)
     WHERE assignment_id = $1 AND user_id = $2 RETURNING submitted_at AS submitted, revealed_at AS revealed`,
    [access.assignmentId, userId, new Date(now).toISOString(), opens && facts.blind],
  );
  const row = rows[0]!;
  return { submittedAt: row.submitted.toISOString(), revealedAt: row.revealed?.toISOString() ?? null };
};
