/** An annotation is revised, withdrawn or brought back by its author; what it was before stays in its history. */
import { AppError } from "@/lib/errors";
import { changedFields, revise, type AnnotationContent } from "@/lib/annotation/compose";
import type { AnnotationPatch } from "@/lib/annotation/record";
import { seenSince } from "@/lib/classroom/gate";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type AnnotationAccess } from "../access/scope";
import { pool } from "../database";
import { announce } from "../live/announce";
import { readCodebook, readVersion } from "../queries/version";
import { readAnnotationRow } from "../queries/annotation-rows";
import type { AnnotationRow } from "../present/annotation";

const STATEMENT = `
  WITH revised AS (
    UPDATE annotation SET start = $4, "end" = $5, segments = $6::jsonb, quote = $7, labels = $8, frames = $9, attribution = $10::jsonb,
      note = $11, confidence = $12::"Confidence", status = $13::"AnnotationStatus", seen = $14::"Seen", codebook_id = $15::uuid,
      revision = revision + 1, revised_at = $16::timestamptz
    WHERE id = $1::uuid AND revision = $2
    RETURNING revision
  ), stream AS (
    UPDATE document_stream SET position = position + 1 WHERE document_id = $3::uuid AND EXISTS (SELECT 1 FROM revised) RETURNING position
  ), kept AS (
    INSERT INTO annotation_revision (annotation_id, revision, author_id, change, state, seen, at)
    SELECT $1, revision, $17::uuid, $18, $19::jsonb, $14::"Seen", $16::timestamptz FROM revised
  )
  INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at)
  SELECT $3, position, $18, $17::uuid, $1, $20, $16::timestamptz FROM stream`;

type Change = "revised" | "withdrawn" | "restored";

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const changeOf = (before: AnnotationRow, status: "active" | "withdrawn"): Change =>
  status === before.status ? "revised" : status === "withdrawn" ? "withdrawn" : "restored";

export interface ReviseInput {
  readonly actor: Actor;
  readonly access: AnnotationAccess;
  readonly patch: AnnotationPatch;
  /** The revision the author saw. Null: whatever it is (withdrawing needs no agreement on content). */
  readonly revision: number | null;
  readonly now: number;
}

const contentOf = (row: AnnotationRow): AnnotationContent => ({
  start: row.start, end: row.end, segments: row.segments, quote: row.quote, labels: row.labels, frames: row.frames,
  attribution: row.attribution, note: row.note, confidence: row.confidence,
});

/** Throws `stale` when the annotation has another revision, `wrong-state` when a moderator's decision holds it, and as `revise`. */
export const reviseAnnotation = async ({ actor, access, patch, revision, now }: ReviseInput): Promise<void> => {
  const before = await readAnnotationRow(access.annotationId);
  if (!before) throw new AppError("not-found");
  if (revision !== null && before.revision !== revision) throw new AppError("stale", [{ path: "If-Match", code: "stale", detail: { revision: before.revision } }]);
  if (before.status !== "active" && before.status !== "withdrawn") throw new AppError("wrong-state");
  const [version, codebook] = await Promise.all([readVersion(before.versionId), readCodebook(access.codebookId)]);
  const after = revise(contentOf(before), patch, { text: version.text, codebook });
  const status = patch.status ?? before.status;
  const changed = changedFields(contentOf(before), after);
  // Labels given once more under a later codebook are given in its sense.
  const confirms = patch.labels !== undefined && before.codebook < codebook.number;
  if (changed.length === 0 && status === before.status && !confirms) return;
  const { quote, ...state } = after;
  const change = changeOf(before, status);
  const { rowCount } = await pool.query({
    name: "revise-annotation",
    text: STATEMENT,
    values: [
      before.id, before.revision, access.documentId, after.start, after.end, json(after.segments), quote, after.labels, after.frames,
      json(after.attribution), after.note, after.confidence, status, seenSince(before.seen, gateOf(access, now)), access.codebookId,
      new Date(now).toISOString(), actor.userId, change, JSON.stringify({ ...state, status }), changed,
    ],
  });
  if (rowCount !== 1) throw new AppError("stale", [{ path: "If-Match", code: "stale" }]);
  announce(access.documentId);
};
