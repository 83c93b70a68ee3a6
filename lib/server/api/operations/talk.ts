/** The talk about annotations. None of it counts as a reading. */
import { z } from "zod";
import { personView } from "@/lib/annotation/record";
import { replyInput, replyView, threadView } from "@/lib/annotation/reply";
import { annotationScope, documentScope, replyScope } from "../../access/scope";
import { seeThread } from "../../commands/see-thread";
import { addReply, resolveThread, reviseReply, withdrawReply } from "../../commands/talk";
import { announce } from "../../live/announce";
import { addressees } from "../../queries/addressees";
import { readReply, readThread } from "../../queries/replies";
import { once } from "../idempotency";
import { operation } from "../operation";

export const listReplies = operation({
  method: "GET",
  path: "/annotations/{annotation}/replies",
  summary: "What was answered to an annotation, oldest first",
  action: "annotation.read",
  scope: annotationScope,
  answers: { 200: threadView },
  handle: async (call) => ({ status: 200, body: await readThread(call) }),
});

export const createReply = operation({
  method: "POST",
  path: "/annotations/{annotation}/replies",
  summary: "Answer to an annotation; people are spoken to as @[id]",
  action: "reply.create",
  scope: annotationScope,
  body: replyInput,
  answers: { 201: replyView },
  handle: async (call) => {
    const { actor, claim, access, body } = call;
    const { body: id } = await once(actor.userId, claim, async (client) => ({ status: 201, body: await addReply(client, call, body.body) }));
    announce(access.documentId);
    return { status: 201, body: await readReply(call, id as string) };
  },
});

export const patchReply = operation({
  method: "PATCH",
  path: "/replies/{reply}",
  summary: "Change what you answered",
  action: "reply.revise",
  scope: replyScope,
  body: replyInput,
  conditional: true,
  answers: { 200: replyView },
  handle: async (call) => {
    const { access, body, revision } = call;
    await reviseReply(call, { body: body.body, revision: revision ?? 0 });
    announce(access.documentId);
    return { status: 200, body: await readReply(call, access.replyId) };
  },
});

export const deleteReply = operation({
  method: "DELETE",
  path: "/replies/{reply}",
  summary: "Take your answer back",
  action: "reply.revise",
  scope: replyScope,
  answers: { 204: null },
  handle: async (call) => {
    await withdrawReply(call);
    announce(call.access.documentId);
    return { status: 204 };
  },
});

export const putResolution = operation({
  method: "PUT",
  path: "/annotations/{annotation}/resolution",
  summary: "Bring the talk about an annotation to its end, or take it up again",
  action: "thread.resolve",
  scope: annotationScope,
  body: z.strictObject({ resolved: z.boolean() }),
  answers: { 200: threadView },
  handle: async (call) => {
    await resolveThread(call, call.body.resolved);
    announce(call.access.documentId);
    return { status: 200, body: await readThread(call) };
  },
});

export const putThreadSeen = operation({
  method: "PUT",
  path: "/annotations/{annotation}/replies/seen",
  summary: "Say that you have read the talk about an annotation: it waits for you no longer",
  action: "reply.create",
  scope: annotationScope,
  answers: { 204: null },
  handle: async ({ actor, access }) => {
    await seeThread(actor, access);
    return { status: 204 };
  },
});

export const listAddressees = operation({
  method: "GET",
  path: "/documents/{document}/addressees",
  summary: "Whom you may speak to on a document",
  action: "reply.create",
  scope: documentScope,
  answers: { 200: z.strictObject({ items: z.array(personView), next: z.null() }) },
  handle: async ({ actor, access, now }) => ({ status: 200, body: { items: await addressees(actor, access, now), next: null } }),
});
