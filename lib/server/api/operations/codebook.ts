/** The label set of a project. */
import { z } from "zod";
import { codebookInput, labelSchema } from "@/lib/annotation/codebook";
import { personView } from "@/lib/annotation/record";
import { replaceCodebook } from "../../commands/projects";
import { projectScope } from "../../access/scope";
import { codebookHistory, codebookInForce } from "../../queries/codebook";
import { operation } from "../operation";

const codebookView = z.strictObject({ number: z.number().int(), labels: z.array(labelSchema), frames: z.array(labelSchema) });

export const readCodebookOperation = operation({
  method: "GET",
  path: "/projects/{project}/codebook",
  summary: "The codebook in force",
  action: "codebook.read",
  scope: projectScope,
  answers: { 200: codebookView },
  handle: async ({ access }) => {
    const codebook = await codebookInForce(access.projectId);
    return { status: 200, body: codebook, headers: { ETag: `"${codebook.number}"` } };
  },
});

export const putCodebook = operation({
  method: "PUT",
  path: "/projects/{project}/codebook",
  summary: "Make the next version of the codebook; If-Match names the number it replaces",
  action: "codebook.edit",
  scope: projectScope,
  conditional: true,
  body: codebookInput.safeExtend({
    /** No definition of this version means other than before. */
    wordingOnly: z.boolean().optional(),
    /** Labels whose definition is worded anew and means the same; the others that differ mean something else from now on. */
    reworded: z.array(z.string().min(1).max(64)).max(120).optional(),
  }),
  answers: { 200: codebookView },
  handle: async ({ actor, access, body, revision }) => {
    const { wordingOnly = false, reworded = [], ...input } = body;
    const present = await codebookInForce(access.projectId);
    const codebook = { labels: input.labels, frames: input.frames ?? present.frames };
    const number = await replaceCodebook(actor.userId, access.projectId, { codebook, wordingOnly, reworded, after: revision! });
    return { status: 200, body: { number, ...codebook }, headers: { ETag: `"${number}"` } };
  },
});

const versionView = codebookView.extend({
  wordingOnly: z.boolean(),
  reworded: z.array(z.string()),
  author: personView,
  at: z.iso.datetime(),
  marks: z.record(z.string(), z.number().int()),
});

export const listCodebookVersions = operation({
  method: "GET",
  path: "/projects/{project}/codebook/versions",
  summary: "All versions of the codebook, oldest first, with the marks under each that you may see",
  action: "codebook.read",
  scope: projectScope,
  answers: { 200: z.strictObject({ items: z.array(versionView), next: z.null() }) },
  handle: async ({ actor, access, locale }) => ({ status: 200, body: { items: await codebookHistory(actor, access, locale), next: null } }),
});
