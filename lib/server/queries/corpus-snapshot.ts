/**
 * A project as one reader may see it at one moment: the tables of a bundle, streamed from one snapshot of the database.
 * Documents that are still behind a closed gate for this reader are left out entirely, with all that was done on them.
 */
import Cursor from "pg-cursor";
import type { PoolClient } from "pg";
import { sinceOf, type CodebookVersion } from "@/lib/annotation/definitions";
import type { Codebook } from "@/lib/annotation/codebook";
import type { CodebookFile } from "@/lib/exchange/bundle-head";
import type { BundleSource } from "@/lib/exchange/write-bundle";
import { settingsOf } from "@/lib/report/settings";
import { FORMULA } from "@/lib/report/summary";
import { pool } from "../database";
import { sightValues, type ProjectSight } from "../visibility-sql";
import { SNAPSHOT_TABLES, type SnapshotTable } from "./snapshot-tables";

/** Rows fetched at a time: the memory that a stream of any length takes. */
const PAGE = 2_000;

/** A snapshot may be read for as long as somebody downloads it. Milliseconds, per statement and between two. */
const PATIENCE_MS = 15 * 60 * 1_000;

export interface SnapshotRequest {
  readonly projectId: string;
  readonly sight: ProjectSight;
  /** Only these documents; absent: all of the project. */
  readonly documents?: readonly string[];
  /** Whether texts, quotes and the structure that only readers need come along; figures need none of them. */
  readonly text: boolean;
}

type Tables = Required<Pick<BundleSource["tables"], keyof typeof SNAPSHOT_TABLES>>;
export interface CorpusSnapshot extends BundleSource {
  /** One table is read at a time, to its end or until its reader stops. */
  readonly tables: Tables;
}

async function* rowsOf<Found, T>(client: PoolClient, { sql, rowOf }: SnapshotTable<Found, T>, values: readonly unknown[]): AsyncGenerator<T> {
  const cursor = client.query(new Cursor<Found>(sql, [...values]));
  try {
    for (let rows = await cursor.read(PAGE); rows.length > 0; rows = await cursor.read(PAGE)) {
      for (const row of rows) yield rowOf(row);
    }
  } finally {
    await cursor.close();
  }
}

const readProject = async (client: PoolClient, projectId: string): Promise<BundleSource["project"]> => {
  const { rows } = await client.query<{ name: string; language: string; settings: BundleSource["project"]["settings"] }>(
    "SELECT name, language, settings FROM project WHERE id = $1", [projectId],
  );
  const { settings, ...project } = rows[0]!;
  // Said also where it is the default: elsewhere another share may be.
  return { ...project, settings: { ...settings, share: settingsOf(settings).share }, formula: FORMULA };
};

/** The codebook in force, saying of each label since when it has meant what it means, and the ones before it. */
export const readCodebookFile = async (client: Pick<PoolClient, "query">, projectId: string): Promise<CodebookFile> => {
  const { rows } = await client.query<Omit<CodebookVersion, "labels" | "frames"> & { content: Codebook }>(
    `SELECT number, wording_only AS "wordingOnly", COALESCE(reworded, '{}') AS reworded, content FROM codebook_version WHERE project_id = $1 ORDER BY number`, [projectId],
  );
  const versions = rows.map(({ content, ...version }): CodebookVersion => ({ ...version, labels: content.labels, frames: content.frames ?? [] }));
  const now = versions.at(-1)!;
  const dated = (layer: "labels" | "frames") => now[layer].map((label) => ({ ...label, since: sinceOf(versions, label.key, layer) ?? now.number }));
  const bookOf = ({ number, wordingOnly, labels, frames }: CodebookVersion) => ({ version: number, labels: [...labels], frames: [...frames], ...(wordingOnly ? { wordingOnly } : {}) });
  const earlier = versions.slice(0, -1).map(bookOf);
  return { ...bookOf(now), labels: dated("labels"), frames: dated("frames"), ...(earlier.length > 0 ? { earlier } : {}) };
};

const valuesOf = ({ sight, projectId, documents, text }: SnapshotRequest): unknown[] => [...sightValues(sight), projectId, documents ?? null, text];

/** The snapshot of a transaction that is under way: it lasts as long as that does. */
export const snapshotOn = async (client: PoolClient, request: SnapshotRequest): Promise<CorpusSnapshot> => {
  const values = valuesOf(request);
  const stream = <Found, Given>(table: SnapshotTable<Found, Given>) => () => rowsOf(client, table, values);
  const { outlets, owners, origins, annotators, documents, annotations, completions, links, searches, units, claims, speakers } = SNAPSHOT_TABLES;
  return {
    project: await readProject(client, request.projectId),
    codebook: await readCodebookFile(client, request.projectId),
    tables: {
      outlets: stream(outlets), owners: stream(owners), origins: stream(origins), annotators: stream(annotators),
      documents: stream(documents), annotations: stream(annotations),
      completions: stream(completions), links: stream(links), searches: stream(searches), units: stream(units), claims: stream(claims), speakers: stream(speakers),
    },
  };
};

/** Between two statements nobody else listens: the loss of a connection is told by the next one. */
const unheard = (): void => undefined;

const begin = async (client: PoolClient): Promise<void> => {
  client.on("error", unheard);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}; SET LOCAL idle_in_transaction_session_timeout = ${PATIENCE_MS}`);
};

/** Nothing was written: ending and taking back are the same. */
const end = async (client: PoolClient): Promise<void> => {
  await client.query("ROLLBACK").catch(() => undefined);
  client.off("error", unheard);
  client.release();
};

/** Runs `work` on a snapshot of the project. Nothing of it may be read after `work` has ended. */
export const inSnapshot = async <T>(request: SnapshotRequest, work: (snapshot: CorpusSnapshot) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await begin(client);
    return await work(await snapshotOn(client, request));
  } finally {
    await end(client);
  }
};

/** What `work` makes of one snapshot, piece by piece as somebody takes it. The snapshot ends when they have all, or stop. */
export async function* streamSnapshot<T>(work: (client: PoolClient) => AsyncIterable<T>): AsyncGenerator<T> {
  const client = await pool.connect();
  try {
    await begin(client);
    yield* work(client);
  } finally {
    await end(client);
  }
}
