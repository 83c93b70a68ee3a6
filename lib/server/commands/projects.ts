/** Projects, their members and their codebooks. */
import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { grantableRoles, type Role } from "@/lib/access/permissions";
import type { Codebook } from "@/lib/annotation/codebook";
import type { ProjectAccess } from "../access/scope";
import { inTransaction } from "../database";
import { hasAccountSql } from "../has-account-sql";
import { newId } from "../identifier";
import { audit } from "./audit";
import { normaliseLogin } from "./people";

export interface NewProject {
  readonly name: string;
  readonly language: string;
  readonly codebook: Codebook;
}

/** Makes a project owned by its creator, with the first version of its codebook. */
export const createProject = async (client: PoolClient, userId: string, project: NewProject): Promise<string> => {
  const id = newId();
  await client.query("INSERT INTO project (id, name, language, pseudonym_key, created_by) VALUES ($1, $2, $3, $4, $5)", [
    id, project.name, project.language, randomBytes(32), userId,
  ]);
  await client.query("INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, 'owner')", [id, userId]);
  await client.query("INSERT INTO codebook_version (id, project_id, number, content, created_by) VALUES ($1, $2, 1, $3, $4)", [
    newId(), id, JSON.stringify(project.codebook), userId,
  ]);
  await audit(client, { actorId: userId, kind: "project.created", subjectId: id, projectId: id });
  return id;
};

export interface ProjectPatch {
  readonly name?: string;
  readonly language?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Changes a project; settings are merged key by key, and a key set to null is taken out. */
export const changeProject = (userId: string, projectId: string, patch: ProjectPatch): Promise<void> =>
  inTransaction(async (client) => {
    await client.query(
      `UPDATE project SET name = COALESCE($2, name), language = COALESCE($3, language), settings = jsonb_strip_nulls(settings || $4::jsonb)
       WHERE id = $1`,
      [projectId, patch.name ?? null, patch.language ?? null, JSON.stringify(patch.settings ?? {})],
    );
    await audit(client, { actorId: userId, kind: "project.changed", subjectId: projectId, projectId, data: { fields: Object.keys(patch) } });
  });

/** Makes the next version of the codebook. Throws `stale` when `after` is not the number in force. */
export const replaceCodebook = (
  userId: string,
  projectId: string,
  input: { readonly codebook: Codebook; readonly wordingOnly: boolean; readonly reworded?: readonly string[]; readonly after: number },
): Promise<number> =>
  inTransaction(async (client) => {
    await client.query("SELECT 1 FROM project WHERE id = $1 FOR UPDATE", [projectId]);
    const { rows } = await client.query<{ number: number }>("SELECT max(number) AS number FROM codebook_version WHERE project_id = $1", [projectId]);
    const inForce = rows[0]!.number;
    if (inForce !== input.after) throw new AppError("stale", [{ path: "If-Match", code: "stale", detail: { revision: inForce } }]);
    await client.query(
      "INSERT INTO codebook_version (id, project_id, number, content, wording_only, reworded, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [newId(), projectId, inForce + 1, JSON.stringify(input.codebook), input.wordingOnly, input.reworded ?? [], userId],
    );
    await audit(client, { actorId: userId, kind: "codebook.changed", subjectId: projectId, projectId, data: { number: inForce + 1 } });
    return inForce + 1;
  });

const requireGrantable = (access: ProjectAccess, role: Role): void => {
  if (!grantableRoles(access.role).includes(role)) throw new AppError("forbidden", [{ path: "role", code: "forbidden" }]);
};

/** The member's present role, locked. Owners are counted under the same lock, so that two cannot both leave. */
const lockMember = async (client: PoolClient, projectId: string, userId: string): Promise<{ role: Role; owners: number } | null> => {
  const { rows } = await client.query<{ user_id: string; role: Role }>(
    "SELECT user_id, role FROM membership WHERE project_id = $1 AND (user_id = $2 OR role = 'owner') ORDER BY user_id FOR UPDATE",
    [projectId, userId],
  );
  const role = rows.find((row) => row.user_id === userId)?.role;
  return role ? { role, owners: rows.filter((row) => row.role === "owner").length } : null;
};

/** Adds a member by login, or gives a member another role. Throws `unknown-login`, `forbidden`, `last-owner`. */
export const putMember = async (
  client: PoolClient,
  input: { readonly actorId: string; readonly access: ProjectAccess; readonly login: string; readonly role: Role },
): Promise<string> => {
  const { access, role } = input;
  requireGrantable(access, role);
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM user_account WHERE login = $1 AND ${hasAccountSql}`, [normaliseLogin(input.login)]);
  if (!rows[0]) throw new AppError("unknown-login", [{ path: "login", code: "unknown-login" }]);
  await giveRole(client, { ...input, userId: rows[0].id, onlyMembers: false });
  return rows[0].id;
};

/** Gives a member another role. Throws `not-found` for who is no member, `forbidden`, `last-owner`. */
export const setRole = (
  client: PoolClient,
  input: { readonly actorId: string; readonly access: ProjectAccess; readonly userId: string; readonly role: Role },
): Promise<void> => giveRole(client, { ...input, onlyMembers: true });

const giveRole = async (
  client: PoolClient,
  input: { readonly actorId: string; readonly access: ProjectAccess; readonly userId: string; readonly role: Role; readonly onlyMembers: boolean },
): Promise<void> => {
  const { access, role, userId, actorId } = input;
  requireGrantable(access, role);
  const present = await lockMember(client, access.projectId, userId);
  if (!present && input.onlyMembers) throw new AppError("not-found");
  if (present) requireGrantable(access, present.role);
  if (present?.role === "owner" && role !== "owner" && present.owners === 1) throw new AppError("last-owner", [{ path: "role", code: "last-owner" }]);
  await client.query(
    "INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, $3) ON CONFLICT (project_id, user_id) DO UPDATE SET role = excluded.role",
    [access.projectId, userId, role],
  );
  await audit(client, { actorId, kind: "member.role", subjectId: userId, projectId: access.projectId, data: { role } });
};

/** Takes a person out of the project at once; their work stays. Throws `not-found`, `forbidden`, `last-owner`. */
export const removeMember = (actorId: string, access: ProjectAccess, userId: string): Promise<void> =>
  inTransaction(async (client) => {
    const present = await lockMember(client, access.projectId, userId);
    if (!present) throw new AppError("not-found");
    requireGrantable(access, present.role);
    if (present.role === "owner" && present.owners === 1) throw new AppError("last-owner", [{ path: "role", code: "last-owner" }]);
    await client.query("DELETE FROM membership WHERE project_id = $1 AND user_id = $2", [access.projectId, userId]);
    await audit(client, { actorId, kind: "member.removed", subjectId: userId, projectId: access.projectId });
  });
