/**
 * Keeping the figures of a large project: the documents that have changed are counted anew, taken out of their outlets'
 * sums as they were and put back as they are. One at a time per project; whoever writes is never waited for.
 */
import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import type { DocumentContribution } from "@/lib/report/contribution";
import { settingsOf } from "@/lib/report/settings";
import { FORMULA } from "@/lib/report/summary";
import { addTo, emptyTally, takeFrom, type OutletTally } from "@/lib/report/tally";
import { pool } from "../database";
import { readCodebookFile } from "../queries/corpus-snapshot";
import { countAnew, KEEPER, type Counting } from "./count";

/** Documents counted at a time: bounds memory, and how long others wait for the event loop. */
const BATCH = 200;
const PATIENCE_MS = 15 * 60 * 1_000;

interface Fold extends Counting {
  readonly outlets: Map<string, OutletTally>;
}

/** What makes kept figures useless when it changes. */
const basisOf = async (client: PoolClient, projectId: string): Promise<{ basis: string; share: number }> => {
  const codebook = await readCodebookFile(client, projectId);
  const { rows } = await client.query<{ settings: Record<string, unknown> }>("SELECT settings FROM project WHERE id = $1", [projectId]);
  const { share } = settingsOf(rows[0]!.settings);
  const meanings = [codebook.labels, codebook.frames].map((list) => list.map(({ key, since, claim }) => [key, since, claim ?? false]));
  return { share, basis: createHash("sha256").update(JSON.stringify([FORMULA, share, meanings])).digest("hex") };
};

const loadOutlets = async ({ client, outlets }: Fold, ids: readonly string[]): Promise<void> => {
  const missing = ids.filter((id) => !outlets.has(id));
  const { rows } = await client.query<{ id: string; tally: string; without: string }>("SELECT outlet_id AS id, tally, without FROM outlet_figures WHERE outlet_id = ANY($1::uuid[])", [missing]);
  for (const id of missing) outlets.set(id, emptyTally());
  for (const { id, tally, without } of rows) outlets.set(id, { ...(JSON.parse(tally) as OutletTally), without: JSON.parse(without) as OutletTally["without"] });
};

/** Takes the documents out as they were, and puts those that are still there back as they are. */
const recount = async (fold: Fold, ids: readonly string[]): Promise<void> => {
  const { client, projectId, outlets } = fold;
  const [old, now] = [
    await client.query<{ outlet: string; contribution: string }>("DELETE FROM document_figures WHERE document_id = ANY($1::uuid[]) RETURNING outlet_id AS outlet, contribution", [ids]),
    await client.query<{ id: string; outlet: string }>("SELECT id, outlet_id AS outlet FROM document WHERE id = ANY($1::uuid[]) AND project_id = $2 AND deleted_at IS NULL", [ids, projectId]),
  ];
  await loadOutlets(fold, [...new Set([...old.rows, ...now.rows].map(({ outlet }) => outlet))]);
  for (const { outlet, contribution } of old.rows) takeFrom(outlets.get(outlet)!, JSON.parse(contribution) as DocumentContribution);
  const outletOf = new Map(now.rows.map(({ id, outlet }) => [id, outlet]));
  const kept: { id: string; outlet: string; contribution: string }[] = [];
  for await (const { id, contribution } of countAnew(fold, ids)) {
    const outlet = outletOf.get(id)!;
    addTo(outlets.get(outlet)!, contribution);
    kept.push({ id, outlet, contribution: JSON.stringify(contribution) });
  }
  await client.query(
    `INSERT INTO document_figures (document_id, project_id, outlet_id, contribution)
     SELECT * FROM unnest($1::uuid[], array_fill($2::uuid, ARRAY[cardinality($1::uuid[])]), $3::uuid[], $4::text[])`,
    [kept.map(({ id }) => id), projectId, kept.map(({ outlet }) => outlet), kept.map(({ contribution }) => contribution)],
  );
};

