/** A reader says that they have finished a document, or takes it back. Only completers count in figures. */
import { AppError } from "@/lib/errors";
import { seenUnder } from "@/lib/classroom/gate";
import { labelsOnOffer } from "@/lib/classroom/labels-on-offer";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { readCodebook } from "../queries/version";

export interface Completion {
  readonly document: string;
  readonly version: number;
  /** Number of the codebook that the labels in scope are of. */
  readonly codebook: number;
  readonly labels: readonly string[];
  readonly seen: "none" | "open" | "after";
  readonly at: string;
}

/**
 * Under other labels or another codebook it is a new answer, given now. Repeated, it stays the first one: a reading
 * finished alone does not become one among others by being confirmed after a reveal.
 */
const STATEMENT = `
  WITH written AS (
    INSERT INTO completion AS c (version_id, user_id, document_id, codebook_id, labels, seen, at) VALUES ($1, $2, $3, $4, $5, $6::"Seen", $7)
    ON CONFLICT (version_id, user_id) DO UPDATE SET codebook_id = excluded.codebook_id, labels = excluded.labels, at = excluded.at,
        seen = CASE WHEN excluded.seen = 'none' OR c.seen = 'after' THEN c.seen ELSE excluded.seen END
      WHERE c.codebook_id <> excluded.codebook_id OR c.labels <> excluded.labels
    RETURNING labels, seen, at)
  SELECT * FROM written
  UNION ALL SELECT labels, seen, at FROM completion WHERE version_id = $1 AND user_id = $2 AND NOT EXISTS (SELECT 1 FROM written)`;

/**
 * Records the completion of the version in force under the codebook in force. `labels`: those in scope, by default all
 * that are on offer to this reader. Throws `unknown-label`.
 */
export const completeReading = async (
  actor: Actor,
  access: DocumentAccess,
  input: { readonly labels: readonly string[] | null; readonly now: number },
): Promise<Completion> => {
  const codebook = await readCodebook(access.codebookId);
  const offered = codebook.labels.filter((label) => !label.retired).map((label) => label.key);
  const labels = input.labels ?? labelsOnOffer(offered, access.gates ?? []);
  const unknown = labels.flatMap((key, at) => (offered.includes(key) ? [] : [{ path: `labels.${at}`, code: "unknown-label" }]));
  if (unknown.length > 0) throw new AppError("unknown-label", unknown);
  const { rows } = await pool.query<{ labels: string[]; seen: Completion["seen"]; at: Date }>(STATEMENT, [
    access.versionId, actor.userId, access.documentId, access.codebookId, labels, seenUnder(gateOf(access, input.now)), new Date(input.now).toISOString(),
  ]);
  const row = rows[0]!;
  return { document: access.documentId, version: access.versionNumber, codebook: codebook.number, labels: row.labels, seen: row.seen, at: row.at.toISOString() };
};

/** Takes the completion back. Nothing happens when there is none; what was revealed stays revealed. */
export const reopenReading = async (actor: Actor, access: DocumentAccess): Promise<void> => {
  await pool.query("DELETE FROM completion WHERE version_id = $1 AND user_id = $2", [access.versionId, actor.userId]);
};
