/** The figures of a project's outlets, as one reader may see them. */
import type { Actor } from "@/lib/access/actor";
import { summaryOfCorpus } from "@/lib/exchange/corpus-summary";
import { AppError } from "@/lib/errors";
import { probabilities } from "@/lib/report/compare";
import type { Corpus } from "@/lib/report/corpus";
import type { Figure, OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { newHasher } from "../hasher";
import { projectSight } from "../visibility-sql";
import { isKept, readKeptSummary, type KeptSummary } from "./kept-summary";
import { readCorpus } from "./read-corpus";

/** Every outlet of the project with what readers found in it. */
export const readSummary = async (actor: Actor, access: ProjectAccess): Promise<OutletSummary> => (await readSummaryBytes(actor, access)).summary;

const shared = globalThis as typeof globalThis & { apostilleStates?: Map<string, KeptSummary> };
const STATES = 16;

/** Equal rows under equal settings have equal summaries: those asked for last are not computed again. */
export const summaryOfState = (corpus: Corpus, settings: ProjectAccess["settings"]): KeptSummary => {
  const states = (shared.apostilleStates ??= new Map<string, KeptSummary>());
  const hasher = newHasher();
  hasher.update(JSON.stringify([settings, corpus]));
  const key = hasher.hex();
  const known = states.get(key);
  const summary = known?.summary ?? summaryOfCorpus(corpus, settings, newHasher);
  const made = known ?? { summary, bytes: new TextEncoder().encode(JSON.stringify(summary)) };
  states.delete(key);
  states.set(key, made);
  for (const oldest of [...states.keys()].slice(0, -STATES)) states.delete(oldest);
  return made;
};

/** The same with the bytes to send: of a large project they are written once for each state of it. */
export const readSummaryBytes = async (actor: Actor, access: ProjectAccess): Promise<KeptSummary> => {
  if (await isKept(access.projectId)) return readKeptSummary(access, await projectSight(actor, access.projectId, access.role));
  return summaryOfState(await readCorpus(actor, access), access.settings);
};

/** The entry of an outlet; an unknown one answers to its document's id and to its own. */
export const entryOf = async (summary: OutletSummary, access: ProjectAccess, id: string): Promise<OutletEntry> => {
  const found = summary.outlets.find(({ outlet }) => outlet.id === id);
  if (found) return found;
  const { rows } = await pool.query<{ id: string }>(
    "SELECT d.id FROM document d JOIN outlet o ON o.id = d.outlet_id WHERE o.id = $1 AND o.project_id = $2 AND o.name IS NULL", [id, access.projectId],
  );
  const unknown = summary.outlets.find(({ outlet }) => outlet.id === rows[0]?.id);
  if (!unknown) throw new AppError("not-found");
  return unknown;
};

/** One outlet, with what holds for all of them. */
export type OneOutlet = Omit<OutletSummary, "outlets"> & { readonly outlet: OutletEntry };

/** Throws `not-found`, also where every document of the outlet is closed to this reader. */
export const readOutletSummary = async (actor: Actor, access: ProjectAccess, id: string): Promise<OneOutlet> => {
  const { outlets, ...head } = await readSummary(actor, access);
  return { ...head, outlet: await entryOf({ outlets, ...head }, access, id) };
};

export interface OutletComparison extends Omit<OutletSummary, "outlets"> {
  readonly a: OutletEntry;
  readonly b: OutletEntry;
  /** Per share of the own voice: how likely it is that a's is greater than b's. */
  readonly greater: Readonly<Record<string, Figure>>;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Two outlets of a summary. Throws `not-found`. */
export const compareIn = async ({ outlets, ...head }: OutletSummary, access: ProjectAccess, ids: { readonly a: string; readonly b: string }): Promise<OutletComparison> => {
  const [a, b] = [await entryOf({ outlets, ...head }, access, ids.a), await entryOf({ outlets, ...head }, access, ids.b)];
  const greater: Record<string, Figure> = {};
  for (const [figure, probability] of probabilities(outlets, [outlets.indexOf(a), outlets.indexOf(b)])) {
    greater[figure] = probability;
    // Others are answered in between.
    await pause();
  }
  return { ...head, a, b, greater };
};

/** Throws `not-found`. */
export const compareOutlets = async (actor: Actor, access: ProjectAccess, ids: { readonly a: string; readonly b: string }): Promise<OutletComparison> =>
  compareIn(await readSummary(actor, access), access, ids);
