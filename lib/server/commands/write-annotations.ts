/**
 * The hot write: one statement claims the idempotency key, raises the document's number, and writes annotations, their
 * first revisions, links and events. Offered 40 clients on one document, one statement carries six times what an
 * interactive transaction does (docs/decisions/005-events.md).
 */
import type { AnnotationContent } from "@/lib/annotation/compose";
import type { LinkInput } from "@/lib/annotation/record";
import { pool } from "../database";
import type { Claim } from "../api/idempotency";

export interface NewAnnotation {
  readonly id: string;
  readonly content: AnnotationContent;
  readonly links: readonly (LinkInput & { readonly id: string })[];
}

export interface WriteInput {
  readonly documentId: string;
  readonly projectId: string;
  readonly versionId: string;
  readonly outletId: string;
  readonly codebookId: string;
  readonly authorId: string;
  readonly seen: "none" | "open" | "after";
  /** ISO instant. */
  readonly at: string;
  readonly annotations: readonly NewAnnotation[];
  readonly claim: Claim | null;
  /** What a repeated request will be answered. */
  readonly answer: { readonly status: number; readonly body: unknown };
}

const STATEMENT = `
  WITH claim AS (
    INSERT INTO idempotency_key AS k (user_id, key, body_hash, status, response)
    SELECT $6::uuid, $9, $10, $11, $12::jsonb WHERE $9::text IS NOT NULL
    ON CONFLICT (user_id, key) DO UPDATE
      SET body_hash = excluded.body_hash, status = excluded.status, response = excluded.response, created_at = now()
      WHERE k.created_at <= now() - interval '24 hours'
    RETURNING 1
  ), member AS (
    SELECT 1 FROM membership WHERE project_id = $2::uuid AND user_id = $6::uuid
  ), stream AS (
    UPDATE document_stream SET position = position + jsonb_array_length($13::jsonb)
    WHERE document_id = $1::uuid AND EXISTS (SELECT 1 FROM member) AND ($9::text IS NULL OR EXISTS (SELECT 1 FROM claim))
    RETURNING position
  ), item AS (
    SELECT value AS a, stream.position - jsonb_array_length($13::jsonb) + ordinality AS position
    FROM stream, jsonb_array_elements($13::jsonb) WITH ORDINALITY
  ), written AS (
    INSERT INTO annotation (id, document_id, version_id, project_id, outlet_id, author_id, codebook_id, start, "end", segments,
      quote, labels, frames, attribution, note, confidence, seen, created_at, revised_at)
    SELECT (a->>'id')::uuid, $1, $3, $2, $4, $6, $5, (a->>'start')::int, (a->>'end')::int, NULLIF(a->'segments', 'null'),
      a->>'quote', ARRAY(SELECT jsonb_array_elements_text(a->'labels')), ARRAY(SELECT jsonb_array_elements_text(a->'frames')),
      NULLIF(a->'attribution', 'null'), a->>'note', (a->>'confidence')::"Confidence", $7::"Seen", $8::timestamptz, $8::timestamptz
    FROM item
  ), revised AS (
    INSERT INTO annotation_revision (annotation_id, revision, author_id, change, state, seen, at)
    SELECT (a->>'id')::uuid, 1, $6, 'created', a - 'id' - 'links' - 'quote', $7::"Seen", $8::timestamptz FROM item
  ), linked AS (
    INSERT INTO link (id, annotation_id, document_id, author_id, url, stance, quote, created_at)
    SELECT (l->>'id')::uuid, (a->>'id')::uuid, $1, $6, l->>'url', (l->>'stance')::"Stance", l->>'quote', $8::timestamptz
    FROM item, jsonb_array_elements(a->'links') AS l
  ), told AS (
    INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at)
    SELECT $1, position, 'created', $6, (a->>'id')::uuid, '{}', $8::timestamptz FROM item
  )
  SELECT position FROM stream`;

const rowOf = ({ id, content, links }: NewAnnotation): unknown => ({ id, ...content, links, status: "active" });

/**
 * Writes all or nothing. False when nothing was written: the key had been used before, or the author is no longer a
 * member of the project.
 */
export const writeAnnotations = async (input: WriteInput): Promise<boolean> => {
  const { claim, answer } = input;
  const { rowCount } = await pool.query({
    name: "write-annotations",
    text: STATEMENT,
    values: [
      input.documentId, input.projectId, input.versionId, input.outletId, input.codebookId, input.authorId, input.seen, input.at,
      claim?.key ?? null, claim?.bodyHash ?? null, answer.status, claim ? JSON.stringify(answer.body) : null,
      JSON.stringify(input.annotations.map(rowOf)),
    ],
  });
  return rowCount === 1;
};
