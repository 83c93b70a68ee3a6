/**
 * Erasure: a person's words, name and way in are gone, from every revision too. Rows and ids stay, empty, so that counts
 * can be explained and the talk of others keeps its places; what they marked is taken back, and every open page is told.
 */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { inTransaction } from "../database";
import { announce } from "../live/announce";
import { audit } from "./audit";
import { requireOwnAccount } from "./class-members";
import type { By } from "./classes";

/** In this order: what is told first, the account last. $1 person; $2 instant where it is named. */
const WORDS: readonly string[] = [
  "UPDATE annotation SET note = NULL, attribution = NULL WHERE author_id = $1",
  "UPDATE annotation_revision SET state = NULL WHERE author_id = $1 OR annotation_id IN (SELECT id FROM annotation WHERE author_id = $1)",
  "DELETE FROM capture WHERE link_id IN (SELECT id FROM link WHERE author_id = $1)",
  "UPDATE link SET url = '', quote = NULL, withdrawn_at = COALESCE(withdrawn_at, now()) WHERE author_id = $1",
  "DELETE FROM search WHERE author_id = $1",
  "DELETE FROM link_review WHERE reviewer_id = $1",
  "DELETE FROM unit_vote WHERE user_id = $1",
  "DELETE FROM completion WHERE user_id = $1",
  "UPDATE reply_revision SET body = NULL WHERE reply_id IN (SELECT id FROM reply WHERE author_id = $1)",
  "UPDATE reply SET body = '', mentions = '{}', withdrawn_at = COALESCE(withdrawn_at, now()) WHERE author_id = $1",
  "DELETE FROM thread_seen WHERE user_id = $1",
  "DELETE FROM document_presence WHERE user_id = $1",
  "DELETE FROM thread_seen WHERE user_id = $1",
  "DELETE FROM idempotency_key WHERE user_id = $1",
  "DELETE FROM session WHERE user_id = $1",
  "DELETE FROM api_token WHERE user_id = $1",
  "DELETE FROM join_request WHERE user_id = $1",
  "DELETE FROM assignment_member WHERE user_id = $1",
  "DELETE FROM class_member WHERE user_id = $1",
  "DELETE FROM membership WHERE user_id = $1",
  "DELETE FROM imported_person WHERE user_id = $1",
  `UPDATE user_account SET login = 'erased-' || id, login_skeleton = 'erased-' || id, name = '', password_hash = NULL, locale = NULL,
     disabled_at = COALESCE(disabled_at, now()), erased_at = COALESCE(erased_at, now()) WHERE id = $1`,
];

/** Takes back what they marked, one event for each; documents are locked in the order of their ids. Answers these. */
const TAKE_BACK = `
  WITH theirs AS (SELECT id, document_id FROM annotation WHERE author_id = $1 AND status <> 'withdrawn'),
  locked AS (SELECT document_id FROM document_stream WHERE document_id IN (SELECT document_id FROM theirs) ORDER BY document_id FOR UPDATE),
  taken AS (UPDATE annotation a SET status = 'withdrawn', revision = a.revision + 1, revised_at = now() FROM theirs WHERE a.id = theirs.id RETURNING a.id, a.document_id, a.revision),
  noted AS (INSERT INTO annotation_revision (annotation_id, revision, author_id, change, at) SELECT id, revision, $1, 'withdrawn', now() FROM taken),
  counted AS (SELECT id, document_id, row_number() OVER (PARTITION BY document_id ORDER BY id) AS nth, count(*) OVER (PARTITION BY document_id) AS of FROM taken),
  stream AS (
    UPDATE document_stream s SET position = s.position + n.of FROM (SELECT DISTINCT document_id, of FROM counted) n
    WHERE s.document_id = n.document_id AND s.document_id IN (SELECT document_id FROM locked) RETURNING s.document_id, s.position - n.of AS before
  ), told AS (
    INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at)
    SELECT c.document_id, s.before + c.nth, 'withdrawn', $1, c.id, '{}', now() FROM counted c JOIN stream s ON s.document_id = c.document_id)
  SELECT document_id AS id FROM stream`;

/** Answers the documents whose readers are to be told. */
const erase = async (client: PoolClient, userId: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(TAKE_BACK, [userId]);
  for (const statement of WORDS) await client.query(statement, [userId]);
  return rows.map(({ id }) => id);
};

interface InClass extends By {
  readonly classId: string;
}

/** Erases a member whose account is the class's own. Throws `not-found`, `forbidden`. A second time: `not-found`. */
export const eraseMember = async (by: InClass, userId: string): Promise<void> => {
  const documents = await inTransaction(async (client) => {
    await requireOwnAccount(client, by.classId, userId);
    const touched = await erase(client, userId);
    await audit(client, { actorId: by.actorId, kind: "person.erased", subjectId: userId, projectId: by.projectId, data: { class: by.classId } });
    return touched;
  });
  documents.forEach(announce);
};

/** The members whom erasing the class would erase: accounts of its own that are in no other class. */
const OWN_ONLY = `SELECT m.user_id AS id FROM class_member m JOIN user_account u ON u.id = m.user_id WHERE m.class_id = $1 AND m.made_here AND NOT u.is_admin
  AND NOT EXISTS (SELECT 1 FROM membership r WHERE r.user_id = m.user_id AND r.role <> 'annotator')
  AND NOT EXISTS (SELECT 1 FROM class_member o WHERE o.user_id = m.user_id AND o.class_id <> m.class_id)`;

/** Erases the class: its own accounts with all their words, its groups, assignments and code. Others only leave it. */
export const eraseClass = async (by: InClass): Promise<void> => {
  const documents = await inTransaction(async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM class WHERE id = $1 FOR UPDATE", [by.classId]);
    if (!rowCount) throw new AppError("not-found");
    const { rows } = await client.query<{ id: string }>(OWN_ONLY, [by.classId]);
    const touched = new Set<string>();
    for (const { id } of rows) for (const document of await erase(client, id)) touched.add(document);
    await client.query("DELETE FROM class WHERE id = $1", [by.classId]);
    await audit(client, { actorId: by.actorId, kind: "class.erased", subjectId: by.classId, projectId: by.projectId, data: { people: rows.map(({ id }) => id) } });
    return [...touched];
  });
  documents.forEach(announce);
};
