/** A person accepts that two documents share a text, or dismisses it: then it joins nobody. The last word counts; all are logged. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { isUuid } from "../access/credential";
import { forgetOriginScene } from "../queries/origin-scene";
import { audit } from "./audit";

/** Throws `not-found` for a match of another project. */
export const decideReuse = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly match: string; readonly status: "accepted" | "dismissed"; readonly now: number }): Promise<void> => {
  const { actorId, projectId, match, status, now } = input;
  const { rowCount } = isUuid(match)
    ? await client.query("UPDATE reuse_match SET status = $3, decided_by = $4, decided_at = $5 WHERE id = $1 AND project_id = $2", [match, projectId, status, actorId, new Date(now).toISOString()])
    : { rowCount: 0 };
  if (rowCount === 0) throw new AppError("not-found");
  await audit(client, { actorId, projectId, kind: `reuse.${status}`, subjectId: match });
  forgetOriginScene(projectId);
};
