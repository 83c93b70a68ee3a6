/** The speakers of a project: from a claim to who says it, in which article, through whom; and names that people made one. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { line } from "@/lib/text/well-formed";
import { projectScope } from "../../access/scope";
import { mergeSpeakers, partSpeakers } from "../../commands/merge-speakers";
import { readSpeakers } from "../../queries/speakers";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

const KINDS = ["named", "organisation", "document"] as const;

export const speakerView = z.strictObject({
  /** Of the merge; null where nobody merged. */
  id: z.uuid().nullable(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  /** Passages of the articles that give words to them, and annotations of readers that do. */
  claims: z.number().int(),
  marks: z.number().int(),
  documents: z.array(z.strictObject({ document: z.uuid(), claims: z.number().int(), marks: z.number().int(), via: z.array(z.string()) })),
  proposals: z.array(z.strictObject({ name: z.string(), reason: z.enum(["writing", "shorter", "spelling"]) })),
});

export const listSpeakers = operation({
  method: "GET",
  path: "/projects/{project}/speakers",
  summary: "Who is heard in the articles of a project, where and through whom, and which names may be one speaker",
  action: "speaker.list",
  scope: projectScope,
  query: pageQuery,
  answers: { 200: z.strictObject({ items: z.array(speakerView), next: z.string().nullable() }) },
  handle: async ({ actor, access, query }) => {
    const { speakers } = await readSpeakers(actor, access);
    const from = query.after === undefined ? 0 : speakers.findIndex(({ name }) => name === query.after) + 1;
    if (query.after !== undefined && from === 0) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
    const items = speakers.slice(from, from + query.limit);
    return { status: 200, body: { items, next: speakers.length > from + query.limit ? items.at(-1)!.name : null } };
  },
});

export const mergeSpeakersOperation = operation({
  method: "POST",
  path: "/projects/{project}/speakers/merge",
  summary: "Say that several names are one speaker",
  action: "speaker.decide",
  scope: projectScope,
  body: z.strictObject({ names: z.array(line(200)).min(1).max(100), name: line(200).optional(), kind: z.enum(KINDS).default("named") }),
  answers: { 201: z.strictObject({ id: z.uuid() }) },
  handle: ({ actor, access, body, claim, now }) =>
    once(actor.userId, claim, async (client) => ({
      status: 201, body: { id: await mergeSpeakers(client, { actorId: actor.userId, projectId: access.projectId, merge: { ...body, name: body.name ?? null }, now }) },
    })),
});

export const partSpeakersOperation = operation({
  method: "DELETE",
  path: "/projects/{project}/speakers/{speaker}",
  summary: "Take a merge back: its names are several speakers again",
  action: "speaker.decide",
  scope: projectScope,
  answers: { 204: null },
  handle: async ({ actor, access, params, claim }) => {
    await once(actor.userId, claim, async (client) => {
      await partSpeakers(client, { actorId: actor.userId, projectId: access.projectId, speaker: params.speaker! });
      return { status: 204 };
    });
    return { status: 204 };
  },
});
