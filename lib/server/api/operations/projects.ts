/** Oneself, and projects with their members. */
import { z } from "zod";
import { ROLES } from "@/lib/access/permissions";
import { codebookSchema } from "@/lib/annotation/codebook";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { line } from "@/lib/text/well-formed";
import { createProject as create, putMember } from "../../commands/projects";
import { noScope, projectScope } from "../../access/scope";
import { pool } from "../../database";
import { once } from "../idempotency";
import { operation } from "../operation";

const projectView = z.strictObject({ id: z.uuid(), name: z.string(), language: z.string(), role: z.enum(ROLES), settings: z.record(z.string(), z.unknown()) });
type ProjectView = z.infer<typeof projectView>;
const memberView = z.strictObject({ id: z.uuid(), login: z.string(), name: z.string(), role: z.enum(ROLES) });

const ofActor = async (userId: string): Promise<ProjectView[]> => {
  const { rows } = await pool.query<ProjectView>(
    `SELECT p.id, p.name, p.language, m.role, p.settings FROM membership m JOIN project p ON p.id = m.project_id
     WHERE m.user_id = $1 ORDER BY lower(p.name), p.id`,
    [userId],
  );
  return rows;
};

export const readMe = operation({
  method: "GET",
  path: "/me",
  summary: "Yourself and your projects",
  action: "account.read",
  scope: noScope,
  answers: {
    200: z.strictObject({
      id: z.uuid(), login: z.string(), name: z.string(), locale: z.string().nullable(), isAdmin: z.boolean(), mustChangePassword: z.boolean(),
      projects: z.array(projectView),
    }),
  },
  handle: async ({ actor }) => {
    const { userId, login, name, locale, isAdmin, mustChangePassword } = actor;
    return { status: 200, body: { id: userId, login, name, locale, isAdmin, mustChangePassword, projects: await ofActor(userId) } };
  },
});

export const listProjects = operation({
  method: "GET",
  path: "/projects",
  summary: "Your projects",
  action: "project.list",
  scope: noScope,
  answers: { 200: z.strictObject({ items: z.array(projectView), next: z.null() }) },
  handle: async ({ actor }) => ({ status: 200, body: { items: await ofActor(actor.userId), next: null } }),
});

export const createProject = operation({
  method: "POST",
  path: "/projects",
  summary: "Make a project that you own",
  action: "project.create",
  scope: noScope,
  body: z.strictObject({ name: line(120), language: z.enum(["fr", "en"]), codebook: codebookSchema.optional() }),
  answers: { 201: projectView },
  handle: ({ actor, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const id = await create(client, actor.userId, { name: body.name, language: body.language, codebook: body.codebook ?? DEFAULT_CODEBOOK });
      return { status: 201, body: { id, name: body.name, language: body.language, role: "owner", settings: {} } };
    }),
});

export const readProject = operation({
  method: "GET",
  path: "/projects/{project}",
  summary: "One project",
  action: "project.read",
  scope: projectScope,
  answers: { 200: projectView },
  handle: async ({ access }) => {
    const { rows } = await pool.query<{ name: string; language: string }>("SELECT name, language FROM project WHERE id = $1", [access.projectId]);
    return { status: 200, body: { id: access.projectId, ...rows[0]!, role: access.role, settings: access.settings } };
  },
});

export const listMembers = operation({
  method: "GET",
  path: "/projects/{project}/members",
  summary: "Who is in the project",
  action: "member.list",
  scope: projectScope,
  answers: { 200: z.strictObject({ items: z.array(memberView), next: z.null() }) },
  handle: async ({ access }) => {
    const { rows } = await pool.query(
      "SELECT u.id, u.login, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.project_id = $1 ORDER BY u.login",
      [access.projectId],
    );
    return { status: 200, body: { items: rows, next: null } };
  },
});

export const addMember = operation({
  method: "POST",
  path: "/projects/{project}/members",
  summary: "Add somebody by their login, or change their role",
  action: "member.edit",
  scope: projectScope,
  body: z.strictObject({ login: line(64), role: z.enum(ROLES) }),
  answers: { 201: z.strictObject({ id: z.uuid(), login: z.string(), role: z.enum(ROLES) }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const id = await putMember(client, { actorId: actor.userId, access, ...body });
      return { status: 201, body: { id, ...body } };
    }),
});
