/** Ending sessions. The next request or heartbeat of an ended session is answered as a stranger's. */
import { pool } from "../database";

/** Ends one session. Nothing happens when it has ended already. */
export const endSession = async (sessionId: string): Promise<void> => {
  await pool.query("DELETE FROM session WHERE id = $1", [sessionId]);
};

/** Ends a session of this user; false when it is not theirs. */
export const endOwnSession = async (userId: string, sessionId: string): Promise<boolean> => {
  const { rowCount } = await pool.query("DELETE FROM session WHERE id = $1 AND user_id = $2", [sessionId, userId]);
  return rowCount === 1;
};

/** Ends all sessions of a user but `keep`. */
export const endSessions = async (userId: string, keep: string | null): Promise<void> => {
  await pool.query("DELETE FROM session WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid", [userId, keep]);
};
