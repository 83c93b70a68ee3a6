/** The kept figures of a project, as sums and as the summary that they make. */
import type { DocumentContribution } from "@/lib/report/contribution";
import type { OutletName } from "@/lib/report/corpus";
import { compareOutlets, type TalliedOutlet } from "@/lib/report/outlets";
import { settingsOf } from "@/lib/report/settings";
import { summaryOfTallies } from "@/lib/report/summary";
import type { OutletSummary } from "@/lib/report/summary-schema";
import { takeFrom, type OutletTally } from "@/lib/report/tally";
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

const NO_CHANGES = { reader: {}, class: {} };

const nameOf = ({ id, name, domain, document }: OutletRow): OutletName => (name === null ? { id: document, name: null, domain: null } : { id, name, domain });

/** In the order of a summary. Without `leaveOneOut` the sums lack what changes when a reader is left out. */
export const keptOutlets = async (projectId: string, { leaveOneOut }: { readonly leaveOneOut: boolean }): Promise<(TalliedOutlet & { readonly row: string })[]> => {
  const { rows } = await pool.query<OutletRow>(
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

/** The sums without some documents: for a reader to whom these are closed. */
export const withoutDocuments = async (outlets: Awaited<ReturnType<typeof keptOutlets>>, documents: readonly string[]): Promise<TalliedOutlet[]> => {
  const { rows } = await pool.query<{ outlet: string; contribution: string }>(
    "SELECT outlet_id AS outlet, contribution FROM document_figures WHERE document_id = ANY($1::uuid[])", [documents],
  );
  const byRow = new Map(outlets.map((each) => [each.row, each.tally]));
  for (const { outlet, contribution } of rows) {
    const tally = byRow.get(outlet);
    const given = JSON.parse(contribution) as DocumentContribution;
    // The sums were read without leave-outs: there is nothing to take them from.
    if (tally) takeFrom(tally, { ...given, without: NO_CHANGES });
  }
  return outlets.filter(({ tally }) => tally.documents > 0);
};

export interface SummaryOptions {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly data: OutletSummary["data"];
  readonly complete: boolean;
}

export const summaryOfKept = async (projectId: string, outlets: readonly TalliedOutlet[], { settings, data, complete }: SummaryOptions): Promise<OutletSummary> =>
  summaryOfTallies({ outlets, codebook: await readCodebookFile(pool, projectId), settings: settingsOf(settings), data, complete });
