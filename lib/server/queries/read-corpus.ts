/** The corpus that figures are made of, in memory, as one reader may see it. */
import type { Actor } from "@/lib/access/actor";
import { corpusOf, type CorpusRows } from "@/lib/exchange/corpus-rows";
import type { Corpus } from "@/lib/report/corpus";
import type { ProjectAccess } from "../access/scope";
import { newHasher } from "../hasher";
import { projectSight } from "../visibility-sql";
import { inSnapshot, type CorpusSnapshot } from "./corpus-snapshot";

export const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};

export interface CorpusPart {
  /** Absent: every document of the project. */
  readonly documents?: readonly string[];
  /** Whether texts and quotes come along. */
  readonly text: boolean;
}

export interface RowsAndCorpus {
  readonly rows: CorpusRows;
  /** What the rows make. */
  readonly corpus: Corpus;
}

/** A whole snapshot in memory. */
export const corpusIn = async ({ codebook, tables }: CorpusSnapshot): Promise<RowsAndCorpus> => {
  const rows: CorpusRows = {
    documents: await all(tables.documents()),
    annotations: await all(tables.annotations()),
    completions: await all(tables.completions()),
    links: await all(tables.links()),
    searches: await all(tables.searches()),
    units: await all(tables.units()),
    annotators: await all(tables.annotators()),
    outlets: await all(tables.outlets()),
    owners: await all(tables.owners()),
    origins: await all(tables.origins()),
    claims: await all(tables.claims()),
    speakers: await all(tables.speakers()),
  };
  return { rows, corpus: corpusOf(rows, codebook, newHasher) };
};

/** The rows from one snapshot, and the corpus that they make. */
export const readCorpusRows = async (actor: Actor, access: ProjectAccess, part: CorpusPart): Promise<RowsAndCorpus> =>
  inSnapshot({ projectId: access.projectId, sight: await projectSight(actor, access.projectId, access.role), ...part }, corpusIn);

/** What figures read of the whole project. */
export const readCorpus = async (actor: Actor, access: ProjectAccess): Promise<Corpus> => (await readCorpusRows(actor, access, { text: false })).corpus;
