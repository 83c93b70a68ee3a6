/** People: accounts are made, disabled, enabled, renamed, and given new one-time passwords by an administrator. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { skeleton } from "@/lib/text/skeleton";
import { line } from "@/lib/text/well-formed";
import { inTransaction, pool } from "../database";
import { hasAccountSql } from "../has-account-sql";
import { newId } from "../identifier";
import { drawPassword, hashPassword } from "../password";
import { audit } from "./audit";
import { setPassword } from "./sign-in";

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** Given for a demo or by a person themselves; otherwise one is drawn and must be changed at first use. */
  readonly password?: string;
  readonly locale?: string | null;
}

/** What a login may be: letters, digits, dot, hyphen and underscore, so that it can be read out in a classroom. */
export const loginSchema = line(64).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

const UNIQUE_VIOLATION = "23505";

/** A login as it is compared: lower case, without spaces around it. */
export const normaliseLogin = (login: string): string => login.trim().toLowerCase();

/** Makes an account. Answers the password to hand over. Throws `login-taken`, also for a login that looks the same. */
export const createPerson = async (actorId: string | null, person: NewPerson): Promise<{ id: string; password: string }> => {
  const id = newId();
  const login = normaliseLogin(person.login);
  const password = person.password ?? drawPassword();
  const hash = await hashPassword(password);
  try {
    await inTransaction(async (client) => {
      await client.query(
        `INSERT INTO user_account (id, login, login_skeleton, name, password_hash, must_change_password, is_admin, locale)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, login, skeleton(login), person.name, hash, person.password === undefined, person.isAdmin, person.locale ?? null],
      );
      await audit(client, { actorId, kind: "person.created", subjectId: id });
    });
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw new AppError("login-taken", [{ path: "login", code: "login-taken" }]);
    throw error;
  }
  return { id, password };
};

export interface PersonPatch {
  readonly name?: string;
  readonly isAdmin?: boolean;
  readonly disabled?: boolean;
}

const requireAnotherAdmin = async (client: PoolClient, userId: string): Promise<void> => {
  const { rows } = await client.query<{ others: string }>(
    "SELECT count(*) AS others FROM (SELECT 1 FROM user_account WHERE is_admin AND disabled_at IS NULL AND id <> $1 FOR UPDATE) AS held",
    [userId],
  );
  if (rows[0]!.others === "0") throw new AppError("wrong-state", [{ path: "isAdmin", code: "wrong-state" }]);
};

/** Changes an account; disabling it ends its sessions. Throws `not-found`, and `wrong-state` for the last administrator. */
export const changePerson = (actorId: string, userId: string, patch: PersonPatch): Promise<void> =>
  inTransaction(async (client) => {
    const { rows } = await client.query<{ is_admin: boolean }>(`SELECT is_admin FROM user_account WHERE id = $1 AND ${hasAccountSql} FOR UPDATE`, [userId]);
    if (!rows[0]) throw new AppError("not-found");
    if (rows[0].is_admin && (patch.isAdmin === false || patch.disabled === true)) await requireAnotherAdmin(client, userId);
    await client.query(
      `UPDATE user_account SET name = COALESCE($2, name), is_admin = COALESCE($3, is_admin),
         disabled_at = CASE WHEN $4::boolean THEN COALESCE(disabled_at, now()) WHEN NOT $4::boolean THEN NULL ELSE disabled_at END
       WHERE id = $1`,
      [userId, patch.name ?? null, patch.isAdmin ?? null, patch.disabled ?? null],
    );
    if (patch.disabled) await client.query("DELETE FROM session WHERE user_id = $1", [userId]);
    await audit(client, { actorId, kind: "person.changed", subjectId: userId, data: { fields: Object.keys(patch) } });
  });

/** Draws a one-time password and ends the person's sessions. Throws `not-found`. */
export const resetPassword = async (actorId: string, userId: string): Promise<string> => {
  const { rowCount } = await pool.query(`SELECT 1 FROM user_account WHERE id = $1 AND ${hasAccountSql}`, [userId]);
  if (!rowCount) throw new AppError("not-found");
  const password = drawPassword();
  await setPassword({ userId, password, mustChange: true, keep: null });
  await audit(pool, { actorId, kind: "person.password-reset", subjectId: userId });
  return password;
};
