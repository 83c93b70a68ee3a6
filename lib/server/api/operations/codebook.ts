/** The label set of a project. */
import { z } from "zod";
import { codebookInput, labelSchema } from "@/lib/annotation/codebook";
import { replaceCodebook } from "../../commands/projects";
import { projectScope } from "../../access/scope";
import { codebookInForce } from "../../queries/codebook";
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
  body: codebookInput.safeExtend({ wordingOnly: z.boolean().optional() }),
  answers: { 200: codebookView },
  handle: async ({ actor, access, body, revision }) => {
    const { wordingOnly = false, ...input } = body;
    const present = await codebookInForce(access.projectId);
    const codebook = { labels: input.labels, frames: input.frames ?? present.frames };
    const number = await replaceCodebook(actor.userId, access.projectId, { codebook, wordingOnly, after: revision! });
    return { status: 200, body: { number, ...codebook }, headers: { ETag: `"${number}"` } };
  },
});
