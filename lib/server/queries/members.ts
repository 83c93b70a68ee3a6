/** The members of a project. */
import type { Role } from "@/lib/access/permissions";
import { pool } from "../database";

export interface MemberItem {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

/** In order of login. */
export const listMembers = async (projectId: string): Promise<MemberItem[]> => {
  const { rows } = await pool.query<MemberItem>(
    "SELECT u.id, u.login, u.name, m.role FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.project_id = $1 ORDER BY u.login",
    [projectId],
  );
  return rows;
};
