/** What people answer to an annotation. Talk is no reading: no reply, whatever it says, enters a figure. */
import { z } from "zod";
import { text } from "@/lib/text/well-formed";
import { personView } from "./record";

/** UTF-16 units. */
export const LONGEST_REPLY = 5_000;

/** `body`: a rich text as lib/annotation/rich-text prints it, with something in it. */
export const replyInput = z.strictObject({ body: text(LONGEST_REPLY).refine((body) => body.trim() !== "", { params: { code: "required" } }) });
export type ReplyInput = z.infer<typeof replyInput>;

export const replyView = z.strictObject({
  id: z.uuid(),
  annotation: z.uuid(),
  author: personView,
  /** People in it by the ids of `mentions`. */
  body: z.string(),
  mentions: z.array(personView),
  revision: z.number().int(),
  createdAt: z.iso.datetime(),
  /** Null when it still says what it first said. */
  revisedAt: z.iso.datetime().nullable(),
});
export type ReplyView = z.infer<typeof replyView>;

export const resolutionView = z.strictObject({ by: personView, at: z.iso.datetime() });

export const threadView = z.strictObject({ items: z.array(replyView), next: z.null(), resolved: resolutionView.nullable() });
export type ThreadView = z.infer<typeof threadView>;
