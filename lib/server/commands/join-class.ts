/**
 * Coming into a class by its code. A new pseudonym becomes an account with the password that its owner chose; while the
 * class is open it is in at once, afterwards it waits for the teacher. Whoever is in already is recognised by their password.
 */
import { randomInt } from "node:crypto";
import type { PoolClient } from "pg";
import { firstHalf, readCode } from "@/lib/classroom/class-code";
import { AppError } from "@/lib/errors";
import { skeleton } from "@/lib/text/skeleton";
import { inTransaction, pool } from "../database";
import { newId } from "../identifier";
import { hashPassword, PASSWORD_MAX, requireStrong, verifyPassword } from "../password";
import { level, take, type Budget } from "../rate-limit";
import { audit } from "./audit";
import { enrol } from "./class-members";
import { rightAttempt, takeAttempt } from "./sign-in";

/** Wrong codes that share their first half: ten at once, then ten an hour. A right code costs nothing: a class comes in together. */
const WRONG_CODES: Budget = { rate: 10 / 3600, burst: 10 };
/** Wrong codes of all kinds. */
const ALL_WRONG: Budget = { rate: 5, burst: 200 };
/** Nobody teaches more at once, and nobody who has the code may fill the database with accounts. */
const MOST_MEMBERS = 200;

interface OpenClass {
  readonly id: string;
  readonly projectId: string;
  readonly open: boolean;
  readonly size: number;
}

const refuseTries = (seconds: number): never => {
  throw new AppError("too-many-requests", [], { "Retry-After": String(seconds) });
};

/** Throws `unknown-code`, the same for one that never was, is void, or belongs to an archived class; `too-many-requests`. */
export const classByCode = async (typed: string): Promise<OpenClass> => {
  const code = readCode(typed);
  const half = `join:${code ? firstHalf(code) : "unreadable"}`;
  for (const [key, budget] of [[half, WRONG_CODES], ["join", ALL_WRONG]] as const) {
    if ((await level(key, budget)) < 1) refuseTries(60);
  }
  const { rows } = await pool.query<OpenClass>(
    `SELECT c.id, c.project_id AS "projectId", COALESCE(c.join_until > now(), false) AS open,
       (SELECT count(*)::int FROM class_member m WHERE m.class_id = c.id) + (SELECT count(*)::int FROM join_request r WHERE r.class_id = c.id) AS size
     FROM class c WHERE c.code = $1 AND c.archived_at IS NULL`,
    [code ?? ""],
  );
  if (rows[0]) return rows[0];
  if ((await take("join", ALL_WRONG)) ?? (code && (await take(half, WRONG_CODES)))) refuseTries(60);
  throw new AppError("unknown-code", [{ path: "code", code: "unknown-code" }]);
};

export type Joined = { readonly state: "in"; readonly login: string } | { readonly state: "waiting"; readonly login: null };

const pseudonymTaken = (): AppError => new AppError("login-taken", [{ path: "pseudonym", code: "pseudonym-taken" }]);

interface Known {
  readonly login: string | null;
  readonly name: string;
  readonly hash: string | null;
  readonly own: boolean;
}

/** Who bears this pseudonym, or one that looks the same, in the class or at its door. */
const bearer = async (classId: string, pseudonym: string): Promise<Known | null> => {
  const { rows } = await pool.query<Known>(
    `SELECT u.login, u.name, u.password_hash AS hash, m.made_here AND u.disabled_at IS NULL AS own FROM class_member m JOIN user_account u ON u.id = m.user_id WHERE m.class_id = $1
     UNION ALL SELECT NULL, r.pseudonym, r.password_hash, true FROM join_request r WHERE r.class_id = $1`,
    [classId],
  );
  return rows.find(({ name }) => skeleton(name) === skeleton(pseudonym)) ?? null;
};

/** The same pseudonym again: its owner by their password, anybody else is asked for another pseudonym. */
const recognise = async ({ login, hash, own }: Known, input: { readonly classId: string; readonly password: string }): Promise<Joined> => {
  const attempt = login ?? `at the door of ${input.classId}`;
  const wait = await takeAttempt(attempt);
  if (wait !== null) refuseTries(wait);
  if (!own || input.password.length > PASSWORD_MAX || !(await verifyPassword(hash, input.password))) throw pseudonymTaken();
  await rightAttempt(attempt);
  return login === null ? { state: "waiting", login } : { state: "in", login };
};

/** What the login of a pseudonym begins with: letters and digits as loginSchema has them. */
const loginFrom = (pseudonym: string): string => pseudonym.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "").slice(0, 40) || "classe";

