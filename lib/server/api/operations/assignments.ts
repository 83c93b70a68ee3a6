/** Assignments: who is asked to read what, and who sees whom when. */
import { z } from "zod";
import { gateSchema } from "@/lib/classroom/gate";
import { line, text } from "@/lib/text/well-formed";
import { changeAssignment, createAssignment, revealAssignment, setOwnDueDate, unlockSubmission } from "../../commands/assignments";
import { submitAssignment } from "../../commands/submit-assignment";
import { assignmentScope, classScope } from "../../access/scope";
import { assignmentItem, listAssignments } from "../../queries/assignments";
import { assignmentForReader, assignmentFor, othersView, readOthers } from "../../queries/own-assignment";
import { once } from "../idempotency";
import { operation } from "../operation";
import { byOf } from "./classes";

const instant = z.iso.datetime();
const due = z.iso.datetime({ offset: true }).nullable();

const assignmentInput = z
  .strictObject({
    title: line(200),
    instructions: text(10_000).nullable().optional(),
    documents: z.array(z.uuid()).min(1).max(200),
    members: z.array(line(64)).min(1).max(1_000).optional(),
    all: z.literal(true).optional(),
    labels: z.array(z.string().min(1).max(64)).max(60).optional(),
    grouped: z.boolean().default(false),
    blind: z.boolean(),
    gate: gateSchema,
    minimum: z.number().int().min(0).max(1_000).default(0),
    dueAt: due.optional(),
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
  answers: { 201: z.strictObject({ id: z.uuid() }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const { all: _all, ...assignment } = body;
      const id = await createAssignment(client, { ...byOf({ actor, access }), assignment: { ...assignment, members: assignment.members ?? null } });
      return { status: 201, body: { id } };
    }),
});

export const listAssignmentsOperation = operation({
  method: "GET",
  path: "/classes/{class}/assignments",
  summary: "What a class was asked to do, and how far it is; the newest first",
  action: "class.list",
  scope: classScope,
  answers: { 200: z.strictObject({ items: z.array(assignmentItem), next: z.null() }) },
  handle: async ({ access }) => ({ status: 200, body: { items: await listAssignments(access.classId), next: null } }),
});

export const readAssignmentOperation = operation({
  method: "GET",
  path: "/assignments/{assignment}",
  summary: "An assignment and one’s own part in it",
  action: "assignment.read",
  scope: assignmentScope,
  answers: { 200: assignmentForReader },
  handle: async ({ actor, access, now }) => ({ status: 200, body: await assignmentFor(actor, access, now) }),
});

export const readOthersOperation = operation({
  method: "GET",
  path: "/assignments/{assignment}/others",
  summary: "What others marked and you did not; empty behind a closed gate",
  action: "assignment.read",
  scope: assignmentScope,
  answers: { 200: othersView },
  handle: async ({ actor, access, now }) => ({ status: 200, body: await readOthers(actor, access, now) }),
});

export const patchAssignment = operation({
  method: "PATCH",
  path: "/assignments/{assignment}",
  summary: "Change an assignment’s words or its date",
  action: "class.edit",
  scope: assignmentScope,
  body: z.strictObject({ title: line(200).optional(), instructions: text(10_000).nullable().optional(), dueAt: due.optional() }),
  answers: { 204: null },
  handle: async ({ actor, access, body }) => {
    await changeAssignment(byOf({ actor, access }), access.assignmentId, body);
    return { status: 204 };
  },
});

export const revealOperation = operation({
  method: "PUT",
  path: "/assignments/{assignment}/reveal",
  summary: "Show everybody everything, now and for good",
  action: "class.edit",
  scope: assignmentScope,
  answers: { 200: z.strictObject({ revealedAt: instant }) },
  handle: async ({ actor, access, now }) => ({ status: 200, body: { revealedAt: await revealAssignment(byOf({ actor, access }), access.assignmentId, now) } }),
});

export const patchAssignmentMember = operation({
  method: "PATCH",
  path: "/assignments/{assignment}/members/{member}",
  summary: "Give one student a date of their own; null: the class’s holds again",
  action: "class.edit",
  scope: assignmentScope,
  body: z.strictObject({ dueAt: due }),
  answers: { 204: null },
  handle: async ({ actor, access, params, body }) => {
    await setOwnDueDate(byOf({ actor, access }), { assignmentId: access.assignmentId, userId: params.member! }, body.dueAt);
    return { status: 204 };
  },
});

export const unlockOperation = operation({
  method: "DELETE",
  path: "/assignments/{assignment}/members/{member}/submission",
  summary: "Give one submission back; what was revealed stays revealed",
  action: "class.edit",
  scope: assignmentScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await unlockSubmission(byOf({ actor, access }), { assignmentId: access.assignmentId, userId: params.member! });
    return { status: 204 };
  },
});

export const submitOperation = operation({
  method: "PUT",
  path: "/assignments/{assignment}/submission",
  summary: "Hand in",
  action: "assignment.submit",
  scope: assignmentScope,
  answers: { 200: z.strictObject({ submittedAt: instant, revealedAt: instant.nullable() }) },
  handle: async ({ actor, access, now }) => ({ status: 200, body: await submitAssignment(actor.userId, access, now) }),
});
