/** The kept figures of a project, as sums and as the summary that they make. */
import type { PoolClient } from "pg";
import type { OutletName } from "@/lib/report/corpus";
import { compareOutlets, type TalliedOutlet } from "@/lib/report/outlets";
import { settingsOf } from "@/lib/report/settings";
import { summaryOfTallies } from "@/lib/report/summary";
import type { OutletSummary } from "@/lib/report/summary-schema";
import type { OutletTally } from "@/lib/report/tally";
import { pool } from "../database";
import { readCodebookFile } from "../queries/corpus-snapshot";

interface OutletRow {
  readonly id: string;
  readonly name: string | null;
  readonly domain: string | null;
  /** Of an unknown outlet: its document, and the digest of its text. */
  readonly document: string | null;
  readonly sha256: string | null;
  readonly tally: string;
  readonly without: string | null;
}

/** A kept sum, and the id of its outlet's row. */
export type KeptOutlet = TalliedOutlet & { readonly row: string };

const NO_CHANGES = { reader: {}, class: {} };

const nameOf = ({ id, name, domain, document }: OutletRow): OutletName => (name === null ? { id: document, name: null, domain: null } : { id, name, domain });

/** In the order of a summary. Without `leaveOneOut` the sums lack what changes when a reader is left out. */
export const keptOutlets = async (client: Pick<PoolClient, "query">, { projectId, leaveOneOut }: { readonly projectId: string; readonly leaveOneOut: boolean }): Promise<KeptOutlet[]> => {
  const { rows } = await client.query<OutletRow>(
    `SELECT o.id, o.name, o.domain, first.document, first.sha256, f.tally, CASE WHEN $2 THEN f.without END AS without
     FROM outlet_figures f JOIN outlet o ON o.id = f.outlet_id LEFT JOIN LATERAL (
       SELECT d.id AS document, v.sha256 FROM document d JOIN document_version v ON v.document_id = d.id
       WHERE o.name IS NULL AND d.outlet_id = o.id AND d.deleted_at IS NULL ORDER BY v.number DESC LIMIT 1) first ON true
     WHERE f.project_id = $1`,
    [projectId, leaveOneOut],
  );
  return rows
    .sort((a, b) => compareOutlets({ outlet: nameOf(a), textSha256: a.sha256, codePoints: 0 }, { outlet: nameOf(b), textSha256: b.sha256, codePoints: 0 }))
    .map((row) => ({
      row: row.id,
      outlet: nameOf(row),
      tally: { ...(JSON.parse(row.tally) as OutletTally), without: row.without === null ? NO_CHANGES : (JSON.parse(row.without) as OutletTally["without"]) },
    }));
};

export interface SummaryOptions {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly data: OutletSummary["data"];
  readonly complete: boolean;
}

export const summaryOfKept = async (projectId: string, outlets: readonly TalliedOutlet[], { settings, data, complete }: SummaryOptions): Promise<OutletSummary> =>
  summaryOfTallies({ outlets, codebook: await readCodebookFile(pool, projectId), settings: settingsOf(settings), data, complete });
