/** The dated copies of the page behind a link, and what later looks at it found. */
import { z } from "zod";
import { pool } from "../database";

export interface CaptureRow {
  readonly id: string;
  readonly url: string;
  readonly finalUrl: string | null;
  readonly at: Date;
  readonly outcome: "captured" | "same" | "changed" | "gone";
  readonly status: number | null;
  readonly title: string | null;
  readonly sha256: string | null;
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

const COLUMNS = `id, url, final_url AS "finalUrl", at, outcome, status, title, sha256, text, start, "end"`;

/** The last one that has a text; null where nothing was captured. */
export const lastCapture = async (linkId: string): Promise<CaptureRow | null> => {
  const { rows } = await pool.query<CaptureRow>(`SELECT ${COLUMNS} FROM capture WHERE link_id = $1 AND text IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1`, [linkId]);
  return rows[0] ?? null;
};

const extent = z.strictObject({ start: z.number().int(), end: z.number().int() });

export const captureView = z.strictObject({
  url: z.string(),
  /** Where it led. */
  finalUrl: z.string(),
  capturedAt: z.iso.datetime(),
  status: z.number().int(),
  title: z.string().nullable(),
  sha256: z.string(),
  text: z.string(),
  /** Where the link's quotation stands in the text; null where it has none or it is not there. */
  passage: extent.nullable(),
  /** What the last look at the page found, and when. */
  outcome: z.enum(["captured", "same", "changed", "gone"]),
  checkedAt: z.iso.datetime(),
  /** The document of the project that the link leads to. */
  document: z.uuid().nullable(),
});
export type CaptureView = z.infer<typeof captureView>;

/** The copy that is kept, with the last look at the page; null where nothing was captured. `document`: where the link leads. */
export const readCapture = async (linkId: string, document: string | null): Promise<CaptureView | null> => {
  const [kept, { rows: [last] }] = await Promise.all([lastCapture(linkId), pool.query<{ at: Date; outcome: CaptureRow["outcome"] }>("SELECT at, outcome FROM capture WHERE link_id = $1 ORDER BY at DESC, id DESC LIMIT 1", [linkId])]);
  if (!kept || !last) return null;
  return {
    url: kept.url, finalUrl: kept.finalUrl ?? kept.url, capturedAt: kept.at.toISOString(), status: kept.status ?? 200, title: kept.title, sha256: kept.sha256!, text: kept.text!,
    passage: kept.start === null || kept.end === null ? null : { start: kept.start, end: kept.end },
    outcome: last.outcome, checkedAt: last.at.toISOString(), document,
  };
};
