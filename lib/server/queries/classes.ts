/** The classes of a project, for its teachers. */
import { pool } from "../database";

export interface ClassItem {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly assignments: number;
}

/** In order of name; archived ones are left out. */
export const listClasses = async (projectId: string): Promise<ClassItem[]> => {
  const { rows } = await pool.query<ClassItem>(
    `SELECT c.id, c.name, (SELECT count(*)::int FROM class_member m WHERE m.class_id = c.id) AS members,
       (SELECT count(*)::int FROM assignment s WHERE s.class_id = c.id) AS assignments
     FROM class c WHERE c.project_id = $1 AND c.archived_at IS NULL ORDER BY lower(c.name), c.id`,
    [projectId],
  );
  return rows;
};
