/** Every document of a project with every other: minutes of work for a careless loop, seconds by prints. Runs in its own process. */
import type { Pool } from "pg";
import { prepare, reuseWithin, type PreparedText } from "@/lib/evidence/reuse-between";
import { candidatePairs, printOf } from "@/lib/evidence/reuse-print";
import { matchOf } from "./find-reuse";
import { readReusePage, readReuseTexts, type StoredText } from "./reuse-texts";
import { writeMatches, writePrints, type FoundMatch, type PrintRow } from "./write-reuse";

const PAGE = 200;
/** Prepared texts kept at hand while pairs are compared. */
const KEPT = 400;
const NIL = "00000000-0000-0000-0000-000000000000";

type Database = Pick<Pool, "query">;

const printAll = async (db: Database, projectId: string): Promise<{ prints: PrintRow[]; repeats: FoundMatch[] }> => {
  const prints: PrintRow[] = [];
  const repeats: FoundMatch[] = [];
  for (let after = NIL, page: StoredText[] = []; ; after = page.at(-1)!.id) {
    page = await readReusePage(db, projectId, { after, limit: PAGE });
    if (page.length === 0) return { prints, repeats };
    const printed = page.map((text) => {
      const prepared = prepare(text);
      const within = reuseWithin(prepared);
      if (within) repeats.push({ ...within, a: text.id, b: text.id });
      return { ...printOf(prepared), versionId: text.versionId, documentId: text.id };
    });
    prints.push(...printed);
    await writePrints(db, projectId, printed);
  }
};

/** Prepared texts by id, the oldest forgotten first. */
const preparer = (db: Database) => {
  const kept = new Map<string, PreparedText>();
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, PreparedText>> => {
    const missing = ids.filter((id) => !kept.has(id));
    if (missing.length > 0) for (const text of await readReuseTexts(db, missing)) kept.set(text.id, prepare(text));
    const asked = new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)!] as const] : [])));
    for (const id of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(id);
    }
    return asked;
  };
};

/** Compares and keeps; answers how many matches there are. Matches that are no longer found and that nobody judged are dropped. */
export const compareProject = async (db: Database, projectId: string): Promise<number> => {
  const { prints, repeats } = await printAll(db, projectId);
  const textsOf = preparer(db);
  const pairs = candidatePairs(prints);
  const found: FoundMatch[] = [...repeats];
  for (let from = 0; from < pairs.length; from += PAGE / 2) {
    const part = pairs.slice(from, from + PAGE / 2);
    const texts = await textsOf([...new Set(part.flatMap(([x, y]) => [prints[x]!.documentId, prints[y]!.documentId]))]);
    for (const [x, y] of part) {
      const [one, other] = [texts.get(prints[x]!.documentId), texts.get(prints[y]!.documentId)];
      const match = one && other ? matchOf(one, other) : null;
      if (match) found.push(match);
    }
  }
  await db.query("DELETE FROM reuse_match WHERE project_id = $1 AND status = 'proposed'", [projectId]);
  for (let from = 0; from < found.length; from += PAGE) await writeMatches(db, projectId, found.slice(from, from + PAGE));
  return found.length;
};
