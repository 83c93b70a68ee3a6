/** What an article's own wording suggests to its reader. */
import { z } from "zod";
import { attributionSchema } from "@/lib/annotation/record";
import { SUGGESTION_KINDS } from "@/lib/evidence/cues/suggest";
import { documentScope } from "../../access/scope";
import { listSuggestions } from "../../queries/suggestions";
import { operation } from "../operation";

const offset = z.number().int();

export const suggestionView = z.strictObject({
  kind: z.enum(SUGGESTION_KINDS),
  start: offset,
  end: offset,
  attribution: attributionSchema.optional(),
  /** Whose text the passage probably was. */
  origin: z.string().optional(),
  /** The words that an attribution covers. */
  spans: z.array(z.tuple([offset, offset])).optional(),
});

export const listSuggestionsOperation = operation({
  method: "GET",
  path: "/documents/{document}/suggestions",
  summary: "What the article's wording suggests: never a label, counted nowhere",
  action: "document.read",
  scope: documentScope,
  answers: { 200: z.strictObject({ items: z.array(suggestionView) }) },
  handle: async ({ access }) => ({ status: 200, body: { items: await listSuggestions(access) } }),
});
