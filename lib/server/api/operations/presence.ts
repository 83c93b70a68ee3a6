/** Who has a document open now, and what moves in a project. */
import { z } from "zod";
import { personView } from "@/lib/annotation/record";
import { documentScope, projectScope } from "../../access/scope";
import { sayPresent } from "../../commands/say-present";
import { openHints } from "../../live/open-hints";
import { operation } from "../operation";

export const sayPresentOperation = operation({
  method: "PUT",
  path: "/documents/{document}/presence",
  summary: "Say, every twenty seconds, that you have a document open; who else has. Nobody, behind a closed gate",
  action: "document.stream",
  scope: documentScope,
  answers: { 200: z.strictObject({ items: z.array(personView), next: z.null() }) },
  handle: async ({ actor, access, locale, now }) => ({ status: 200, body: { items: await sayPresent(actor, access, { locale, now }), next: null } }),
});

export const streamHints = operation({
  method: "GET",
  path: "/projects/{project}/events",
  summary: "Server-Sent Events: hint {document}, that something changed there; not resumed",
  action: "document.stream",
  scope: projectScope,
  answers: { 200: null },
  handle: async ({ actor, access, signal }) => ({
    status: 200,
    stream: openHints({ actor, projectId: access.projectId, signal }),
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" },
  }),
});
