/**
 * A corpus comes into a project: all of it is read and checked first, then all of it is written, or nothing. Memory does not
 * grow with the bundle: rows wait on the disk, and enter by COPY (docs/decisions/013-corpora.md).
 */
import { randomInt } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/access/permissions";
import { settingsOfBundle } from "@/lib/exchange/bundle-head";
import { checkBundle, type BundleReader, type CheckedBundle, type CheckOptions } from "@/lib/exchange/check-bundle";
import { once, type Claim } from "../api/idempotency";
import { badRowErrors } from "../exchange/bad-row-errors";
import { alone } from "../exchange/import/alone";
import { KnownOnDisk } from "../exchange/import/known-on-disk";
import { readGround, type ProjectGround } from "../exchange/import/project-ground";
import { Spills } from "../exchange/import/spill";
import { Stage, type StageOptions } from "../exchange/import/stage";
import { store } from "../exchange/import/store";
import { newHasher } from "../hasher";
import { findReuseOfImport } from "../reuse/find-reuse-of-import";

export interface ImportInput {
  readonly actorId: string;
  readonly projectId: string;
  /** An owner's bundle brings its settings and labels into an empty project, a moderator's its labels. */
  readonly role: Role;
  readonly reader: BundleReader;
  readonly claim: Claim | null;
  readonly now: number;
  /** False: what its texts share with others is left to the next comparison. */
  readonly compare?: false;
  readonly onProgress?: CheckOptions["onProgress"];
}

/** How many rows came in, by table, and which document became which. */
export interface Imported extends Readonly<Record<"documents" | "annotations" | "completions" | "links" | "searches" | "units" | "annotators" | "outlets" | "owners" | "origins" | "speakers" | "claims", number>> {
  /** Rows of tables that a project does not keep. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly unknownFields: readonly string[];
  readonly ids: { readonly documents: Readonly<Record<string, string>> };
}

const NOT_KEPT = ["decisions"] as const;

const mappingIn = async (spills: Spills): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {};
  const spill = spills.filled.get("old_id");
  if (!spill) return ids;
  for await (const line of createInterface({ input: (await spill.read()) as ReturnType<typeof createReadStream>, crlfDelay: Infinity })) {
    const at = line.lastIndexOf("\t");
    ids[line.slice(0, at).replaceAll(/\\([\\tnr])/gu, (_, sign: string) => ({ t: "\t", n: "\n", r: "\r" })[sign] ?? sign)] = line.slice(at + 1);
  }
  return ids;
};

const answerOf = async ({ rows, unknownFields }: CheckedBundle, { people }: Stage, spills: Spills): Promise<Imported> => {
  const { documents: _, decisions: _d, ...others } = rows;
  return {
    ...others,
    documents: spills.of("document").rows,
    annotators: Math.max(rows.annotators, new Set([...people.created.keys()]).size - (spills.of("link_review").rows > 0 ? 1 : 0)),
    ignored: Object.fromEntries(NOT_KEPT.filter((table) => rows[table] > 0).map((table) => [table, rows[table]])),
    unknownFields,
    ids: { documents: await mappingIn(spills) },
  };
};

const stageBundle = async (input: ImportInput, options: StageOptions): Promise<{ readonly stage: Stage; readonly checked: CheckedBundle }> => {
  const stage = new Stage(options);
  const checked = await checkBundle(input.reader, { known: options.known, newHasher, onHead: stage.begin, onRow: stage.take, onProgress: input.onProgress });
  if (checked.badTotal > 0) throw new AppError("bad-bundle", badRowErrors(checked));
  return { stage, checked };
};

const KEPT_SETTINGS = new Set(["share", "thresholds", "hideSyntax", "layers"]);

/** Settings that an empty project takes over from an owner's bundle: what it set itself stands where the bundle says nothing. */
const settingsFor = async (client: PoolClient, { role, projectId }: ImportInput, { isEmpty }: ProjectGround, checked: CheckedBundle): Promise<Record<string, unknown> | null> => {
  if (!isEmpty || role !== "owner") return null;
  const { rows } = await client.query<{ settings: Record<string, unknown> }>("SELECT settings FROM project WHERE id = $1", [projectId]);
  const said = Object.fromEntries(Object.entries(checked.project?.settings ?? {}).filter(([name]) => KEPT_SETTINGS.has(name)));
  return { ...settingsOfBundle(null), ...rows[0]!.settings, ...said };
};

const importInto = async (input: ImportInput, ground: ProjectGround, folder: string): Promise<Imported> => {
  const [known, spills] = [new KnownOnDisk(folder, randomInt(2 ** 31)), new Spills(folder)];
  const options: StageOptions = { ground, actorId: input.actorId, now: input.now, known, spills, mayReplaceCodebook: input.role === "owner" || input.role === "moderator" };
  try {
    const { stage, checked } = await stageBundle(input, options);
    const { body } = await once(input.actorId, input.claim, async (client) => {
      await store(client, stage, { ...options, settings: await settingsFor(client, input, ground, checked) });
      return { status: 200, body: await answerOf(checked, stage, spills) };
    });
    return body as Imported;
  } finally {
    await known.close();
    await spills.close();
  }
};

/**
 * Throws `bad-bundle` with up to fifty bad rows, `wrong-state` when an empty project was filled meanwhile, `unavailable`
 * while another import into the project is under way.
 */
export const importCorpus = async (input: ImportInput): Promise<Imported> => {
  const folder = await mkdtemp(join(tmpdir(), "apostille-import-"));
  try {
    const imported = await alone(input.projectId, async (client) => importInto(input, await readGround(client, input.projectId), folder));
    if (input.compare !== false) await findReuseOfImport(input.projectId, Object.values(imported.ids.documents));
    return imported;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
