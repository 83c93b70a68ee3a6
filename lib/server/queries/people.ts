/** People as a global administrator sees them. */
import { pool } from "../database";
import { hasAccountSql } from "../has-account-sql";

export interface PersonItem {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly disabled: boolean;
  readonly createdAt: string;
}

const COLUMNS = `id, login, name, is_admin AS "isAdmin", disabled_at IS NOT NULL AS disabled, created_at AS "createdAt"`;

type Row = Omit<PersonItem, "createdAt"> & { createdAt: Date };
const itemOf = (row: Row): PersonItem => ({ ...row, createdAt: row.createdAt.toISOString() });

/** In order of login; `after` is the last login of the page before. `q` is looked for in logins and names. */
export const listPeople = async (page: { readonly limit: number; readonly after: string | null; readonly q: string }): Promise<{ items: PersonItem[]; next: string | null }> => {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM user_account
     WHERE ${hasAccountSql} AND ($1::text IS NULL OR login > $1) AND ($2 = '' OR strpos(lower(login || ' ' || name), lower($2)) > 0) ORDER BY login LIMIT $3`,
    [page.after, page.q, page.limit + 1],
  );
  const items = rows.slice(0, page.limit).map(itemOf);
  return { items, next: rows.length > page.limit ? items.at(-1)!.login : null };
};

/** One person, or null. */
export const readPerson = async (id: string): Promise<PersonItem | null> => {
  const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM user_account WHERE id = $1 AND ${hasAccountSql}`, [id]);
  return rows[0] ? itemOf(rows[0]) : null;
};
