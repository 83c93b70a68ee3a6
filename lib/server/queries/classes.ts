/** The classes of a project and who is in them, for its teachers. */
import { z } from "zod";
import { spellCode } from "@/lib/classroom/class-code";
import type { PersonView } from "@/lib/annotation/record";
import { pool } from "../database";
import { presentPerson, type PeopleAccess } from "../present/person";
import type { Locale } from "../request-locale";
import type { ClassAccess } from "../access/scope";

const count = z.number().int();
const instant = z.iso.datetime();

export const classItem = z.strictObject({ id: z.uuid(), name: z.string(), members: count, assignments: count, archived: z.boolean() });
export type ClassItem = z.infer<typeof classItem>;

/** In order of name, those in the archive last. */
export const listClasses = async (projectId: string): Promise<ClassItem[]> => {
  const { rows } = await pool.query<ClassItem>(
    `SELECT c.id, c.name, (SELECT count(*)::int FROM class_member m WHERE m.class_id = c.id) AS members,
       (SELECT count(*)::int FROM assignment s WHERE s.class_id = c.id) AS assignments, c.archived_at IS NOT NULL AS archived
     FROM class c WHERE c.project_id = $1 ORDER BY c.archived_at IS NOT NULL, lower(c.name), c.id`,
    [projectId],
  );
  return rows;
};

export const classMember = z.strictObject({
  id: z.uuid(), name: z.string(), login: z.string(), group: z.uuid().nullable(), joinedAt: instant,
  /** The account was made by coming in: it can be given a one-time password, and be erased, from here. */
  own: z.boolean(),
});

export const classView = z.strictObject({
  id: z.uuid(), name: z.string(), archived: z.boolean(),
  /** As it is written on the board; null: nobody comes in by a code. */
  code: z.string().nullable(),
  /** Until then whoever has the code is in at once; null or past: they wait to be admitted. */
  joinUntil: instant.nullable(),
  groups: z.array(z.strictObject({ id: z.uuid(), name: z.string(), members: count })),
  requests: z.array(z.strictObject({ id: z.uuid(), name: z.string(), at: instant })),
  members: z.array(classMember),
});
export type ClassView = z.infer<typeof classView>;

interface Reader {
  readonly userId: string;
  readonly access: PeopleAccess;
  readonly locale: Locale;
}

/** In the order of the roster: by name. While names are hidden, by pseudonym. */
export const inRosterOrder = <T extends PersonView>(people: readonly T[], locale: Locale): T[] => {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...people].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
};

const readMembers = async (classId: string, reader: Reader): Promise<ClassView["members"]> => {
  const { rows } = await pool.query<{ id: string; name: string; login: string; group: string | null; joinedAt: Date; own: boolean }>(
    `SELECT u.id, u.name, u.login, m.group_id AS group, m.joined_at AS "joinedAt",
       m.made_here AND NOT u.is_admin AND NOT EXISTS (SELECT 1 FROM membership r WHERE r.user_id = u.id AND r.role <> 'annotator') AS own
     FROM class_member m JOIN user_account u ON u.id = m.user_id WHERE m.class_id = $1`,
    [classId],
  );
  // The id stays: what a teacher does to a member goes by it. Only what is shown is a pseudonym.
  return inRosterOrder(rows.map(({ joinedAt, ...row }) => {
    const { name } = presentPerson(row, reader);
    return { ...row, name, login: name === row.name ? row.login : "", joinedAt: joinedAt.toISOString() };
  }), reader.locale);
};

/** For a class that the access has shown to exist. */
export const readClass = async (access: ClassAccess, reader: Omit<Reader, "access">): Promise<ClassView> => {
  const { classId } = access;
  const [head, groups, requests, members] = await Promise.all([
    pool.query<{ name: string; code: string | null; until: Date | null; archived: boolean }>(
      `SELECT name, code, join_until AS until, archived_at IS NOT NULL AS archived FROM class WHERE id = $1`, [classId],
    ),
    pool.query<ClassView["groups"][number]>(
      "SELECT g.id, g.name, (SELECT count(*)::int FROM class_member m WHERE m.group_id = g.id) AS members FROM class_group g WHERE g.class_id = $1 ORDER BY lower(g.name), g.id", [classId],
    ),
    pool.query<{ id: string; name: string; at: Date }>("SELECT id, pseudonym AS name, at FROM join_request WHERE class_id = $1 ORDER BY at, id", [classId]),
    readMembers(classId, { ...reader, access }),
  ]);
  const { name, code, until, archived } = head.rows[0]!;
  return {
    id: classId, name, archived, code: code && spellCode(code), joinUntil: until?.toISOString() ?? null,
    groups: groups.rows, requests: requests.rows.map((row) => ({ ...row, at: row.at.toISOString() })), members,
  };
};
