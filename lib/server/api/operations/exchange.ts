/** A project leaves as a file, and a corpus comes into one. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Role } from "@/lib/access/permissions";
import { AppError } from "@/lib/errors";
import { PEOPLE_MODES, TEXT_MODES } from "@/lib/exchange/enumerations";
import { EXPORT_FORMATS, FORMAT_FILES } from "@/lib/exchange/export-formats";
import { projectScope } from "../../access/scope";
import { importCorpus } from "../../commands/import-corpus";
import { importAnnotations } from "../../commands/import-annotations";
import { openZipBundle } from "../../exchange/bundle-zip";
import { readAnnotations } from "../../exchange/read-annotations";
import { exportBytes } from "../../exchange/export-corpus";
import { counted, occupied, requireRoom } from "../../exchange/limit";
import { stageUpload, type Incoming } from "../../exchange/stage-upload";
import { projectSight } from "../../visibility-sql";
import type { Claim } from "../idempotency";
import { operation } from "../operation";
import { streamOf } from "../stream-of";

/** Names leave only with those who answer for the project. */
const mayName = (role: Role): boolean => role === "owner" || role === "moderator";

export const exportOperation = operation({
  method: "GET",
  path: "/projects/{project}/export",
  summary: "The project as a file: the whole corpus (bundle), W3C annotations, or a format of other annotation tools",
  action: "corpus.export",
  scope: projectScope,
  query: z.strictObject({
    format: z.enum(EXPORT_FORMATS),
    /** `named`: owners and moderators only. */
    people: z.enum(PEOPLE_MODES).default("pseudonymous"),
    /** At most; a licence may allow less. */
    text: z.enum(TEXT_MODES).default("full"),
  }),
  answers: { 200: null },
  handle: async ({ actor, access, query }) => {
    if (query.people === "named" && !mayName(access.role)) throw new AppError("forbidden", [{ path: "people", code: "forbidden" }]);
    requireRoom("export");
    const sight = await projectSight(actor, access.projectId, access.role);
    const bytes = exportBytes({ projectId: access.projectId, pseudonymKey: access.pseudonymKey, sight, ...query });
    const { extension, mediaType } = FORMAT_FILES[query.format];
    return {
      status: 200,
      stream: streamOf(counted("export", bytes)),
      headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="apostille-${query.format}.${extension}"` },
    };
  },
});

const count = z.number().int();
const imported = z.strictObject({
  documents: count, annotations: count, completions: count, links: count, searches: count, units: count, annotators: count, outlets: count, owners: count, origins: count, speakers: count, claims: count,
  ignored: z.record(z.string(), count),
  unknownFields: z.array(z.string()),
  ids: z.strictObject({ documents: z.record(z.string(), z.uuid()) }),
});

const MOST_BYTES = 2_000_000_000;

/** A claim is to one request with one body, which was not known when the claim was read. */
const claimOn = (claim: Claim | null, digest: Buffer): Claim | null => claim && { ...claim, bodyHash: createHash("sha256").update(claim.bodyHash).update(digest).digest() };

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "apostille-upload-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

interface Arriving {
  readonly incoming: Incoming;
  readonly claim: Claim | null;
}

interface Into extends Pick<Parameters<typeof importCorpus>[0], "actorId" | "projectId" | "role" | "now"> {
  readonly sight: Parameters<typeof importAnnotations>[0]["sight"];
}

const importArriving = ({ incoming, claim }: Arriving, { sight, ...into }: Into) =>
  inFolder(async (folder) => {
    const staged = await stageUpload(incoming, folder, MOST_BYTES);
    const value = await readAnnotations(staged.path);
    if (value !== null) return importAnnotations({ ...into, sight, value, claim: claimOn(claim, staged.digest) });
    const bundle = await openZipBundle(staged.path);
    try {
      return await importCorpus({ ...into, reader: bundle, claim: claimOn(claim, staged.digest) });
    } finally {
      bundle.close();
    }
  });

export const importOperation = operation({
  method: "POST",
  path: "/projects/{project}/import",
  summary: "A corpus bundle (a zip) comes into the project, or W3C annotations onto its documents: all of it, or nothing and the rows that are wrong",
  action: "corpus.import",
  scope: projectScope,
  streamed: ["application/zip", "application/x-zip-compressed", "multipart/form-data", "application/ld+json", "application/json"],
  answers: { 200: imported },
  handle: async ({ actor, access, incoming, claim, now }) => {
    const into = { actorId: actor.userId, projectId: access.projectId, role: access.role, now, sight: await projectSight(actor, access.projectId, access.role) };
    return { status: 200, body: await occupied("import", () => importArriving({ incoming: incoming!, claim }, into)) };
  },
});
