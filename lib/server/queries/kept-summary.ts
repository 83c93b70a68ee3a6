/**
 * The summary of a project that is too large to be counted at every question. Counts, shares and intervals are true to the
 * last commit; what takes long is computed by a process of its own and pending until then.
 */
import { AppError } from "@/lib/errors";
import type { TalliedOutlet } from "@/lib/report/outlets";
import type { OutletSummary } from "@/lib/report/summary-schema";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { sumsBehindGate } from "../figures/behind-gate";
import { foldFigures } from "../figures/fold";
import { keptOutlets, summaryOfKept } from "../figures/kept";
import { refreshFigures } from "../figures/refresh";
import type { ProjectSight } from "../visibility-sql";

/** From this many annotations on figures are kept. */
const keptFrom = (): number => Number(process.env.FIGURES_KEPT_FROM ?? 20_000);

/** Documents that a question counts anew itself; more are left to the process that keeps figures. */
const AT_ONCE = 40;
/** Milliseconds that a question waits for it. */
const WAIT_MS = 4_000;

/** Whether a project's figures are kept, or should be. */
export const isKept = async (projectId: string): Promise<boolean> => {
  const { rows } = await pool.query<{ kept: boolean }>({
    name: "figures-kept",
    text: `SELECT EXISTS (SELECT 1 FROM figures_state WHERE project_id = $1) OR (SELECT count(*) >= $2::int FROM (
      SELECT 1 FROM document d JOIN annotation a ON a.document_id = d.id WHERE d.project_id = $1 AND d.deleted_at IS NULL LIMIT $2::int) AS counted) AS kept`,
    values: [projectId, keptFrom()],
  });
  return rows[0]!.kept;
};

interface Status {
  readonly number: string;
  readonly wholeNumber: string | null;
  readonly stale: boolean;
}

const readStatus = async (projectId: string): Promise<Status | undefined> => {
  const { rows } = await pool.query<Status>({
    name: "figures-status",
    text: `SELECT number, whole_number AS "wholeNumber", EXISTS (SELECT 1 FROM figures_stale WHERE project_id = $1) AS stale FROM figures_state WHERE project_id = $1`,
    values: [projectId],
  });
  return rows[0];
};

/** Brings the kept figures up to the last commit, as far as that is quick. Throws `unavailable` while they are first made. */
const freshStatus = async (projectId: string): Promise<Status> => {
  const found = await readStatus(projectId);
  if (found && !found.stale) return found;
  if (!(await foldFigures(projectId, AT_ONCE))) await Promise.race([refreshFigures(projectId), new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref())]);
  const now = await readStatus(projectId);
  if (!now) throw new AppError("unavailable", [], { "Retry-After": "10" });
  return now;
};

const staleDocuments = async (projectId: string): Promise<number> => {
  const { rows } = await pool.query<{ documents: number }>(
    `SELECT CASE WHEN bool_or(document_id IS NULL) THEN (SELECT count(*)::int FROM document WHERE project_id = $1 AND deleted_at IS NULL)
       ELSE count(DISTINCT document_id)::int END AS documents FROM figures_stale WHERE project_id = $1`,
    [projectId],
  );
  return rows[0]!.documents;
};

export interface KeptSummary {
  readonly summary: OutletSummary;
  /** The summary as it is sent. */
  readonly bytes: Uint8Array;
}

interface Cached extends KeptSummary {
  readonly key: string;
}

const shared = globalThis as typeof globalThis & { apostilleSummaries?: Map<string, Cached> };
const cache = (): Map<string, Cached> => (shared.apostilleSummaries ??= new Map());
const PROJECTS = 8;

const remember = (projectId: string, key: string, summary: OutletSummary): Cached => {
  const made = { key, summary, bytes: new TextEncoder().encode(JSON.stringify(summary)) };
  cache().delete(projectId);
  cache().set(projectId, made);
  for (const oldest of [...cache().keys()].slice(0, -PROJECTS)) cache().delete(oldest);
  return made;
};

const readWhole = async (projectId: string, number: string): Promise<OutletSummary | null> => {
  const { rows } = await pool.query<{ whole: string }>("SELECT whole FROM figures_state WHERE project_id = $1 AND whole_number = $2", [projectId, number]);
  return rows[0] ? (JSON.parse(rows[0].whole) as OutletSummary) : null;
};

const sumsFor = (access: ProjectAccess, sight: ProjectSight): Promise<readonly TalliedOutlet[]> =>
  sight.closedDocuments.length > 0 ? sumsBehindGate({ ...access, sight }) : keptOutlets(pool, { projectId: access.projectId, leaveOneOut: false });

const quickSummary = async ({ projectId, settings }: ProjectAccess, outlets: readonly TalliedOutlet[], documents: number): Promise<OutletSummary> =>
  ({ ...(await summaryOfKept(projectId, outlets, { settings, data: { value: null, reason: "pending" }, complete: false })), pending: { documents } });

/** The sums as this reader may have them, judged under other thresholds than the project's; the share stays what it is. */
export const keptSummaryUnder = async (access: ProjectAccess, sight: ProjectSight): Promise<OutletSummary> => {
  await freshStatus(access.projectId);
  return quickSummary(access, await sumsFor(access, sight), 0);
};

/** A reader behind a gate has everything counted without what is closed to them, and what takes long stays pending. */
export const readKeptSummary = async (access: ProjectAccess, sight: ProjectSight): Promise<KeptSummary> => {
  const status = await freshStatus(access.projectId);
  const documents = status.stale ? await staleDocuments(access.projectId) : 0;
  const isWhole = status.wholeNumber === status.number && documents === 0;
  if (!isWhole) void refreshFigures(access.projectId);
  if (sight.closedDocuments.length > 0) {
    const summary = await quickSummary(access, await sumsFor(access, sight), 0);
    return { summary, bytes: new TextEncoder().encode(JSON.stringify(summary)) };
  }
  const key = JSON.stringify([status.number, isWhole, documents, access.settings]);
  const known = cache().get(access.projectId);
  if (known?.key === key) return known;
  const whole = isWhole ? await readWhole(access.projectId, status.number) : null;
  return remember(access.projectId, key, whole ?? (await quickSummary(access, await sumsFor(access, sight), documents)));
};
