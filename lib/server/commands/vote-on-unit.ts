/**
 * A reader who has finished says of what others marked whether they confirm or reject it. The vote replaces their
 * silence; what they marked themselves speaks for them already.
 */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type DocumentAccess, type UnitAccess } from "../access/scope";
import { pool } from "../database";
import { newId } from "../identifier";
import { readCodebook, readVersion } from "../queries/version";

export type Vote = "confirm" | "reject";

/** Throws `wrong-state`: behind a closed gate, before having finished the version, or for a label that was not in scope. */
const requireVoter = async (db: Pick<PoolClient, "query">, voter: { readonly userId: string; readonly versionId: string; readonly label: string }): Promise<void> => {
  const { rows } = await db.query<{ labels: string[] }>("SELECT labels FROM completion WHERE version_id = $1 AND user_id = $2", [voter.versionId, voter.userId]);
  if (!rows[0]) throw new AppError("wrong-state", [{ path: "vote", code: "not-finished" }]);
  if (!rows[0].labels.includes(voter.label)) throw new AppError("wrong-state", [{ path: "label", code: "not-in-scope" }]);
};

const writeVote = async (db: Pick<PoolClient, "query">, given: { readonly unitId: string; readonly userId: string; readonly vote: Vote; readonly now: number }): Promise<void> => {
  await db.query(
    `INSERT INTO unit_vote AS v (unit_id, user_id, vote, at) VALUES ($1, $2, $3::"Vote", $4)
     ON CONFLICT (unit_id, user_id) DO UPDATE SET vote = excluded.vote, at = excluded.at WHERE v.vote <> excluded.vote`,
    [given.unitId, given.userId, given.vote, new Date(given.now).toISOString()],
  );
};

export interface NewVote {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly vote: Vote;
}

/** Votes on a passage under a label, naming it as a unit when nobody has yet. Answers the unit's id. Throws also `unknown-label`, `out-of-range`. */
export const nameUnit = async (
  client: PoolClient,
  { actor, access, input, now }: { readonly actor: Actor; readonly access: DocumentAccess; readonly input: NewVote; readonly now: number },
): Promise<string> => {
  if (gateOf(access, now) === "closed") throw new AppError("wrong-state", [{ path: "vote", code: "not-revealed" }]);
  const [version, codebook] = await Promise.all([readVersion(access.versionId), readCodebook(access.codebookId)]);
  if (!codebook.labels.some(({ key }) => key === input.label)) throw new AppError("unknown-label", [{ path: "label", code: "unknown-label", params: { label: input.label } }]);
  if (input.end <= input.start || input.end > version.text.length) throw new AppError("out-of-range", [{ path: "end", code: "out-of-range" }]);
  await requireVoter(client, { userId: actor.userId, versionId: access.versionId, label: input.label });
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO unit AS u (id, document_id, version_id, label, start, "end", created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (version_id, label, start, "end") DO UPDATE SET label = u.label RETURNING id`,
    [newId(now), access.documentId, access.versionId, input.label, input.start, input.end, new Date(now).toISOString()],
  );
  const unitId = rows[0]!.id;
  await writeVote(client, { unitId, userId: actor.userId, vote: input.vote, now });
  return unitId;
};

/** The last word of each person counts. */
export const voteOnUnit = async (actor: Actor, access: UnitAccess, { vote, now }: { readonly vote: Vote; readonly now: number }): Promise<void> => {
  await requireVoter(pool, { userId: actor.userId, versionId: access.unitVersionId, label: access.label });
  await writeVote(pool, { unitId: access.unitId, userId: actor.userId, vote, now });
};

/** Nothing happens when there is none. */
export const takeVoteBack = async (actor: Actor, access: UnitAccess): Promise<void> => {
  await pool.query("DELETE FROM unit_vote WHERE unit_id = $1 AND user_id = $2", [access.unitId, actor.userId]);
};
