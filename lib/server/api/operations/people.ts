/** The administration of people, by a global administrator. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { line, text } from "@/lib/text/well-formed";
import { changePerson, createPerson, loginSchema, resetPassword } from "../../commands/people";
import { noScope } from "../../access/scope";
import { listPeople, readPerson } from "../../queries/people";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

const personFacts = { id: z.uuid(), login: z.string(), name: z.string(), isAdmin: z.boolean(), disabled: z.boolean(), createdAt: z.iso.datetime() };
const person = z.strictObject({ ...personFacts, password: z.string().optional() });

export const listPeopleOperation = operation({
  method: "GET",
  path: "/people",
  summary: "Everybody with an account, by login",
  action: "people.list",
  scope: noScope,
  query: pageQuery.extend({ q: text(100).optional() }),
  answers: { 200: z.strictObject({ items: z.array(z.strictObject(personFacts)), next: z.string().nullable() }) },
  handle: async ({ query }) => ({ status: 200, body: await listPeople({ limit: query.limit, after: query.after ?? null, q: query.q ?? "" }) }),
});

export const createPersonOperation = operation({
  method: "POST",
  path: "/people",
  summary: "Make an account; its one-time password is shown in this answer and never again",
  action: "people.edit",
  scope: noScope,
  body: z.strictObject({ login: loginSchema, name: line(120).optional(), isAdmin: z.boolean().optional() }),
  answers: { 201: person },
  handle: async ({ actor, body }) => {
    const made = await createPerson(actor.userId, { login: body.login, name: body.name ?? body.login, isAdmin: body.isAdmin ?? false });
    return { status: 201, body: { ...(await readPerson(made.id)), password: made.password } };
  },
});

export const patchPerson = operation({
  method: "PATCH",
  path: "/people/{person}",
  summary: "Rename, disable or enable a person, make them an administrator, or give them a new one-time password",
  action: "people.edit",
  scope: noScope,
  body: z.strictObject({ name: line(120).optional(), isAdmin: z.boolean().optional(), disabled: z.boolean().optional(), resetPassword: z.literal(true).optional() }),
  answers: { 200: person },
  handle: async ({ actor, params, body: { resetPassword: reset, ...patch } }) => {
    const id = params.person!;
    await changePerson(actor.userId, id, patch);
    const password = reset ? await resetPassword(actor.userId, id) : undefined;
    const read = await readPerson(id);
    if (!read) throw new AppError("not-found");
    return { status: 200, body: password ? { ...read, password } : read };
  },
});
