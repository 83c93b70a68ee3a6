/**
 * Kept sums for a reader to whom some documents are closed: those are taken out, and what was counted with their help is
 * counted anew without it, so that the answer is the same whatever is said behind the gate.
 */
import type { PoolClient } from "pg";
import { bare, type DocumentContribution } from "@/lib/report/contribution";
import type { TalliedOutlet } from "@/lib/report/outlets";
import { settingsOf } from "@/lib/report/settings";
import { addTo, takeFrom, type OutletTally } from "@/lib/report/tally";
import { pool } from "../database";
import type { ProjectSight } from "../visibility-sql";
import { countAnew } from "./count";
import { keptOutlets } from "./kept";

export interface GatedRequest {
  readonly projectId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sight: ProjectSight;
}

/** Open documents whose figures know of closed ones: they contradict each other, or a link leads there. */
const leaningOn = async (client: PoolClient, { projectId, sight }: GatedRequest): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM (
       SELECT c.a AS id FROM contradiction c WHERE c.project_id = $1 AND c.status = 'accepted' AND c.b = ANY($2::uuid[])
       UNION SELECT c.b FROM contradiction c WHERE c.project_id = $1 AND c.status = 'accepted' AND c.a = ANY($2::uuid[])
       UNION SELECT l.document_id FROM document d JOIN link l ON l.url = d.url WHERE d.id = ANY($2::uuid[])) AS leaning
     WHERE id <> ALL($2::uuid[]) AND EXISTS (SELECT 1 FROM document_figures f WHERE f.document_id = id AND f.project_id = $1)`,
    [projectId, sight.closedDocuments],
  );
  return rows.map(({ id }) => id);
};

const sumsIn = async (client: PoolClient, request: GatedRequest): Promise<TalliedOutlet[]> => {
  const { projectId, sight } = request;
  const outlets = await keptOutlets(client, { projectId, leaveOneOut: false });
  const tallies = new Map<string, OutletTally>(outlets.map(({ row, tally }) => [row, tally]));
  const leaning = await leaningOn(client, request);
  const { rows } = await client.query<{ id: string; outlet: string; contribution: string }>(
    "SELECT document_id AS id, outlet_id AS outlet, contribution FROM document_figures WHERE document_id = ANY($1::uuid[])", [[...sight.closedDocuments, ...leaning]],
  );
  const tallyOf = new Map(rows.map(({ id, outlet }) => [id, tallies.get(outlet)]));
  // The sums were read without leave-outs: there is nothing to take them from.
  for (const { outlet, contribution } of rows) takeFrom(tallies.get(outlet)!, bare(JSON.parse(contribution) as DocumentContribution));
  const counting = { client, projectId, share: settingsOf(request.settings).share, sight, leaveOneOut: false, around: null };
  if (leaning.length > 0) for await (const { id, contribution } of countAnew(counting, leaning)) addTo(tallyOf.get(id)!, contribution);
  return outlets.filter(({ tally }) => tally.documents > 0);
};

/** In the order of a summary, from one snapshot: what is taken out is what was put in. */
export const sumsBehindGate = async (request: GatedRequest): Promise<TalliedOutlet[]> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await sumsIn(client, request);
  } finally {
    await client.query("ROLLBACK").catch(() => undefined);
    client.release();
  }
};
