/** Who is in a project, and as what. */
import { z } from "zod";
import { ROLES } from "@/lib/access/permissions";
import { line } from "@/lib/text/well-formed";
import { putMember, removeMember, setRole } from "../../commands/projects";
import { projectScope } from "../../access/scope";
import { inTransaction } from "../../database";
import { listMembers as list } from "../../queries/members";
import { once } from "../idempotency";
import { operation } from "../operation";

const memberView = z.strictObject({ id: z.uuid(), login: z.string(), name: z.string(), role: z.enum(ROLES) });

export const listMembers = operation({
  method: "GET",
  path: "/projects/{project}/members",
  summary: "Who is in the project",
  action: "member.list",
  scope: projectScope,
  answers: { 200: z.strictObject({ items: z.array(memberView), next: z.null() }) },
  handle: async ({ access }) => ({ status: 200, body: { items: await list(access.projectId), next: null } }),
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

export const patchMember = operation({
  method: "PATCH",
  path: "/projects/{project}/members/{member}",
  summary: "Give a member another role",
  action: "member.edit",
  scope: projectScope,
  body: z.strictObject({ role: z.enum(ROLES) }),
  answers: { 200: z.strictObject({ id: z.uuid(), role: z.enum(ROLES) }) },
  handle: async ({ actor, access, params, body }) => {
    const userId = params.member!;
    await inTransaction((client) => setRole(client, { actorId: actor.userId, access, userId, role: body.role }));
    return { status: 200, body: { id: userId, role: body.role } };
  },
});

export const deleteMember = operation({
  method: "DELETE",
  path: "/projects/{project}/members/{member}",
  summary: "Take a member out of the project; their work stays",
  action: "member.edit",
  scope: projectScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await removeMember(actor.userId, access, params.member!);
    return { status: 204 };
  },
});
