/** What takes long of a large project's summary: pooled values, leave-outs and the digest, for one state of its kept figures. */
import { dataDigest } from "@/lib/exchange/corpus-summary";
import type { OutletSummary } from "@/lib/report/summary-schema";
import { pool } from "../database";
import { newHasher } from "../hasher";
import { inSnapshot } from "../queries/corpus-snapshot";
import { corpusIn } from "../queries/read-corpus";
import { KEEPER } from "./count";
import { keptOutlets, summaryOfKept } from "./kept";

/** Beyond this many annotations a digest of the whole takes gigabytes: an export and `recompute` give it, nobody waits for it here. */
const DIGEST_UP_TO = 200_000;

interface State {
  readonly number: string;
  readonly settings: Record<string, unknown>;
}

const readState = async (projectId: string): Promise<State | undefined> =>
  (await pool.query<State>("SELECT s.number, p.settings FROM figures_state s JOIN project p ON p.id = s.project_id WHERE s.project_id = $1", [projectId])).rows[0];

const digestOf = async (projectId: string, annotations: number): Promise<OutletSummary["data"]> => {
  if (annotations > DIGEST_UP_TO) return { value: null, reason: "too-large" };
  return inSnapshot({ projectId, sight: KEEPER, text: false }, async (snapshot) => dataDigest((await corpusIn(snapshot)).corpus, newHasher));
};

/** Writes the whole summary of the present state; nothing where another state has come in between. */
export const completeFigures = async (projectId: string): Promise<void> => {
  const before = await readState(projectId);
  if (!before) return;
  const outlets = await keptOutlets(pool, { projectId, leaveOneOut: true });
  const data = await digestOf(projectId, outlets.reduce((sum, { tally }) => sum + tally.annotations, 0));
  const whole = await summaryOfKept(projectId, outlets, { settings: before.settings, data, complete: true });
  await pool.query(
    `UPDATE figures_state SET whole = $3, whole_number = $2 WHERE project_id = $1 AND number = $2
       AND NOT EXISTS (SELECT 1 FROM figures_stale WHERE project_id = $1)`,
    [projectId, before.number, JSON.stringify(whole)],
  );
};
