/** Prints and matches as they are kept. A match that a person has judged keeps their word when it is found again. */
import type { PoolClient } from "pg";
import type { ReuseMatch } from "@/lib/evidence/reuse-match";
import type { Print } from "@/lib/evidence/reuse-print";
import { newId } from "../identifier";

export interface PrintRow extends Print {
  readonly versionId: string;
  readonly documentId: string;
}

/** Replaces the prints of these documents. */
export const writePrints = async (db: Pick<PoolClient, "query">, projectId: string, prints: readonly PrintRow[]): Promise<void> => {
  await db.query("DELETE FROM text_print WHERE document_id = ANY($1::uuid[])", [prints.map(({ documentId }) => documentId)]);
  await db.query(
    `INSERT INTO text_print (version_id, document_id, project_id, shingles, anchors)
     SELECT (p->>'versionId')::uuid, (p->>'documentId')::uuid, $1, ARRAY(SELECT jsonb_array_elements_text(p->'shingles')::int), ARRAY(SELECT jsonb_array_elements_text(p->'anchors')::int)
     FROM jsonb_array_elements($2::jsonb) AS p ON CONFLICT (version_id) DO NOTHING`,
    [projectId, JSON.stringify(prints)],
  );
};

export interface FoundMatch extends ReuseMatch {
  /** The lesser id first; the same id twice for a repeat. */
  readonly a: string;
  readonly b: string;
}

/** Adds or renews matches between the documents given. */
export const writeMatches = async (db: Pick<PoolClient, "query">, projectId: string, matches: readonly FoundMatch[]): Promise<void> => {
  if (matches.length === 0) return;
  await db.query(
    `INSERT INTO reuse_match AS m (id, project_id, a, b, rule, score, passages)
     SELECT (x->>'id')::uuid, $1, (x->>'a')::uuid, (x->>'b')::uuid, x->>'rule', (x->>'score')::float8, x->'passages' FROM jsonb_array_elements($2::jsonb) AS x
     ON CONFLICT (a, b) DO UPDATE SET rule = excluded.rule, score = excluded.score, passages = excluded.passages`,
    [projectId, JSON.stringify(matches.map((match) => ({ ...match, id: newId() })))],
  );
};