const storeOutlets = async ({ client, projectId, outlets }: Fold): Promise<void> => {
  const all = [...outlets];
  await client.query("DELETE FROM outlet_figures WHERE outlet_id = ANY($1::uuid[])", [all.map(([id]) => id)]);
  const left = all.filter(([, { documents }]) => documents > 0).map(([id, { without, ...tally }]) => ({ id, tally: JSON.stringify(tally), without: JSON.stringify(without) }));
  await client.query(
    `INSERT INTO outlet_figures (outlet_id, project_id, tally, without)
     SELECT * FROM unnest($1::uuid[], array_fill($2::uuid, ARRAY[cardinality($1::uuid[])]), $3::text[], $4::text[])`,
    [left.map(({ id }) => id), projectId, left.map(({ tally }) => tally), left.map(({ without }) => without)],
  );
};

interface Marks {
  readonly ids: readonly string[];
  /** Null: every document. */
  readonly documents: readonly string[] | null;
}

const marksOf = async (client: PoolClient, projectId: string, isUseless: boolean): Promise<Marks> => {
  const { rows } = await client.query<{ id: string; document: string | null }>("SELECT id, document_id AS document FROM figures_stale WHERE project_id = $1", [projectId]);
  const whole = isUseless || rows.some(({ document }) => document === null);
  return { ids: rows.map(({ id }) => id), documents: whole ? null : [...new Set(rows.map(({ document }) => document!))] };
};

/** Nothing is kept any more: everything will be counted. */
const forget = async (client: PoolClient, projectId: string): Promise<void> => {
  await client.query("DELETE FROM document_figures WHERE project_id = $1", [projectId]);
  await client.query("DELETE FROM outlet_figures WHERE project_id = $1", [projectId]);
};

const allDocuments = async (client: PoolClient, projectId: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM document WHERE project_id = $1 AND deleted_at IS NULL ORDER BY outlet_id, id", [projectId]);
  return rows.map(({ id }) => id);
};

/** In one snapshot, under the project's lock. False when there is more to do than `most` documents, and nothing was done. */
const foldIn = async (client: PoolClient, projectId: string, most: number): Promise<boolean> => {
  const { basis, share } = await basisOf(client, projectId);
  const { rows } = await client.query<{ basis: string }>("SELECT basis FROM figures_state WHERE project_id = $1", [projectId]);
  const isUseless = rows[0]?.basis !== basis;
  const marks = await marksOf(client, projectId, isUseless);
  if (!isUseless && marks.ids.length === 0) return true;
  const documents = marks.documents ?? (await allDocuments(client, projectId));
  if (documents.length > most) return false;
  if (marks.documents === null) await forget(client, projectId);
  const fold: Fold = { client, projectId, share, sight: KEEPER, leaveOneOut: true, outlets: new Map(), around: null };
  for (let from = 0; from < documents.length; from += BATCH) await recount(fold, documents.slice(from, from + BATCH));
  await storeOutlets(fold);
  await client.query("DELETE FROM figures_stale WHERE id = ANY($1::bigint[])", [marks.ids]);
  await client.query(
    "INSERT INTO figures_state AS s (project_id, number, basis) VALUES ($1, 1, $2) ON CONFLICT (project_id) DO UPDATE SET number = s.number + 1, basis = excluded.basis", [projectId, basis],
  );
  return true;
};

const LOCK = "hashtextextended('figures ' || $1::text, 0)";

/**
 * Counts anew what has changed, if that is at most `most` documents. False when it is more: then a process of its own
 * should do it. Waits for another that is at it; throws as a lock does when that takes long.
 */
export const foldFigures = async (projectId: string, most = Infinity): Promise<boolean> => {
  const client = await pool.connect();
  try {
    // Before the transaction, so that its snapshot is not older than what the last one at work has written.
    if (most === Infinity) await client.query(`SET lock_timeout = ${PATIENCE_MS}`);
    await client.query(`SELECT pg_advisory_lock(${LOCK})`, [projectId]);
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
      await client.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}; SET LOCAL idle_in_transaction_session_timeout = ${PATIENCE_MS}`);
      const done = await foldIn(client, projectId, most);
      await client.query("COMMIT");
      return done;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`, [projectId]).catch(() => undefined);
    }
  } finally {
    if (most === Infinity) await client.query("RESET lock_timeout").catch(() => undefined);
    client.release();
  }
};
