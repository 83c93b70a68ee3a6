/**
 * Whom a reader may speak to on a document: those who teach or moderate; and once nothing is hidden from them, those
 * whose work they see there and those of their own classes. Behind a closed gate the list does not depend on what
 * others have done.
 */
import type { Actor } from "@/lib/access/actor";
import type { PersonView } from "@/lib/annotation/record";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";

const STATEMENT = `
  SELECT u.id, u.name FROM membership m JOIN user_account u ON u.id = m.user_id
  WHERE m.project_id = $1 AND u.id <> $2 AND u.disabled_at IS NULL AND u.password_hash IS NOT NULL AND m.role <> 'researcher' AND (
    m.role IN ('owner', 'moderator')
    OR NOT $4::boolean AND (
      EXISTS (SELECT 1 FROM annotation a WHERE a.document_id = $3 AND a.author_id = u.id AND a.status = 'active')
      OR EXISTS (SELECT 1 FROM class_member mine JOIN class_member theirs ON theirs.class_id = mine.class_id WHERE mine.user_id = $2 AND theirs.user_id = u.id)
      OR EXISTS (SELECT 1 FROM membership own WHERE own.project_id = $1 AND own.user_id = $2 AND own.role IN ('owner', 'moderator'))))
  ORDER BY u.name, u.id LIMIT 500`;

export const addressees = async (actor: Actor, access: DocumentAccess, now: number): Promise<PersonView[]> => {
  const closed = gateOf(access, now) === "closed";
  const { rows } = await pool.query<PersonView>(STATEMENT, [access.projectId, actor.userId, access.documentId, closed]);
  return rows;
};
