/** Annotations, their links and their history. */
import { z } from "zod";
import { annotationInput, annotationPatch, annotationView, linkInput, revisionView } from "@/lib/annotation/record";
import { addLink, removeLink } from "../../commands/change-links";
import { createAnnotations } from "../../commands/create-annotations";
import { reviseAnnotation } from "../../commands/revise-annotation";
import { annotationScope, documentScope, gateOf, linkScope } from "../../access/scope";
import { announce } from "../../live/announce";
import { openStream } from "../../live/open-stream";
import { annotationHistory } from "../../queries/annotation-history";
import { readAnnotationView as readOne } from "../../queries/read-annotation";
import { listAnnotations } from "../../queries/list-annotations";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

const etag = (revision: number) => ({ ETag: `"${revision}"` });

export const listAnnotationsOperation = operation({
  method: "GET",
  path: "/documents/{document}/annotations",
  summary: "The annotations of a document that you may see, in text order",
  action: "annotation.read",
  scope: documentScope,
  query: pageQuery,
  answers: { 200: z.strictObject({ items: z.array(annotationView), next: z.string().nullable(), position: z.string() }) },
  handle: async ({ actor, access, query, locale, now }) => ({
    status: 200,
    body: await listAnnotations(actor, access, { limit: query.limit, ...(query.after ? { after: query.after } : {}), locale, now }),
  }),
});

export const createAnnotation = operation({
  method: "POST",
  path: "/documents/{document}/annotations",
  summary: "Annotate a passage",
  action: "annotation.create",
  scope: documentScope,
  body: annotationInput,
  answers: { 201: annotationView },
  handle: (call) => createAnnotations({ ...call, items: [call.body], single: true }),
});

export const createAnnotationBatch = operation({
  method: "POST",
  path: "/documents/{document}/annotations/batch",
  summary: "Annotate up to 500 passages, all or none",
  action: "annotation.create",
  scope: documentScope,
  maxBytes: 5_000_000,
  body: z.strictObject({ items: z.array(annotationInput).min(1).max(500) }),
  answers: { 201: z.strictObject({ items: z.array(annotationView) }) },
  handle: (call) => createAnnotations({ ...call, items: call.body.items, single: false }),
});

export const readAnnotation = operation({
  method: "GET",
  path: "/annotations/{annotation}",
  summary: "One annotation",
  action: "annotation.read",
  scope: annotationScope,
  answers: { 200: annotationView },
  handle: async (call) => {
    const body = await readOne(call);
    return { status: 200, body, headers: etag(body.revision) };
  },
});

export const patchAnnotation = operation({
  method: "PATCH",
  path: "/annotations/{annotation}",
  summary: "Revise, withdraw or bring back your annotation",
  action: "annotation.revise",
  scope: annotationScope,
  body: annotationPatch,
  conditional: true,
  answers: { 200: annotationView },
  handle: async (call) => {
    await reviseAnnotation({ ...call, patch: call.body });
    const body = await readOne(call);
    return { status: 200, body, headers: etag(body.revision) };
  },
});

export const withdrawAnnotation = operation({
  method: "DELETE",
  path: "/annotations/{annotation}",
  summary: "Withdraw your annotation; its history stays",
  action: "annotation.withdraw",
  scope: annotationScope,
  answers: { 204: null },
  handle: async (call) => {
    await reviseAnnotation({ ...call, patch: { status: "withdrawn" } });
    return { status: 204 };
  },
});

export const readHistory = operation({
  method: "GET",
  path: "/annotations/{annotation}/history",
  summary: "What happened to an annotation, oldest first",
  action: "annotation.history",
  scope: annotationScope,
  answers: { 200: z.strictObject({ items: z.array(revisionView), next: z.null() }) },
  handle: async ({ actor, access, locale, now }) => ({
    status: 200,
    body: { items: await annotationHistory(actor, access, { locale, closed: gateOf(access, now) === "closed" }), next: null },
  }),
});

export const createLink = operation({
  method: "POST",
  path: "/annotations/{annotation}/links",
  summary: "Attach a source to a passage",
  action: "link.create",
  scope: annotationScope,
  body: linkInput,
  answers: { 201: annotationView },
  handle: async (call) => {
    const { actor, access, now } = call;
    await once(actor.userId, call.claim, async (client) => ({ status: 201, body: await addLink(client, { actor, access, link: call.body, now }) }));
    announce(access.documentId);
    return { status: 201, body: await readOne(call) };
  },
});

export const deleteLink = operation({
  method: "DELETE",
  path: "/links/{link}",
  summary: "Take your link away",
  action: "link.remove",
  scope: linkScope,
  answers: { 204: null },
  handle: async ({ actor, access, now }) => {
    await removeLink({ actor, access, now });
    announce(access.documentId);
    return { status: 204 };
  },
});

export const streamEvents = operation({
  method: "GET",
  path: "/documents/{document}/events",
  summary: "Server-Sent Events: annotation, gone, resync",
  action: "document.stream",
  scope: documentScope,
  query: z.strictObject({ after: z.string().max(200).optional() }),
  answers: { 200: null },
  handle: async ({ actor, access, locale, query, lastEventId, now, signal }) => ({
    status: 200,
    stream: openStream({ actor, access, locale, after: lastEventId ?? query.after ?? null, now, signal }),
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" },
  }),
});
