/** A project leaves, in any format: streamed from one snapshot, as far as its reader may see it and its licences allow. */
import type { PoolClient } from "pg";
import { disguiseOf } from "@/lib/exchange/disguise";
import type { PeopleMode, TextMode } from "@/lib/exchange/enumerations";
import { FORMAT_FILES, type ExportFormat } from "@/lib/exchange/export-formats";
import type { TextPolicy } from "@/lib/exchange/licence";
import { rewritesOf, writeBundle, type BundleFile } from "@/lib/exchange/write-bundle";
import { isFolderFormat, markedFiles, spanLines, w3cCollection } from "@/lib/exchange/write-marked";
import { newHasher } from "../hasher";
import { pseudonymId } from "../present/person";
import { snapshotOn, streamSnapshot, type SnapshotRequest } from "../queries/corpus-snapshot";
import { markedDocuments } from "../queries/marked-documents";
import type { ProjectSight } from "../visibility-sql";
import { csvFiles } from "./csv-files";
import { bytesOf, zipped } from "./zip-out";

export interface ExportRequest {
  readonly projectId: string;
  /** Hex. */
  readonly pseudonymKey: string;
  readonly sight: ProjectSight;
  readonly format: ExportFormat;
  readonly people: PeopleMode;
  readonly text: TextMode;
}

/** Whoever is not named in a file is meant to be read elsewhere: then a text without a licence stays. */
export const textPolicy = ({ people, text }: Pick<ExportRequest, "people" | "text">): TextPolicy => ({ mode: text, outside: people !== "named" });

interface Ground {
  readonly client: PoolClient;
  readonly request: ExportRequest;
  readonly snapshot: SnapshotRequest;
}

const peopleOf = ({ people, pseudonymKey }: ExportRequest) => ({ mode: people, pseudonym: (what: string) => pseudonymId(pseudonymKey, what) });

const marked = ({ client, request, snapshot }: Ground) => {
  const policy = textPolicy(request);
  return markedDocuments(client, snapshot, { rewrites: rewritesOf(disguiseOf(peopleOf(request)), policy), policy });
};

const namesOf = async ({ client, request, snapshot }: Ground): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  if (request.people !== "named") return names;
  for await (const { id, name } of (await snapshotOn(client, snapshot)).tables.annotators()) if (name !== null) names.set(id, name);
  return names;
};

async function* filesOf(ground: Ground): AsyncGenerator<BundleFile> {
  const { client, request, snapshot } = ground;
  const { format } = request;
  const found = await snapshotOn(client, snapshot);
  if (isFolderFormat(format)) return yield* markedFiles(format, marked(ground), found.codebook.labels.map(({ key }) => key));
  if (format !== "csv") return yield* writeBundle(found, { people: peopleOf(request), text: textPolicy(request), newHasher });
  const rewrites = rewritesOf(disguiseOf(peopleOf(request)), textPolicy(request));
  yield* csvFiles({ client, tables: found.tables, rewrites, documents: () => marked(ground) });
}

async function* single(ground: Ground): AsyncGenerator<Uint8Array> {
  const { request } = ground;
  const head = { id: `urn:apostille:project:${request.projectId}`, label: (await snapshotOn(ground.client, ground.snapshot)).project.name ?? "" };
  yield* bytesOf(request.format === "w3c" ? w3cCollection(marked(ground), head, await namesOf(ground)) : spanLines(marked(ground)));
}

const groundOf = (client: PoolClient, request: ExportRequest): Ground => ({ client, request, snapshot: { projectId: request.projectId, sight: request.sight, text: true } });

/** The files of a folder format, one after the other; each is to be read to its end. */
export const exportFiles = (request: ExportRequest): AsyncGenerator<BundleFile> => streamSnapshot((client) => filesOf(groundOf(client, request)));

/** The whole export as one file: a zip, where the format is a folder. */
export const exportBytes = (request: ExportRequest): AsyncGenerator<Uint8Array> =>
  FORMAT_FILES[request.format].isFolder ? zipped(exportFiles(request)) : streamSnapshot((client) => single(groundOf(client, request)));
