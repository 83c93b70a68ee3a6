/** What speaks for a passage: second opinions on its links, and searches for its sources. */
import { z } from "zod";
import { annotationView, searchInput } from "@/lib/annotation/record";
import { SEARCH_OUTCOMES, VERDICTS } from "@/lib/annotation/terms";
import { line } from "@/lib/text/well-formed";
import { annotationScope, linkScope, searchScope } from "../../access/scope";
import { recordSearch, removeSearch } from "../../commands/record-search";
import { reviewLink, takeReviewBack } from "../../commands/review-link";
import { announce } from "../../live/announce";
import { readAnnotationView } from "../../queries/read-annotation";
import { once } from "../idempotency";
import { operation } from "../operation";

export const reviewLinkOperation = operation({
  method: "POST",
  path: "/links/{link}/reviews",
  summary: "Accept or reject somebody else's link",
  action: "link.review",
  scope: linkScope,
  body: z.strictObject({ verdict: z.enum(VERDICTS), reason: line(500).optional() }),
  answers: { 201: annotationView },
  handle: async (call) => {
    const { actor, access, body, now } = call;
    await once(actor.userId, call.claim, async (client) => {
      await reviewLink(client, { actor, access, verdict: body.verdict, reason: body.reason ?? null, now });
      return { status: 201 };
    });
    announce(access.documentId);
    return { status: 201, body: await readAnnotationView(call) };
  },
});

export const takeReviewBackOperation = operation({
  method: "DELETE",
  path: "/links/{link}/reviews",
  summary: "Take back what you said of a link",
  action: "link.review",
  scope: linkScope,
  answers: { 204: null },
  handle: async ({ actor, access, now }) => {
    await takeReviewBack({ actor, access, now });
    announce(access.documentId);
    return { status: 204 };
  },
});

export const createSearch = operation({
  method: "POST",
  path: "/annotations/{annotation}/searches",
  summary: "Record that you looked for a source, and whether you found one",
  action: "search.record",
  scope: annotationScope,
  body: searchInput,
  answers: { 201: z.strictObject({ id: z.uuid(), annotation: z.uuid(), outcome: z.enum(SEARCH_OUTCOMES), where: z.string().nullable(), at: z.iso.datetime() }) },
  handle: async ({ actor, access, body, claim, now }) => {
    const where = body.where ?? null;
    const answer = await once(actor.userId, claim, async (client) => {
      const id = await recordSearch(client, { actor, access, outcome: body.outcome, where, now });
      return { status: 201, body: { id, annotation: access.annotationId, outcome: body.outcome, where, at: new Date(now).toISOString() } };
    });
    announce(access.documentId);
    return answer;
  },
});

export const deleteSearch = operation({
  method: "DELETE",
  path: "/searches/{search}",
  summary: "Take back that you looked for a source",
  action: "search.remove",
  scope: searchScope,
  answers: { 204: null },
  handle: async ({ actor, access, now }) => {
    await removeSearch({ actor, access, now });
    announce(access.documentId);
    return { status: 204 };
  },
});
