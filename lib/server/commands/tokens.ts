/** API tokens: drawn, shown once, stored as a hash. */
import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import type { TokenScope } from "@/lib/access/actor";
import { hashToken, TOKEN_PREFIX } from "../access/credential";
import { pool } from "../database";
import { newId } from "../identifier";

export interface DrawnToken {
  readonly id: string;
  readonly token: string;
  readonly prefix: string;
}

/** Draws a token of 192 random bits for this person. */
export const createToken = async (
  db: Pick<PoolClient, "query">,
  input: { readonly userId: string; readonly name: string; readonly scope: TokenScope; readonly expiresAt?: string | null },
): Promise<DrawnToken> => {
  const id = newId();
  const token = `${TOKEN_PREFIX}${randomBytes(24).toString("base64url")}`;
  const prefix = token.slice(0, 10);
  await db.query("INSERT INTO api_token (id, user_id, name, hash, prefix, scope, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)", [
    id, input.userId, input.name, hashToken(token), prefix, input.scope, input.expiresAt ?? null,
  ]);
  return { id, token, prefix };
};

/** Revokes a token of this person at once; false when they have no such token. */
export const revokeToken = async (userId: string, tokenId: string): Promise<boolean> => {
  const { rowCount } = await pool.query("UPDATE api_token SET revoked_at = now() WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL", [
    tokenId, userId,
  ]);
  return rowCount === 1;
};
