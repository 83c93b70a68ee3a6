/** The end of a statement that changes something about an annotation without revising it. */

/**
 * Follows a CTE named `changed`: raises the document's number and writes the event when `changed` has a row.
 * $2 document, $3 annotation, $4 actor, $5 kind of event, $6 instant, $7 the key that changed.
 */
export const TOLD = `
  stream AS (
    UPDATE document_stream SET position = position + 1 WHERE document_id = $2::uuid AND EXISTS (SELECT 1 FROM changed) RETURNING position
  )
  INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at)
  SELECT $2::uuid, position, $5, $4::uuid, $3::uuid, ARRAY[$7::text], $6::timestamptz FROM stream`;
