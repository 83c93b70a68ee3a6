/** Classes: made, made like last year's, renamed, archived; and the code on the board. */
import { randomInt } from "node:crypto";
import type { PoolClient } from "pg";
import { drawCode } from "@/lib/classroom/class-code";
import { AppError } from "@/lib/errors";
import { inTransaction, pool } from "../database";
import { newId } from "../identifier";
import { audit } from "./audit";

/** Who acts, and in which project. */
export interface By {
  readonly actorId: string;
  readonly projectId: string;
}

/** Days that a code lets everybody in who has it; afterwards the teacher admits. */
const OPEN_DAYS = 7;

const openUntil = (now: number): string => new Date(now + OPEN_DAYS * 86_400_000).toISOString();

/** Makes a class in a project, with a code that is open. */
export const createClass = async (client: PoolClient, input: By & { readonly name: string }): Promise<string> => {
  const id = newId();
  await client.query("INSERT INTO class (id, project_id, name, code, join_until) VALUES ($1, $2, $3, $4, $5)", [
    id, input.projectId, input.name, drawCode(randomInt), openUntil(Date.now()),
  ]);
  await audit(client, { actorId: input.actorId, kind: "class.created", subjectId: id, projectId: input.projectId });
  return id;
};

/**
 * Gives a new class the groups and assignments of another of the same project: the same tasks, nobody's work, no dates.
 * Throws `invalid` for a class of another project.
 */
export const copyClass = async (client: PoolClient, input: By & { readonly from: string; readonly to: string }): Promise<void> => {
  const { from, to, projectId } = input;
  const { rowCount } = await client.query("SELECT 1 FROM class WHERE id = $1 AND project_id = $2", [from, projectId]);
  if (!rowCount) throw new AppError("invalid", [{ path: "like", code: "not-found" }]);
  const { rows: groups } = await client.query<{ name: string }>("SELECT name FROM class_group WHERE class_id = $1", [from]);
  for (const { name } of groups) await client.query("INSERT INTO class_group (id, class_id, name) VALUES ($1, $2, $3)", [newId(), to, name]);
  const { rows: assignments } = await client.query<{ id: string }>("SELECT id FROM assignment WHERE class_id = $1 ORDER BY created_at, id", [from]);
  for (const { id } of assignments) {
    const copy = newId();
    // A gate that only a date opens would stay shut without one.
    await client.query(
      `INSERT INTO assignment (id, class_id, title, instructions, blind, gate, minimum, labels, grouped, everyone, created_at)
       SELECT $1, $2, title, instructions, blind, CASE WHEN gate = '"due"' THEN '"submission"' ELSE gate END, minimum, labels, grouped, true, clock_timestamp()
       FROM assignment WHERE id = $3`,
      [copy, to, id],
    );
    await client.query(
      `INSERT INTO assignment_document (assignment_id, document_id)
       SELECT $1, ad.document_id FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL WHERE ad.assignment_id = $2`,
      [copy, id],
    );
  }
};

export interface ClassPatch {
  readonly name?: string;
  readonly archived?: boolean;
}

/** Renames, archives (the code dies, gates stand as they are) or takes out of the archive. */
export const changeClass = (by: By, classId: string, patch: ClassPatch): Promise<void> =>
  inTransaction(async (client) => {
    await client.query(
      `UPDATE class SET name = COALESCE($2, name), code = CASE WHEN $3::boolean THEN NULL ELSE code END,
         archived_at = CASE WHEN $3::boolean THEN COALESCE(archived_at, now()) WHEN NOT $3::boolean THEN NULL ELSE archived_at END
       WHERE id = $1`,
      [classId, patch.name ?? null, patch.archived ?? null],
    );
    await audit(client, { actorId: by.actorId, kind: "class.changed", subjectId: classId, projectId: by.projectId, data: { fields: Object.keys(patch) } });
  });

export type Entrance = "open" | "asking" | "none";

/**
 * How one comes in: `open`, whoever has the code is in; `asking`, they wait to be admitted; `none`, the code is void.
 * `anew` draws another code, and the one before is void.
 */
export const setEntrance = async (by: By, classId: string, input: { readonly entrance: Entrance; readonly anew: boolean; readonly now: number }): Promise<void> => {
  const { entrance, anew, now } = input;
  await pool.query(
    `UPDATE class SET join_until = $2, code = CASE WHEN $3 = 'none' THEN NULL WHEN $4::boolean OR code IS NULL THEN $5 ELSE code END
     WHERE id = $1 AND archived_at IS NULL`,
    [classId, entrance === "open" ? openUntil(now) : null, entrance, anew, drawCode(randomInt)],
  );
  await audit(pool, { actorId: by.actorId, kind: "class.entrance", subjectId: classId, projectId: by.projectId, data: { entrance, anew } });
};
