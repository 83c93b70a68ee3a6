/** Who is in a class, and coming in by the code on the board. */
import { z } from "zod";
import { line, text } from "@/lib/text/well-formed";
import { hideNames } from "../../commands/account";
import { addClassMember, removeClassMember, resetMemberPassword, setGroup } from "../../commands/class-members";
import { eraseMember } from "../../commands/erase-people";
import { joinClass, joinSignedIn } from "../../commands/join-class";
import { classScope, noScope } from "../../access/scope";
import { PASSWORD_MAX } from "../../password";
import { classMember, readClass } from "../../queries/classes";
import { once } from "../idempotency";
import { operation } from "../operation";
import { byOf } from "./classes";

export const listClassMembers = operation({
  method: "GET",
  path: "/classes/{class}/members",
  summary: "Who is in a class, in the order of the roster",
  action: "class.list",
  scope: classScope,
  answers: { 200: z.strictObject({ items: z.array(classMember), next: z.null() }) },
  handle: async ({ actor, access, locale }) => ({ status: 200, body: { items: (await readClass(access, { userId: actor.userId, locale })).members, next: null } }),
});

export const addClassMemberOperation = operation({
  method: "POST",
  path: "/classes/{class}/members",
  summary: "Add somebody to a class by their login",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ login: line(64) }),
  answers: { 201: z.strictObject({ id: z.uuid() }) },
  handle: ({ actor, access, body, claim }) =>
    once(actor.userId, claim, async (client) => ({ status: 201, body: { id: await addClassMember(client, { ...byOf({ actor, access }), login: body.login }) } })),
});

export const patchClassMember = operation({
  method: "PATCH",
  path: "/classes/{class}/members/{member}",
  summary: "Put a member into a group, or give one whose account was made here a one-time password; it is shown in this answer and never again",
  action: "class.edit",
  scope: classScope,
  body: z.strictObject({ group: z.uuid().nullable().optional(), resetPassword: z.literal(true).optional() }),
  answers: { 200: z.strictObject({ id: z.uuid(), password: z.string().optional() }) },
  handle: async ({ actor, access, params, body }) => {
    const [by, id] = [byOf({ actor, access }), params.member!];
    if (body.group !== undefined) await setGroup(by, id, body.group);
    const password = body.resetPassword ? await resetMemberPassword(by, id) : undefined;
    return { status: 200, body: { id, ...(password ? { password } : {}) } };
  },
});

export const deleteClassMember = operation({
  method: "DELETE",
  path: "/classes/{class}/members/{member}",
  summary: "Take somebody out of the class; their work stays",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await removeClassMember(byOf({ actor, access }), params.member!);
    return { status: 204 };
  },
});

export const eraseClassMember = operation({
  method: "DELETE",
  path: "/classes/{class}/members/{member}/account",
  summary: "Erase the account of a member that was made here: name, way in and every word of theirs",
  action: "class.edit",
  scope: classScope,
  answers: { 204: null },
  handle: async ({ actor, access, params }) => {
    await eraseMember(byOf({ actor, access }), params.member!);
    return { status: 204 };
  },
});

const joined = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("in"), login: z.string() }),
  z.strictObject({ state: z.literal("waiting"), login: z.null() }),
]);

export const joinOperation = operation({
  method: "POST",
  path: "/join",
  summary: "Come into a class by its code, with a pseudonym and a password of one’s own; the answer names the login to sign in with, or says to wait and ask again",
  action: "class.join",
  scope: noScope,
  body: z.strictObject({ code: text(40), pseudonym: line(40), password: text(PASSWORD_MAX) }),
  answers: { 200: joined },
  handle: async ({ body }) => ({ status: 200, body: await joinClass(body) }),
});

export const joinSignedInOperation = operation({
  method: "POST",
  path: "/me/classes",
  summary: "Come into a class by its code, with the account one has",
  action: "account.edit",
  scope: noScope,
  body: z.strictObject({ code: text(40) }),
  answers: { 200: z.strictObject({ state: z.enum(["in", "waiting"]), project: z.uuid().nullable() }) },
  handle: async ({ actor, body }) => ({ status: 200, body: await joinSignedIn(actor, body.code) }),
});

export const putNames = operation({
  method: "PUT",
  path: "/me/names",
  summary: "Show people by pseudonyms in this session, while the screen is projected, or by their names again",
  action: "account.edit",
  scope: noScope,
  body: z.strictObject({ hidden: z.boolean() }),
  answers: { 204: null },
  handle: async ({ actor, body }) => {
    await hideNames(actor, body.hidden);
    return { status: 204 };
  },
});
