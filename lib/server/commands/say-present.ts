/** That somebody has a document open, and who else has: for the initials over the text. Not in the log: it is gone in a minute. */
import type { Actor } from "@/lib/access/actor";
import type { PersonView } from "@/lib/annotation/record";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";

/** Two sayings, and some patience. */
const STATEMENT = `
  WITH said AS (
    INSERT INTO document_presence (document_id, user_id, at) VALUES ($1, $2, now()) ON CONFLICT (document_id, user_id) DO UPDATE SET at = now())
  SELECT u.id, u.name FROM document_presence p JOIN user_account u ON u.id = p.user_id AND u.disabled_at IS NULL
  JOIN membership m ON m.project_id = $3 AND m.user_id = u.id
  WHERE p.document_id = $1 AND p.user_id <> $2 AND p.at > now() - interval '50 seconds' AND NOT $4::boolean ORDER BY u.name, u.id LIMIT 200`;

/** By name. Behind a closed gate nobody, whoever is there. */
export const sayPresent = async (actor: Actor, access: DocumentAccess, { locale, now }: { readonly locale: Locale; readonly now: number }): Promise<PersonView[]> => {
  const { rows } = await pool.query<PersonView>(STATEMENT, [access.documentId, actor.userId, access.projectId, gateOf(access, now) === "closed"]);
  return rows.map((person) => presentPerson(person, { userId: actor.userId, access, locale }));
};
