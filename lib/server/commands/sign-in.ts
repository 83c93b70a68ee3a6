/** Signing in: the password is checked, a session row is made. */
import { newId } from "../identifier";
import { hashPassword, PASSWORD_MAX, verifyPassword } from "../password";
import { pool } from "../database";
import { giveBack, take } from "../rate-limit";

export interface OpenSession {
  readonly userId: string;
  readonly sessionId: string;
}

/**
 * Wrong passwords for one login: ten at once, then one a minute. By login and never by address, because a class of
 * forty shares one; a right password gives its token back.
 */
const ATTEMPTS = { rate: 1 / 60, burst: 10 };

const bucketOf = (login: string): string => `sign-in:${login.trim().toLowerCase().slice(0, 64).replaceAll("\u0000", "")}`;

/** Takes one try for this login. Null when there was one, else the seconds to wait. */
export const takeAttempt = (login: string): Promise<number | null> => take(bucketOf(login), ATTEMPTS);

/** The password was right: the try is given back. */
export const rightAttempt = (login: string): Promise<void> => giveBack(bucketOf(login), ATTEMPTS);

/** Null for an unknown login, a wrong password and a disabled person alike, in about the same time. */
export const signIn = async (input: {
  readonly login: string;
  readonly password: string;
  readonly seconds: number;
}): Promise<OpenSession | null> => {
  const login = input.login.trim().toLowerCase();
  if (!login || login.length > 64 || input.password.length > PASSWORD_MAX || login.includes("\u0000")) return null;
  const { rows } = await pool.query<{ id: string; password_hash: string | null; disabled: boolean }>(
    "SELECT id, password_hash, disabled_at IS NOT NULL AS disabled FROM user_account WHERE login = $1",
    [login],
  );
  const user = rows[0];
  const right = await verifyPassword(user?.password_hash ?? null, input.password);
  if (!user || !right || user.disabled) return null;
  await rightAttempt(login);
  const sessionId = newId();
  await pool.query("INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))", [
    sessionId, user.id, input.seconds,
  ]);
  return { userId: user.id, sessionId };
};

/** Replaces a person's password and ends their other sessions and none of `keep`. */
export const setPassword = async (input: {
  readonly userId: string;
  readonly password: string;
  readonly mustChange: boolean;
  readonly keep: string | null;
}): Promise<void> => {
  const hash = await hashPassword(input.password);
  await pool.query(
    `WITH changed AS (
       UPDATE user_account SET password_hash = $2, must_change_password = $3 WHERE id = $1 RETURNING id)
     DELETE FROM session USING changed WHERE session.user_id = changed.id AND session.id IS DISTINCT FROM $4::uuid`,
    [input.userId, hash, input.mustChange, input.keep],
  );
};
