/** Units that somebody has voted on, as a reader may know them: how many for and against, and their own vote. */
import type { UnitView } from "@/lib/annotation/reading";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";

const COLUMNS = `n.id, n.label, n.start, n."end", count(*) FILTER (WHERE v.vote = 'confirm')::int AS confirmed,
  count(*) FILTER (WHERE v.vote = 'reject')::int AS rejected, max(v.vote::text) FILTER (WHERE v.user_id = $2::uuid) AS mine`;

/** Of the version in force, in text order. None behind a closed gate. */
export const listUnits = async (actor: Actor, access: DocumentAccess, now: number): Promise<UnitView[]> => {
  if (gateOf(access, now) === "closed") return [];
  const { rows } = await pool.query<UnitView>(
    `SELECT ${COLUMNS} FROM unit n JOIN unit_vote v ON v.unit_id = n.id WHERE n.version_id = $1::uuid GROUP BY n.id ORDER BY n.start, n."end", n.label`,
    [access.versionId, actor.userId],
  );
  return rows;
};

/** For a unit that is known to exist. */
export const readUnit = async (actor: Actor, unitId: string): Promise<UnitView> => {
  const { rows } = await pool.query<UnitView>(`SELECT ${COLUMNS} FROM unit n LEFT JOIN unit_vote v ON v.unit_id = n.id WHERE n.id = $1::uuid GROUP BY n.id`, [unitId, actor.userId]);
  return rows[0]!;
};
