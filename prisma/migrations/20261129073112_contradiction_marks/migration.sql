-- By hand: an accepted contradiction contests a claim only while its other side is there, so a document that goes or comes
-- back leaves a mark on the documents that contradict it (see the figures migration for marks and semicolons).
CREATE OR REPLACE FUNCTION "figures_after_document"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT project_id, id FROM changed
    UNION SELECT c.project_id, l.document_id FROM changed c JOIN link l ON l.url = c.url
    UNION SELECT k.project_id, k.b FROM changed c JOIN contradiction k ON k.project_id = c.project_id AND k.a = c.id AND k.status = ''accepted''
    UNION SELECT k.project_id, k.a FROM changed c JOIN contradiction k ON k.project_id = c.project_id AND k.b = c.id AND k.status = ''accepted''\x3b
  RETURN NULL\x3b
END';
