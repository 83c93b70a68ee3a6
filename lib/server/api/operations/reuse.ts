/** Texts that documents share: found, listed, accepted or dismissed. */
import { z } from "zod";
import { projectScope } from "../../access/scope";
import { decideReuse } from "../../commands/decide-reuse";
import { listReuse, REUSE_STATUSES, reuseView } from "../../queries/reuse";
import { isComparing, startComparison } from "../../reuse/run-comparison";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

export const listReuseOperation = operation({
  method: "GET",
  path: "/projects/{project}/reuse",
  summary: "Passages that documents share: copies, translated relays, repeats within a document",
  action: "reuse.list",
  scope: projectScope,
  query: pageQuery.extend({ document: z.uuid().optional(), status: z.enum(REUSE_STATUSES).optional() }),
  answers: { 200: z.strictObject({ items: z.array(reuseView), next: z.string().nullable(), comparing: z.boolean() }) },
  handle: async ({ access, query }) => ({ status: 200, body: { ...(await listReuse(access.projectId, query)), comparing: isComparing(access.projectId) } }),
});

export const compareReuse = operation({
  method: "POST",
  path: "/projects/{project}/reuse",
  summary: "Compare every document of the project with every other; the list says when it is done",
  action: "reuse.decide",
  scope: projectScope,
  body: z.strictObject({}),
  optionalBody: true,
  answers: { 202: z.strictObject({ comparing: z.literal(true) }) },
  handle: async ({ access }) => {
    void startComparison(access.projectId);
    return { status: 202, body: { comparing: true } };
  },
});

const decided = { 204: null };

export const acceptReuse = operation({
  method: "POST",
  path: "/projects/{project}/reuse/{match}/accept",
  summary: "Say that the two documents share this text",
  action: "reuse.decide",
  scope: projectScope,
  body: z.strictObject({}),
  optionalBody: true,
  answers: decided,
  handle: ({ actor, access, params, claim, now }) =>
    once(actor.userId, claim, async (client) => {
      await decideReuse(client, { actorId: actor.userId, projectId: access.projectId, match: params.match!, status: "accepted", now });
      return { status: 204 };
    }),
});

export const dismissReuse = operation({
  method: "POST",
  path: "/projects/{project}/reuse/{match}/dismiss",
  summary: "Say that this is no shared text: the match joins nobody any more",
  action: "reuse.decide",
  scope: projectScope,
  body: z.strictObject({}),
  optionalBody: true,
  answers: decided,
  handle: ({ actor, access, params, claim, now }) =>
    once(actor.userId, claim, async (client) => {
      await decideReuse(client, { actorId: actor.userId, projectId: access.projectId, match: params.match!, status: "dismissed", now });
      return { status: 204 };
    }),
});
