/** The projects a person is in, as their list shows them. */
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/permissions";
import { pool } from "../database";

export interface OwnProject {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly role: Role;
  readonly articles: number;
}

/** A–Z. The number of articles is the same for every member: an article is never hidden, only others' work on it is. */
export const listOwnProjects = async (actor: Actor): Promise<OwnProject[]> => {
  const { rows } = await pool.query<OwnProject>(
    `SELECT p.id, p.name, p.language, m.role,
       (SELECT count(*)::int FROM document d WHERE d.project_id = p.id AND d.deleted_at IS NULL) AS articles
     FROM membership m JOIN project p ON p.id = m.project_id WHERE m.user_id = $1 ORDER BY lower(p.name), p.id`,
    [actor.userId],
  );
  return rows;
};
