/** Classes and their assignments: who is asked to read what, and who sees whom when. */
import { z } from "zod";
import { gateSchema } from "@/lib/classroom/gate";
import { line, text } from "@/lib/text/well-formed";
import { addClassMember, createAssignment, createClass } from "../../commands/classes";
import { submitAssignment } from "../../commands/submit-assignment";
import { assignmentScope, classScope, projectScope } from "../../access/scope";
import { listClasses } from "../../queries/classes";
import { once } from "../idempotency";
import { operation } from "../operation";

const made = z.strictObject({ id: z.uuid() });
const classView = z.strictObject({ id: z.uuid(), name: z.string(), members: z.number().int(), assignments: z.number().int() });

export const listClassesOperation = operation({
  method: "GET",
  path: "/projects/{project}/classes",
  summary: "The classes of a project",
  action: "class.list",
  scope: projectScope,
  answers: { 200: z.strictObject({ items: z.array(classView), next: z.null() }) },
  handle: async ({ access }) => ({ status: 200, body: { items: await listClasses(access.projectId), next: null } }),
});

export const createClassOperation = operation({
  method: "POST",
  path: "/projects/{project}/classes",
  summary: "Make a class",
  action: "class.edit",
  scope: projectScope,
  body: z.strictObject({ name: line(120) }),
  answers: { 201: z.strictObject({ id: z.uuid(), name: z.string() }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const id = await createClass(client, { actorId: actor.userId, projectId: access.projectId, name: body.name });
      return { status: 201, body: { id, name: body.name } };
    }),
});

export const addClassMemberOperation = operation({
  method: "POST",
  path: "/classes/{class}/members",
  summary: "Add somebody to a class by their login",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ login: line(64) }),
  answers: { 201: made },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const id = await addClassMember(client, { actorId: actor.userId, projectId: access.projectId, classId: access.classId, login: body.login });
      return { status: 201, body: { id } };
    }),
});

const assignmentInput = z
  .strictObject({
    title: line(200),
    instructions: text(10_000).nullable().optional(),
    documents: z.array(z.uuid()).min(1).max(200),
    members: z.array(line(64)).min(1).max(1_000).optional(),
    all: z.literal(true).optional(),
    blind: z.boolean(),
    gate: gateSchema,
    minimum: z.number().int().min(0).max(1_000).default(0),
    dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
  })
  .superRefine((input, context) => {
    if ((input.members === undefined) === (input.all === undefined)) context.addIssue({ code: "custom", path: ["members"], params: { code: "required" } });
    if (input.gate === "due" && !input.dueAt) context.addIssue({ code: "custom", path: ["dueAt"], params: { code: "required" } });
  });

export const createAssignmentOperation = operation({
  method: "POST",
  path: "/classes/{class}/assignments",
  summary: "Ask a class to read documents; blind, nobody sees the others before their own gate opens",
  action: "class.edit",
  scope: classScope,
  body: assignmentInput,
  answers: { 201: made },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const { all: _all, ...assignment } = body;
      const input = { ...assignment, members: assignment.members ?? null };
      const id = await createAssignment(client, { actorId: actor.userId, projectId: access.projectId, classId: access.classId, assignment: input });
      return { status: 201, body: { id } };
    }),
});

export const submitOperation = operation({
  method: "PUT",
  path: "/assignments/{assignment}/submission",
  summary: "Hand in",
  action: "assignment.submit",
  scope: assignmentScope,
  answers: { 200: z.strictObject({ submittedAt: z.iso.datetime(), revealedAt: z.iso.datetime().nullable() }) },
  handle: async ({ actor, access, now }) => ({ status: 200, body: await submitAssignment(actor.userId, access, now) }),
});
