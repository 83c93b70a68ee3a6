/** A document enters: what it shares with the others of its project. Its print finds the few that are worth comparing. */
import type { ReuseMatch } from "@/lib/evidence/reuse-match";
import { prepare, reuseBetween, reuseWithin, type PreparedText } from "@/lib/evidence/reuse-between";
import { MIN_ANCHORS, MOST_CANDIDATES, printOf, type Print } from "@/lib/evidence/reuse-print";
import { inTransaction, pool } from "../database";
import { log } from "../log";
import { forgetOriginScene } from "../queries/origin-scene";
import { readReuseTexts } from "./reuse-texts";
import { writeMatches, writePrints, type FoundMatch } from "./write-reuse";

/** Longer texts wait for the whole project's comparison, in a process of its own. Code points. */
const LONGEST = 300_000;

interface Near {
  readonly id: string;
  readonly shingles: readonly number[];
  readonly anchors: readonly number[];
}

/** Prints that share something, by the indexes on what they hold: comparing all arrays of a project costs a hundred times more. */
const near = (projectId: string, documentId: string, print: Print): Promise<Near[]> =>
  inTransaction(async (client) => {
    // A planner without fresh statistics would begin with the table, or with the project.
    await client.query("SET LOCAL enable_seqscan = off");
    const { rows } = await client.query<Near>(
      `WITH near AS MATERIALIZED (SELECT * FROM text_print WHERE shingles && $3::int[] OR anchors && $4::int[])
       SELECT document_id AS id, shingles, anchors FROM near WHERE project_id = $1 AND document_id <> $2`,
      [projectId, documentId, print.shingles, print.anchors],
    );
    return rows;
  });

const candidates = async (projectId: string, documentId: string, print: Print): Promise<string[]> => {
  const rows = await near(projectId, documentId, print);
  const [shingles, anchors] = [new Set(print.shingles), new Set(print.anchors)];
  return rows
    .map((row) => ({ id: row.id, copied: row.shingles.filter((value) => shingles.has(value)).length, named: row.anchors.filter((value) => anchors.has(value)).length }))
    .filter(({ copied, named }) => copied >= 2 || named >= MIN_ANCHORS)
    .sort((a, b) => b.copied + b.named - a.copied - a.named)
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);
};

/** The match of two texts under the lesser id first. */
export const matchOf = (one: PreparedText, other: PreparedText): FoundMatch | null => {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const found: ReuseMatch | null = reuseBetween(a, b);
  return found && { ...found, a: a.id, b: b.id };
};

/** Compares one document with the others and keeps what is found. Nothing for one that is gone or too long. */
export const findReuseOf = async (projectId: string, documentId: string): Promise<void> => {
  const [text] = await readReuseTexts(pool, [documentId]);
  if (!text || text.text.length > LONGEST) return;
  const prepared = prepare(text);
  const print = printOf(prepared);
  await writePrints(pool, projectId, [{ ...print, versionId: text.versionId, documentId }]);
  const others = (await readReuseTexts(pool, await candidates(projectId, documentId, print))).map(prepare);
  const within = reuseWithin(prepared);
  const found = others.flatMap((other) => matchOf(prepared, other) ?? []);
  await writeMatches(pool, projectId, within ? [...found, { ...within, a: documentId, b: documentId }] : found);
  if (found.length > 0) forgetOriginScene(projectId);
};

/** As `findReuseOf`, for a document that is kept in any case: a failure is logged, and the next comparison finds it. */
export const findReuseSafely = async (projectId: string, documentId: string): Promise<void> => {
  try {
    await findReuseOf(projectId, documentId);
  } catch (error) {
    log.warn({ name: (error as Error).name }, "a document could not be compared with the others");
  }
};
