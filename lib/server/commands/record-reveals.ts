/** A reveal is final, so the moment a gate opens for a student is written down. */
import { isRevealed } from "@/lib/classroom/gate";
import { pool } from "../database";
import type { AssignmentFacts } from "../visibility-sql";

/**
 * Records the reveal of every blind assignment in `gates` that is open once the student has `added` more annotations.
 * Does nothing for gates that are recorded already or still closed.
 */
export const recordReveals = async (userId: string, gates: readonly AssignmentFacts[], added: number, now: number): Promise<void> => {
  const opened = gates.filter(
    (gate) => gate.blind && gate.revealedAt === null && isRevealed({ ...gate, ownAnnotations: gate.ownAnnotations + added }, now),
  );
  if (opened.length === 0) return;
  await pool.query(
    "UPDATE assignment_member SET revealed_at = $3 WHERE user_id = $1 AND assignment_id = ANY($2::uuid[]) AND revealed_at IS NULL",
    [userId, opened.map((gate) => gate.id), new Date(now).toISOString()],
  );
};
