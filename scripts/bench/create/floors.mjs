/** What PostgreSQL does without a product around it: one row, or one mark with its revision, number and event. */
import { randomUUID } from "node:crypto";
import pg from "pg";

/** Places to write to: for each document its ids and one of its members. */
const readPlaces = async (client) => {
  const { rows } = await client.query(`
    SELECT d.id AS document, v.id AS version, d.project_id AS project, d.outlet_id AS outlet, c.id AS codebook,
      (SELECT user_id FROM membership m WHERE m.project_id = d.project_id AND m.role = 'owner' LIMIT 1) AS author, left(v.text, 80) AS quote
    FROM document d JOIN document_version v ON v.document_id = d.id JOIN codebook_version c ON c.project_id = d.project_id`);
  return new Map(rows.map((row) => [row.document, row]));
};

const INSERT = `
  INSERT INTO annotation AS a (id, document_id, version_id, project_id, outlet_id, author_id, codebook_id, start, "end", quote, labels, frames, note, seen, created_at, revised_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 80, $8, '{factual-claim}', '{}', 'Mesure', 'open', now(), now())`;

/** The work of one mark and nothing else: no idempotency, no links, no membership. */
const STATEMENT = `
  WITH stream AS (
    UPDATE document_stream SET position = position + 1 WHERE document_id = $2 RETURNING position
  ), written AS (${INSERT}), revised AS (
    INSERT INTO annotation_revision (annotation_id, revision, author_id, change, state, at)
    VALUES ($1, 1, $6, 'created', jsonb_build_object('start', 0, 'end', 80, 'labels', '["factual-claim"]'::jsonb, 'note', 'Mesure'), now())
  ), told AS (
    INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at)
    SELECT $2, position, 'created', $6, $1, '{}', now() FROM stream
  ) SELECT position FROM stream`;

/** A client of its own for every loop, so that nothing waits for a connection. */
export const openFloors = async (connectionString, clients) => {
  const connect = async () => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return client;
  };
  const connections = await Promise.all(Array.from({ length: clients }, connect));
  const client = await connect();
  const places = await readPlaces(client);
  const values = (document) => {
    const place = places.get(document);
    return [randomUUID(), document, place.version, place.project, place.outlet, place.author, place.codebook, place.quote];
  };
  const run = (name, text) => async (at, document) => (await connections[at].query({ name, text, values: values(document) })).rowCount === 1;
  const close = () => Promise.all([...connections, client].map((each) => each.end()));
  return { client, insert: run("floor-insert", INSERT), statement: run("floor-statement", STATEMENT), close };
};
