/** A second reader or a moderator accepts or rejects a link; each person's last word counts. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import type { LinkAccess } from "../access/scope";
import { pool } from "../database";
import { TOLD } from "./tell-change";

/** Throws `wrong-state` for one's own link: that would be no second opinion. */
export const reviewLink = async (
  client: PoolClient,
  input: { readonly actor: Actor; readonly access: LinkAccess; readonly verdict: "accept" | "reject"; readonly reason: string | null; readonly now: number },
): Promise<void> => {
  const { actor, access } = input;
  if (access.linkAuthorId === actor.userId) throw new AppError("wrong-state", [{ path: "verdict", code: "own-link" }]);
  await client.query(
    `WITH changed AS (
       INSERT INTO link_review AS r (link_id, reviewer_id, verdict, reason, at) VALUES ($1, $4, $8::"Verdict", $9, $6::timestamptz)
       ON CONFLICT (link_id, reviewer_id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, at = excluded.at
         WHERE r.verdict <> excluded.verdict OR r.reason IS DISTINCT FROM excluded.reason
       RETURNING link_id), ${TOLD}`,
    [access.linkId, access.documentId, access.annotationId, actor.userId, "reviewed", new Date(input.now).toISOString(), "links", input.verdict, input.reason],
  );
};

/** The link is then as if this person had not looked at it; the document's event stays. Nothing happens when they had not. */
export const takeReviewBack = async (input: { readonly actor: Actor; readonly access: LinkAccess; readonly now: number }): Promise<void> => {
  const { actor, access } = input;
  await pool.query(`WITH changed AS (DELETE FROM link_review WHERE link_id = $1::uuid AND reviewer_id = $4::uuid RETURNING link_id), ${TOLD}`, [
    access.linkId, access.documentId, access.annotationId, actor.userId, "unreviewed", new Date(input.now).toISOString(), "links",
  ]);
};
