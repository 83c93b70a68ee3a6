/** A person accepts that two tellings contradict each other, or dismisses it. Accepted, it contests the claims on both sides. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Place } from "@/lib/evidence/claims/claims";
import { newId } from "../identifier";
import { contradictionKey, readClaims } from "../queries/claims";
import { audit } from "./audit";

export interface ContradictionWord {
  readonly kind: string;
  readonly between: readonly [Place, Place];
  readonly verdict: "accept" | "dismiss";
}

/** The two sides' words, as they are kept and told. */
export const reasonOf = ([here, there]: readonly [string, string]): string => `${here === "" ? "–" : here} ≠ ${there === "" ? "–" : there}`;

/** Answers its id. Throws `not-found` for one that is not proposed. */
export const decideContradiction = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly word: ContradictionWord; readonly now: number }): Promise<string> => {
  const { actorId, projectId, word, now } = input;
  const key = contradictionKey(word.kind, word.between);
  const { claims } = await readClaims({ projectId, document: word.between[0].document });
  const proposed = claims.flatMap(({ contradictions }) => contradictions).find((each) => contradictionKey(each.kind, each.between) === key);
  if (!proposed) throw new AppError("not-found");
  const [a, b] = proposed.between;
  const status = word.verdict === "accept" ? "accepted" : "dismissed";
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO contradiction (id, project_id, kind, a, a_start, a_end, b, b_start, b_end, reason, status, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (project_id, kind, a, a_start, b, b_start) DO UPDATE SET status = excluded.status, decided_by = excluded.decided_by, decided_at = excluded.decided_at RETURNING id`,
    [newId(now), projectId, proposed.kind, a.document, a.start, a.end, b.document, b.start, b.end, reasonOf(proposed.reason), status, actorId, new Date(now).toISOString()],
  );
  await audit(client, { actorId, projectId, kind: `contradiction.${status}`, subjectId: rows[0]!.id });
  return rows[0]!.id;
};
