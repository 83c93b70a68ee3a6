/** Classes: made, changed, archived, erased; how one comes in; groups. */
import { z } from "zod";
import { line } from "@/lib/text/well-formed";
import { changeClass, copyClass, createClass, setEntrance } from "../../commands/classes";
import { createGroup, removeGroup } from "../../commands/class-members";
import { eraseClass } from "../../commands/erase-people";
import { decideRequest } from "../../commands/join-class";
import { classScope, projectScope } from "../../access/scope";
import { classItem, classView, listClasses, readClass } from "../../queries/classes";
import { once } from "../idempotency";
import { operation, type Call } from "../operation";
import type { ClassAccess } from "../../access/scope";

/** Who acts, as the commands on classes want it. */
export const byOf = ({ actor, access }: Pick<Call<ClassAccess, unknown, unknown>, "actor" | "access">) => ({
  actorId: actor.userId, projectId: access.projectId, classId: access.classId,
});

export const listClassesOperation = operation({
  method: "GET",
  path: "/projects/{project}/classes",
  summary: "The classes of a project",
  action: "class.list",
  scope: projectScope,
  answers: { 200: z.strictObject({ items: z.array(classItem), next: z.null() }) },
  handle: async ({ access }) => ({ status: 200, body: { items: await listClasses(access.projectId), next: null } }),
});

export const createClassOperation = operation({
  method: "POST",
  path: "/projects/{project}/classes",
  summary: "Make a class; like another one: with its groups and assignments, without its people, their work and the dates",
  action: "class.edit",
  scope: projectScope,
  body: z.strictObject({ name: line(120), like: z.uuid().optional() }),
  answers: { 201: z.strictObject({ id: z.uuid(), name: z.string() }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const by = { actorId: actor.userId, projectId: access.projectId };
      const id = await createClass(client, { ...by, name: body.name });
      if (body.like) await copyClass(client, { ...by, from: body.like, to: id });
      return { status: 201, body: { id, name: body.name } };
    }),
});

export const readClassOperation = operation({
  method: "GET",
  path: "/classes/{class}",
  summary: "A class: its code, who is in it, who waits",
  action: "class.list",
  scope: classScope,
  answers: { 200: classView },
  handle: async ({ actor, access, locale }) => ({ status: 200, body: await readClass(access, { userId: actor.userId, locale }) }),
});

export const patchClass = operation({
  method: "PATCH",
  path: "/classes/{class}",
  summary: "Rename a class, put it into the archive or take it out",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ name: line(120).optional(), archived: z.boolean().optional() }),
  answers: { 200: classView },
  handle: async ({ actor, access, body, locale }) => {
    await changeClass(byOf({ actor, access }), access.classId, body);
    return { status: 200, body: await readClass(access, { userId: actor.userId, locale }) };
  },
});

export const deleteClass = operation({
  method: "DELETE",
  path: "/classes/{class}",
  summary: "Erase a class: the accounts that were made in it with all their words, its groups and assignments",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ actor, access }) => {
    await eraseClass(byOf({ actor, access }));
    return { status: 204 };
  },
});

export const putInvitation = operation({
  method: "PUT",
  path: "/classes/{class}/invitations",
  summary: "How one comes in: open (whoever has the code), asking (they wait to be admitted), none (the code is void); or by another code",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ entrance: z.enum(["open", "asking", "none"]), anew: z.boolean().default(false) }),
  answers: { 200: classView },
  handle: async ({ actor, access, body, locale, now }) => {
    await setEntrance(byOf({ actor, access }), access.classId, { ...body, now });
    return { status: 200, body: await readClass(access, { userId: actor.userId, locale }) };
  },
});

export const admitRequest = operation({
  method: "PUT",
  path: "/classes/{class}/requests/{request}",
  summary: "Admit somebody who waits",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await decideRequest(byOf({ actor, access }), params.request!, true);
    return { status: 204 };
  },
});

export const refuseRequest = operation({
  method: "DELETE",
  path: "/classes/{class}/requests/{request}",
  summary: "Send somebody away who waits",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await decideRequest(byOf({ actor, access }), params.request!, false);
    return { status: 204 };
  },
});

export const createGroupOperation = operation({
  method: "POST",
  path: "/classes/{class}/groups",
  summary: "Make a group",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ name: line(60) }),
  answers: { 201: z.strictObject({ id: z.uuid(), name: z.string() }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => ({ status: 201, body: { id: await createGroup(client, access.classId, body.name), name: body.name } })),
});

export const listGroupsOperation = operation({
  method: "GET",
  path: "/classes/{class}/groups",
  summary: "The groups of a class",
  action: "class.list",
  scope: classScope,
  answers: { 200: z.strictObject({ items: classView.shape.groups, next: z.null() }) },
  handle: async ({ actor, access, locale }) => ({ status: 200, body: { items: (await readClass(access, { userId: actor.userId, locale })).groups, next: null } }),
});

export const deleteGroup = operation({
  method: "DELETE",
  path: "/classes/{class}/groups/{group}",
  summary: "Dissolve a group; its people stay in the class",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ access, params }) => {
    await removeGroup(access.classId, params.group!);
    return { status: 204 };
  },
});
