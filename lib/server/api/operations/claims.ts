/** What the documents of a project state alike, and a person's word on where they do not agree. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { CERTAINTIES } from "@/lib/evidence/claims/statement";
import { CONTRADICTION_KINDS } from "@/lib/evidence/claims/contradictions";
import { text } from "@/lib/text/well-formed";
import { projectScope } from "../../access/scope";
import { decideContradiction, reasonOf } from "../../commands/decide-contradiction";
import { CONTRADICTION_STATUSES, readClaims, type JudgedClaim } from "../../queries/claims";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

const offset = z.number().int().min(0).max(100_000_000);
const place = z.strictObject({ document: z.uuid(), start: offset, end: offset });

export const claimView = z.strictObject({
  id: z.string(),
  occurrences: z.array(place.extend({ certainty: z.enum(CERTAINTIES) })),
  contradictions: z.array(z.strictObject({ kind: z.enum(CONTRADICTION_KINDS), between: z.tuple([place, place]), reason: z.string(), status: z.enum(CONTRADICTION_STATUSES) })),
  /** Numbers that every telling gives alike. */
  agreed: z.array(z.string()),
  /** The documents that state it, by origin. */
  origins: z.array(z.array(z.uuid())),
  independentOrigins: z.number().int(),
  timeline: z.array(z.strictObject({ at: z.string(), document: z.uuid() })).optional(),
});

const viewOf = ({ contradictions, occurrences, origins, agreed, timeline, id }: JudgedClaim): z.infer<typeof claimView> => ({
  id, occurrences: [...occurrences], agreed: [...agreed],
  contradictions: contradictions.map(({ kind, between, reason, status }) => ({ kind, between: [...between], reason: reasonOf(reason), status })),
  origins: origins.map((documents) => [...documents]),
  independentOrigins: origins.length,
  ...(timeline ? { timeline: [...timeline] } : {}),
});

export const listClaims = operation({
  method: "GET",
  path: "/projects/{project}/claims",
  summary: "Statements that several documents make: how surely, from how many origins, and where the tellings do not agree",
  action: "claim.list",
  scope: projectScope,
  query: pageQuery.extend({ document: z.uuid().optional(), story: text(200).optional(), after: z.string().max(100).optional() }),
  answers: { 200: z.strictObject({ items: z.array(claimView), next: z.string().nullable() }) },
  handle: async ({ access, query }) => {
    const { claims } = await readClaims({ projectId: access.projectId, story: query.story, document: query.document });
    const after = query.after === undefined ? -1 : claims.findIndex(({ id }) => id === query.after);
    if (query.after !== undefined && after < 0) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
    const shown = claims.slice(after + 1, after + 1 + query.limit);
    return { status: 200, body: { items: shown.map(viewOf), next: claims.length > after + 1 + query.limit ? shown.at(-1)!.id : null } };
  },
});

export const decideContradictionOperation = operation({
  method: "POST",
  path: "/projects/{project}/claims/contradictions",
  summary: "Accept that two tellings contradict each other, or dismiss it; the last word counts",
  action: "claim.decide",
  scope: projectScope,
  body: z.strictObject({ kind: z.enum(CONTRADICTION_KINDS), between: z.tuple([place, place]), verdict: z.enum(["accept", "dismiss"]) }),
  answers: { 201: z.strictObject({ id: z.uuid() }) },
  handle: ({ actor, access, body, claim, now }) =>
    once(actor.userId, claim, async (client) => ({ status: 201, body: { id: await decideContradiction(client, { actorId: actor.userId, projectId: access.projectId, word: body, now }) } })),
});
