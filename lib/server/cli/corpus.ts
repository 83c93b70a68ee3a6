/** Corpora from the terminal: a project out, a bundle in, and the figures of a bundle. */
import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { PEOPLE_MODES, TEXT_MODES } from "@/lib/exchange/enumerations";
import { EXPORT_FORMATS, FORMAT_FILES } from "@/lib/exchange/export-formats";
import { isUuid } from "../access/credential";
import { importAnnotations } from "../commands/import-annotations";
import { importCorpus } from "../commands/import-corpus";
import { pool } from "../database";
import { comparisonOf } from "../reuse/run-comparison";
import { exportBytes, exportFiles, type ExportRequest } from "../exchange/export-corpus";
import { openBundle } from "../exchange/open-bundle";
import { readAnnotations } from "../exchange/read-annotations";
import { recompute } from "../exchange/recompute";
import { bytesOf } from "../exchange/zip-out";
import { readArguments } from "./usage";

export interface ProjectFound {
  readonly id: string;
  /** Hex. */
  readonly pseudonymKey: string;
  /** The first of its owners: what is done from the terminal is done in their name. */
  readonly ownerId: string;
}

/** A project by its id or its whole name. Throws `not-found`, and `ambiguous` for a name that several have. */
export const findProject = async (asked: string): Promise<ProjectFound> => {
  const { rows } = await pool.query<ProjectFound>(
    `SELECT p.id, encode(p.pseudonym_key, 'hex') AS "pseudonymKey", m.user_id AS "ownerId" FROM project p
     JOIN LATERAL (SELECT user_id FROM membership WHERE project_id = p.id AND role = 'owner' ORDER BY created_at, user_id LIMIT 1) m ON true
     WHERE CASE WHEN $2 THEN p.id::text = lower($1) ELSE p.name = $1 END`,
    [asked, isUuid(asked.toLowerCase())],
  );
  if (rows.length > 1) throw new AppError("ambiguous");
  if (!rows[0]) throw new AppError("not-found");
  return rows[0];
};

const exportOptions = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  out: z.string().min(1),
  /** From a terminal everything is at hand anyway: unless told otherwise nothing is held back. */
  people: z.enum(PEOPLE_MODES).default("named"),
  text: z.enum(TEXT_MODES).default("full"),
});

const writeFolder = async (request: ExportRequest, folder: string): Promise<void> => {
  for await (const { path, content } of exportFiles(request)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(bytesOf(content)), createWriteStream(file));
  }
};

/** Writes a folder where the format is one and PATH does not end in `.zip`; else a file. */
export const exportCorpus = async (args: readonly string[]): Promise<number> => {
  const { positionals, options } = readArguments(args, { positionals: ["PROJECT"], options: { format: { type: "string" }, out: { type: "string" }, people: { type: "string" }, text: { type: "string" } }, schema: exportOptions });
  const { id, pseudonymKey, ownerId } = await findProject(positionals[0]!);
  const { out, ...asked } = options;
  const request: ExportRequest = { projectId: id, pseudonymKey, sight: { userId: ownerId, closedDocuments: [], moderated: true }, ...asked };
  if (FORMAT_FILES[asked.format].isFolder && !out.toLowerCase().endsWith(".zip")) await writeFolder(request, out);
  else await pipeline(Readable.from(exportBytes(request)), createWriteStream(out));
  return 0;
};

/** Prints what came in as one line of JSON, and progress to standard error. */
export const importBundle = async (args: readonly string[]): Promise<number> => {
  const { positionals } = readArguments(args, { positionals: ["PROJECT", "DIR_OR_ZIP"], options: {}, schema: z.strictObject({}) });
  const { id, ownerId } = await findProject(positionals[0]!);
  const value = (await stat(positionals[1]!).catch(() => null))?.isFile() ? await readAnnotations(positionals[1]!) : null;
  if (value !== null) {
    const imported = await importAnnotations({ actorId: ownerId, projectId: id, sight: { userId: ownerId, closedDocuments: [], moderated: true }, value, claim: null, now: Date.now() });
    process.stdout.write(`${JSON.stringify(imported)}\n`);
    return 0;
  }
  const bundle = await openBundle(positionals[1]!);
  const onProgress = (table: string, rows: number): void => void (rows % 50_000 === 0 && rows > 0 && process.stderr.write(`${table}: ${rows}\n`));
  try {
    const imported = await importCorpus({ actorId: ownerId, projectId: id, role: "owner", reader: bundle, claim: null, now: Date.now(), onProgress });
    process.stdout.write(`${JSON.stringify(imported)}\n`);
  } finally {
    bundle.close();
  }
  await comparisonOf(id);
  return 0;
};

/** Prints the summary of a bundle, byte for byte what the project answers for its outlets. */
export const recomputeBundle = async (args: readonly string[]): Promise<number> => {
  const { positionals } = readArguments(args, { positionals: ["BUNDLE"], options: {}, schema: z.strictObject({}) });
  const bundle = await openBundle(positionals[0]!);
  try {
    await new Promise<void>((resolve, reject) => {
      recompute(bundle).then((summary) => process.stdout.write(summary, (error) => (error ? reject(error) : resolve())), reject);
    });
  } finally {
    bundle.close();
  }
  return 0;
};
