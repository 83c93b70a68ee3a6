/** Readings: who has finished a document. */
import { z } from "zod";
import { completionView, reflectionView } from "@/lib/annotation/reading";
import { SEEN } from "@/lib/annotation/terms";
import { documentScope } from "../../access/scope";
import { completeReading, reopenReading } from "../../commands/complete-reading";
import { listCompletions } from "../../queries/completions";
import { readReflection } from "../../queries/reflection";
import { operation } from "../operation";

const completed = z.strictObject({
  document: z.uuid(), version: z.number().int(), codebook: z.number().int(), labels: z.array(z.string()), seen: z.enum(SEEN), at: z.iso.datetime(),
});

export const listCompletionsOperation = operation({
  method: "GET",
  path: "/documents/{document}/completions",
  summary: "Who has finished the version in force; behind a closed gate, whether you have",
  action: "reading.list",
  scope: documentScope,
  answers: { 200: z.strictObject({ items: z.array(completionView), next: z.null() }) },
  handle: async ({ actor, access, locale, now }) => ({ status: 200, body: { items: await listCompletions(actor, access, { locale, now }), next: null } }),
});

export const readReflectionOperation = operation({
  method: "GET",
  path: "/documents/{document}/reflection",
  summary: "What you had marked before a reveal, and what you changed after it",
  action: "annotation.read",
  scope: documentScope,
  answers: { 200: reflectionView },
  handle: async ({ actor, access }) => ({ status: 200, body: await readReflection(actor, access) }),
});

export const completeDocument = operation({
  method: "PUT",
  path: "/documents/{document}/completion",
  summary: "Say that you have finished reading",
  action: "reading.complete",
  scope: documentScope,
  optionalBody: true,
  body: z.strictObject({ labels: z.array(z.string().min(1).max(64)).max(60).optional() }),
  answers: { 200: completed },
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
