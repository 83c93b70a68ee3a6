/**
 * A repeated request has one effect and one answer. The claim row, the effect and the stored answer are one
 * transaction: a second request with the same key waits on the row, then reads the answer.
 */
import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { PoolClient } from "pg";
import { inTransaction, pool } from "../database";
import type { Answer } from "./operation";

export interface Claim {
  readonly key: string;
  readonly bodyHash: Buffer;
}

const KEY = /^[\x21-\x7e]{1,200}$/u;

/** Reads the header. Throws `invalid` for a key that is empty, too long or not printable ASCII. */
export const claimOf = (header: string | null, method: string, path: string, body: Uint8Array): Claim | null => {
  if (header === null) return null;
  if (!KEY.test(header)) throw new AppError("invalid", [{ path: "Idempotency-Key", code: "bad-format" }]);
  const bodyHash = createHash("sha256").update(`${method} ${path}\n`).update(body).digest();
  return { key: header, bodyHash };
};

interface Stored {
  body_hash: Buffer;
  status: number;
  response: unknown;
}

/** The answer already given under this key, or null. Throws `idempotency-mismatch` when the request was another. */
export const answered = async (db: Pick<PoolClient, "query">, userId: string, claim: Claim): Promise<Answer | null> => {
  const { rows } = await db.query<Stored>({
    name: "idempotency-read",
    text: `SELECT body_hash, status, response FROM idempotency_key
      WHERE user_id = $1 AND key = $2 AND created_at > now() - interval '24 hours'`,
    values: [userId, claim.key],
  });
  const stored = rows[0];
  if (!stored) return null;
  if (!claim.bodyHash.equals(stored.body_hash)) throw new AppError("idempotency-mismatch", [{ path: "Idempotency-Key", code: "idempotency-mismatch" }]);
  return { status: stored.status, body: stored.response ?? undefined };
};

/** Claims a key inside a transaction; false when somebody has it. Keys older than a day are free again. */
const claimRow = async (client: PoolClient, userId: string, claim: Claim): Promise<boolean> => {
  const { rowCount } = await client.query(
    `INSERT INTO idempotency_key AS k (user_id, key, body_hash, status, response) VALUES ($1, $2, $3, 0, 'null')
     ON CONFLICT (user_id, key) DO UPDATE SET body_hash = excluded.body_hash, created_at = now()
       WHERE k.created_at <= now() - interval '24 hours'`,
    [userId, claim.key, claim.bodyHash],
  );
  return rowCount === 1;
};

/** Runs `work` in one transaction, once per key. Without a claim it is just a transaction. */
export const once = async (
  userId: string,
  claim: Claim | null,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> => {
  const earlier = claim && (await answered(pool, userId, claim));
  if (earlier) return earlier;
  return inTransaction(async (client) => {
    if (claim && !(await claimRow(client, userId, claim))) {
      const given = await answered(client, userId, claim);
      if (given) return given;
      throw new AppError("unavailable", [], { "Retry-After": "1" });
    }
    const answer = await work(client);
    if (claim) {
      await client.query("UPDATE idempotency_key SET status = $3, response = $4 WHERE user_id = $1 AND key = $2", [
        userId, claim.key, answer.status, JSON.stringify(answer.body ?? null),
      ]);
    }
    return answer;
  });
};

/** Forgets keys older than a day. Called now and then by a running server. */
export const forgetOldKeys = async (): Promise<void> => {
  await pool.query("DELETE FROM idempotency_key WHERE created_at <= now() - interval '24 hours'");
};
