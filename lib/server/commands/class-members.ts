/** Who is in a class: added, admitted, put into groups, given a new one-time password, taken out. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { inTransaction, pool } from "../database";
import { hasAccountSql } from "../has-account-sql";
import { newId } from "../identifier";
import { drawPassword } from "../password";
import { audit } from "./audit";
import type { By } from "./classes";
import { normaliseLogin } from "./people";
import { setPassword } from "./sign-in";

interface InClass extends By {
  readonly classId: string;
}

/**
 * Puts a person into a class, into its project as an annotator when they are not in it, and under what the whole class
 * was asked. `madeHere`: their account was made by coming in.
 */
export const enrol = async (client: PoolClient, input: InClass & { readonly userId: string; readonly madeHere: boolean }): Promise<void> => {
  const { classId, userId, projectId } = input;
  await client.query("INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, 'annotator') ON CONFLICT DO NOTHING", [projectId, userId]);
  await client.query("INSERT INTO class_member (class_id, user_id, made_here) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [classId, userId, input.madeHere]);
  await client.query(
    `INSERT INTO assignment_member (assignment_id, user_id) SELECT s.id, $2 FROM assignment s
     JOIN membership m ON m.project_id = $3 AND m.user_id = $2 AND m.role = 'annotator' WHERE s.class_id = $1 AND s.everyone ON CONFLICT DO NOTHING`,
    [classId, userId, projectId],
  );
  await audit(client, { actorId: input.actorId, kind: "class.member-added", subjectId: userId, projectId, data: { class: classId } });
};

/** Adds a person by their login. Throws `unknown-login`. */
export const addClassMember = async (client: PoolClient, input: InClass & { readonly login: string }): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM user_account WHERE login = $1 AND ${hasAccountSql}`, [normaliseLogin(input.login)]);
  const userId = rows[0]?.id;
  if (!userId) throw new AppError("unknown-login", [{ path: "login", code: "unknown-login" }]);
  await enrol(client, { ...input, userId, madeHere: false });
  return userId;
};

/** The member's place in the class, locked. Throws `not-found`. */
const placeOf = async (client: PoolClient, classId: string, userId: string): Promise<{ madeHere: boolean }> => {
  const { rows } = await client.query<{ madeHere: boolean }>(`SELECT made_here AS "madeHere" FROM class_member WHERE class_id = $1 AND user_id = $2 FOR UPDATE`, [classId, userId]);
  if (!rows[0]) throw new AppError("not-found");
  return rows[0];
};

/** Puts a member into a group of the class, or with null into none. Throws `not-found`, and `invalid` for a group of another class. */
export const setGroup = (input: InClass, userId: string, groupId: string | null): Promise<void> =>
  inTransaction(async (client) => {
    await placeOf(client, input.classId, userId);
    const { rowCount } = await client.query(
      "UPDATE class_member SET group_id = $3 WHERE class_id = $1 AND user_id = $2 AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM class_group g WHERE g.id = $3 AND g.class_id = $1))",
      [input.classId, userId, groupId],
    );
    if (!rowCount) throw new AppError("invalid", [{ path: "group", code: "not-found" }]);
  });

/** True when the account is the class's own and has nowhere more rights than a student's: then the class's teacher may act on it. */
export const isOwnAccount = async (client: Pick<PoolClient, "query">, userId: string): Promise<boolean> => {
  const { rows } = await client.query<{ own: boolean }>(
    `SELECT NOT u.is_admin AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.role <> 'annotator') AS own FROM user_account u WHERE u.id = $1`,
    [userId],
  );
  return rows[0]?.own ?? false;
};

/** Throws `not-found` for who is not in the class, `forbidden` for an account that is not the class's own. */
export const requireOwnAccount = async (client: PoolClient, classId: string, userId: string): Promise<void> => {
  const { madeHere } = await placeOf(client, classId, userId);
  if (!madeHere || !(await isOwnAccount(client, userId))) throw new AppError("forbidden");
};

/** Draws a one-time password for a member who lost theirs and ends their sessions; they choose the next one themselves. */
export const resetMemberPassword = async (input: InClass, userId: string): Promise<string> => {
  await inTransaction((client) => requireOwnAccount(client, input.classId, userId));
  const password = drawPassword();
  await setPassword({ userId, password, mustChange: true, keep: null });
  await audit(pool, { actorId: input.actorId, kind: "person.password-reset", subjectId: userId, projectId: input.projectId, data: { class: input.classId } });
  return password;
};

/** Takes a member out of the class, and out of the project when no other class of it holds them. Their work stays. */
export const removeClassMember = (input: InClass, userId: string): Promise<void> =>
  inTransaction(async (client) => {
    const { classId, projectId } = input;
    await placeOf(client, classId, userId);
    await client.query("DELETE FROM assignment_member am USING assignment s WHERE s.id = am.assignment_id AND s.class_id = $1 AND am.user_id = $2", [classId, userId]);
    await client.query("DELETE FROM class_member WHERE class_id = $1 AND user_id = $2", [classId, userId]);
    await client.query(
      `DELETE FROM membership m WHERE m.project_id = $1 AND m.user_id = $2 AND m.role = 'annotator'
         AND NOT EXISTS (SELECT 1 FROM class_member cm JOIN class c ON c.id = cm.class_id WHERE c.project_id = $1 AND cm.user_id = $2)`,
      [projectId, userId],
    );
    await audit(client, { actorId: input.actorId, kind: "class.member-removed", subjectId: userId, projectId, data: { class: classId } });
  });

const UNIQUE_VIOLATION = "23505";

/** Answers the group's id. Throws `invalid` for a name that is taken. */
export const createGroup = async (client: PoolClient, classId: string, name: string): Promise<string> => {
  const id = newId();
  await client.query("INSERT INTO class_group (id, class_id, name) VALUES ($1, $2, $3)", [id, classId, name]).catch((error: { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) throw new AppError("invalid", [{ path: "name", code: "duplicate-key" }]);
    throw error;
  });
  return id;
};

/** Dissolves a group; its people stay in the class. Throws `not-found`. */
export const removeGroup = async (classId: string, groupId: string): Promise<void> => {
  const { rowCount } = await pool.query("DELETE FROM class_group WHERE id = $1 AND class_id = $2", [groupId, classId]);
  if (!rowCount) throw new AppError("not-found");
};