const TRIES = 20;

/** Makes the account; its login is the pseudonym, with a number where somebody of the service has that one. */
const makeAccount = async (client: PoolClient, pseudonym: string, hash: string): Promise<{ id: string; login: string }> => {
  const wanted = loginFrom(pseudonym);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const id = newId();
    const login = tried === 0 ? wanted : `${wanted}-${randomInt(2, 10 ** (2 + Math.floor(tried / 4)))}`;
    const { rowCount } = await client.query(
      "INSERT INTO user_account (id, login, login_skeleton, name, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
      [id, login, skeleton(login), pseudonym, hash],
    );
    if (rowCount === 1) return { id, login };
  }
  throw new AppError("unavailable");
};

interface Newcomer {
  readonly classId: string;
  readonly projectId: string;
  readonly pseudonym: string;
  readonly hash: string;
}

const enter = async (client: PoolClient, newcomer: Newcomer, admittedBy: string | null): Promise<string> => {
  const { id, login } = await makeAccount(client, newcomer.pseudonym, newcomer.hash);
  await audit(client, { actorId: id, kind: "person.joined", subjectId: id, projectId: newcomer.projectId, data: { class: newcomer.classId } });
  await enrol(client, { ...newcomer, actorId: admittedBy ?? id, userId: id, madeHere: true });
  return login;
};

/** Throws the codes of `classByCode`; `login-taken` for somebody else's pseudonym, `weak-password`, `wrong-state` for a class that is full. */
export const joinClass = async (input: { readonly code: string; readonly pseudonym: string; readonly password: string }): Promise<Joined> => {
  const { pseudonym, password } = input;
  const { id: classId, projectId, open, size } = await classByCode(input.code);
  const known = await bearer(classId, pseudonym);
  if (known) return recognise(known, { classId, password });
  requireStrong(password, pseudonym, "password");
  if (size >= MOST_MEMBERS) throw new AppError("wrong-state", [{ path: "code", code: "class-full" }]);
  const hash = await hashPassword(password);
  return inTransaction(async (client) => {
    await client.query("SELECT 1 FROM class WHERE id = $1 FOR UPDATE", [classId]);
    // Two browsers may have asked for the same pseudonym at once.
    if (await bearer(classId, pseudonym)) throw pseudonymTaken();
    if (open) return { state: "in", login: await enter(client, { classId, projectId, pseudonym, hash }, null) };
    await client.query("INSERT INTO join_request (id, class_id, pseudonym, skeleton, password_hash) VALUES ($1, $2, $3, $4, $5)", [newId(), classId, pseudonym, skeleton(pseudonym), hash]);
    return { state: "waiting", login: null };
  });
};

/** Somebody with an account comes into a class by its code. */
export const joinSignedIn = async (actor: { readonly userId: string; readonly name: string }, typed: string): Promise<{ state: "in" | "waiting"; project: string | null }> => {
  const { id: classId, projectId, open, size } = await classByCode(typed);
  const { rowCount } = await pool.query("SELECT 1 FROM class_member WHERE class_id = $1 AND user_id = $2", [classId, actor.userId]);
  if (rowCount) return { state: "in", project: projectId };
  if (size >= MOST_MEMBERS) throw new AppError("wrong-state", [{ path: "code", code: "class-full" }]);
  if (open) {
    await inTransaction((client) => enrol(client, { actorId: actor.userId, projectId, classId, userId: actor.userId, madeHere: false }));
    return { state: "in", project: projectId };
  }
  await pool.query("INSERT INTO join_request (id, class_id, pseudonym, skeleton, user_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING", [newId(), classId, actor.name, actor.userId, actor.userId]);
  return { state: "waiting", project: null };
};

interface Decision {
  readonly actorId: string;
  readonly projectId: string;
  readonly classId: string;
}

/** Lets somebody in who waits, or sends them away. Throws `not-found`. */
export const decideRequest = (by: Decision, requestId: string, admit: boolean): Promise<void> =>
  inTransaction(async (client) => {
    const { rows } = await client.query<{ pseudonym: string; hash: string | null; userId: string | null }>(
      `DELETE FROM join_request WHERE id = $1 AND class_id = $2 RETURNING pseudonym, password_hash AS hash, user_id AS "userId"`, [requestId, by.classId],
    );
    const request = rows[0];
    if (!request) throw new AppError("not-found");
    if (!admit) return;
    if (request.userId) await enrol(client, { ...by, userId: request.userId, madeHere: false });
    else await enter(client, { ...by, pseudonym: request.pseudonym, hash: request.hash! }, by.actorId);
  });
