/** What people change about themselves. */
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import { pool } from "../database";
import { PASSWORD_MAX, requireStrong, verifyPassword } from "../password";
import { audit } from "./audit";
import { setPassword, takeAttempt } from "./sign-in";

export interface AccountPatch {
  readonly name?: string;
  readonly locale?: "fr" | "en" | null;
}

/** Renames oneself, or chooses the language; null follows the browser again. */
export const changeAccount = async (userId: string, patch: AccountPatch): Promise<void> => {
  await pool.query(
    "UPDATE user_account SET name = COALESCE($2, name), locale = CASE WHEN $3 THEN $4 ELSE locale END WHERE id = $1",
    [userId, patch.name ?? null, patch.locale !== undefined, patch.locale ?? null],
  );
};

/** Shows people by pseudonyms in this session, or by their names again. A token has no screen: nothing happens. */
export const hideNames = async ({ credential }: Actor, hidden: boolean): Promise<void> => {
  if (credential.kind === "session") await pool.query("UPDATE session SET names_hidden = $2 WHERE id = $1", [credential.sessionId, hidden]);
};

/**
 * Sets a new password and ends every other session. Throws `wrong-password`, `weak-password`, and `too-many-requests`
 * after ten wrong ones: a borrowed open session is no way to guess.
 */
export const changePassword = async (actor: Actor, input: { readonly current: string; readonly next: string }): Promise<void> => {
  const wait = await takeAttempt(actor.login);
  if (wait !== null) throw new AppError("too-many-requests", [], { "Retry-After": String(wait) });
  const { rows } = await pool.query<{ hash: string | null }>("SELECT password_hash AS hash FROM user_account WHERE id = $1", [actor.userId]);
  const right = input.current.length <= PASSWORD_MAX && (await verifyPassword(rows[0]?.hash ?? null, input.current));
  if (!right) throw new AppError("wrong-password", [{ path: "current", code: "wrong-password" }]);
  requireStrong(input.next, actor.login, "next");
  const keep = actor.credential.kind === "session" ? actor.credential.sessionId : null;
  await setPassword({ userId: actor.userId, password: input.next, mustChange: false, keep });
  await audit(pool, { actorId: actor.userId, kind: "person.password-changed", subjectId: actor.userId });
};
