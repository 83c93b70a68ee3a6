/** Which sources are one origin, why, and what people say of it; what a project knows of outlets and their owners. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { readOwnershipFiles } from "@/lib/evidence/ownership-file";
import { line, text } from "@/lib/text/well-formed";
import { projectScope } from "../../access/scope";
import { decideOrigins } from "../../commands/decide-origins";
import { changeOutlet, importOwnership } from "../../commands/outlet-knowledge";
import { listOrigins, originsOfClaim } from "../../queries/origins";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

export const listOriginsOperation = operation({
  method: "GET",
  path: "/projects/{project}/origins",
  summary: "The claims that have links: which links are one origin, by which rule, and how many origins are independent",
  action: "origin.list",
  scope: projectScope,
  query: pageQuery.extend({ document: z.uuid().optional() }),
  answers: { 200: z.strictObject({ items: z.array(originsOfClaim), next: z.string().nullable() }) },
  handle: async ({ actor, access, query }) => ({ status: 200, body: await listOrigins(actor, access, query) }),
});

const word = z.strictObject({
  members: z.array(z.union([z.strictObject({ link: z.uuid() }), z.strictObject({ document: z.uuid() })])).min(1).max(200),
  /** The key of a merge; without it the members themselves are joined or parted. */
  key: text(2_200).optional(),
});

const decided = { 201: z.strictObject({ id: z.uuid() }) };

export const confirmOrigin = operation({
  method: "POST",
  path: "/projects/{project}/origins/confirm",
  summary: "Say that sources are one origin",
  action: "origin.decide",
  scope: projectScope,
  body: word,
  answers: decided,
  handle: ({ actor, access, body, claim, now }) =>
    once(actor.userId, claim, async (client) => ({
      status: 201, body: { id: await decideOrigins(client, { actorId: actor.userId, projectId: access.projectId, word: { ...body, key: body.key ?? null, verdict: "confirm" }, now }) },
    })),
});

export const undoOrigin = operation({
  method: "POST",
  path: "/projects/{project}/origins/undo",
  summary: "Part sources that a rule or a person joined",
  action: "origin.decide",
  scope: projectScope,
  body: word,
  answers: decided,
  handle: ({ actor, access, body, claim, now }) =>
    once(actor.userId, claim, async (client) => ({
      status: 201, body: { id: await decideOrigins(client, { actorId: actor.userId, projectId: access.projectId, word: { ...body, key: body.key ?? null, verdict: "undo" }, now }) },
    })),
});

const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u);

export const patchOutlet = operation({
  method: "PATCH",
  path: "/projects/{project}/outlets/{outlet}",
  summary: "Change an outlet's domains, the names that credits give it, and its owners",
  action: "outlet.edit",
  scope: projectScope,
  body: z.strictObject({
    domains: z.array(line(255)).max(100).optional(),
    aliases: z.array(line(200)).max(100).optional(),
    owners: z.array(z.strictObject({ owner: line(200), from: partialDate.nullable().default(null), to: partialDate.nullable().default(null) })).max(100).optional(),
  }),
  answers: { 204: null },
  handle: async ({ actor, access, params, body, claim }) => {
    const outletId = z.uuid().safeParse(params.outlet);
    if (!outletId.success) throw new AppError("not-found");
    await once(actor.userId, claim, async (client) => {
      await changeOutlet(client, { actorId: actor.userId, projectId: access.projectId, outletId: outletId.data, patch: body });
      return { status: 204 };
    });
    return { status: 204 };
  },
});

export const importOwnershipOperation = operation({
  method: "POST",
  path: "/projects/{project}/outlets/ownership",
  summary: "Take over outlets and their owners from tables: rows of outlet and owner with dates, or edges of control",
  action: "outlet.edit",
  scope: projectScope,
  body: z.strictObject({ files: z.array(z.strictObject({ name: line(200), content: text(2_000_000) })).min(1).max(20) }),
  maxBytes: 4_000_000,
  answers: { 200: z.strictObject({ outlets: z.number().int(), owners: z.number().int(), added: z.number().int() }) },
  handle: ({ actor, access, body, claim }) => {
    const { outlets, owners, bad } = readOwnershipFiles(body.files);
    if (bad.length > 0) throw new AppError("invalid", bad.map(({ file, line: at, field, reason }) => ({ path: `${file}:${at}${field === "" ? "" : `.${field}`}`, code: reason })));
    return once(actor.userId, claim, async (client) => ({ status: 200, body: await importOwnership(client, { actorId: actor.userId, projectId: access.projectId, outlets, owners }) }));
  },
});
