/** The shared texts of a project as its page shows them: both wordings, with what differs. */
import { wordDifferences, type DifferentRun } from "@/lib/evidence/word-differences";
import { pool } from "../database";
import { listReuse, type ReuseView } from "./reuse";
import { plainQuote } from "./shown-quote";
import { readVersion, type Version } from "./version";

export interface SharedPair {
  readonly a: readonly DifferentRun[];
  readonly b: readonly DifferentRun[];
  /** Where each stands, for a link into the document. */
  readonly places: readonly [number, number];
}

export interface SharedMatch extends Omit<ReuseView, "passages"> {
  readonly language: readonly (string | null)[];
  readonly pairs: readonly SharedPair[];
  /** Passages beyond those shown. */
  readonly more: number;
}

const SHOWN = 12;
const PAGE = 20;

interface Sheet {
  readonly language: string | null;
  readonly version: Version;
}

const readSheets = async (ids: readonly string[]): Promise<ReadonlyMap<string, Sheet>> => {
  const { rows } = await pool.query<{ id: string; language: string | null; version: string }>(
    `SELECT d.id, d.language, (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) AS version FROM document d WHERE d.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(await Promise.all(rows.map(async ({ id, language, version }) => [id, { language, version: await readVersion(version) }] as const)));
};

const quoteOf = ({ version }: Sheet, { start, end }: { readonly start: number; readonly end: number }): string =>
  plainQuote(version, { start, end });

const pairOf = ({ a, b }: ReuseView["passages"][number], sheets: ReadonlyMap<string, Sheet>): SharedPair => ({
  ...wordDifferences(quoteOf(sheets.get(a.document)!, a), quoteOf(sheets.get(b.document)!, b)),
  places: [a.start, b.start],
});

/** One page of matches, undecided ones as well as decided ones; `after` from the page before. */
export const sharedTexts = async (projectId: string, after: string | null): Promise<{ readonly matches: SharedMatch[]; readonly next: string | null }> => {
  const { items, next } = await listReuse(projectId, { limit: PAGE, ...(after ? { after } : {}) });
  const sheets = await readSheets([...new Set(items.flatMap(({ documents }) => documents.map(({ id }) => id)))]);
  return {
    next,
    matches: items.map(({ passages, ...match }) => ({
      ...match,
      language: match.documents.map(({ id }) => sheets.get(id)?.language ?? null),
      pairs: passages.slice(0, SHOWN).map((passage) => pairOf(passage, sheets)),
      more: Math.max(0, passages.length - SHOWN),
    })),
  };
};
