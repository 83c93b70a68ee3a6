/** Readings: who has finished a document. */
import { z } from "zod";
import { SEEN } from "@/lib/annotation/terms";
import { documentScope } from "../../access/scope";
import { completeReading, reopenReading } from "../../commands/complete-reading";
import { operation } from "../operation";

const completionView = z.strictObject({ document: z.uuid(), version: z.number().int(), labels: z.array(z.string()), seen: z.enum(SEEN), at: z.iso.datetime() });

export const completeDocument = operation({
  method: "PUT",
  path: "/documents/{document}/completion",
  summary: "Say that you have finished reading",
  action: "reading.complete",
  scope: documentScope,
  optionalBody: true,
  body: z.strictObject({ labels: z.array(z.string().min(1).max(64)).max(60).optional() }),
  answers: { 200: completionView },
  handle: async ({ actor, access, body, now }) => ({ status: 200, body: await completeReading(actor, access, { labels: body.labels ?? null, now }) }),
});

export const reopenDocument = operation({
  method: "DELETE",
  path: "/documents/{document}/completion",
  summary: "Take back that you have finished",
  action: "reading.complete",
  scope: documentScope,
  answers: { 204: null },
  handle: async ({ actor, access }) => {
    await reopenReading(actor, access);
    return { status: 204 };
  },
});
