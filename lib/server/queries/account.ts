/** What people see of their own account: where they are signed in, and their API tokens. */
import { pool } from "../database";

export interface SessionItem {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** Newest first. */
export const listSessions = async (userId: string, currentId: string | null): Promise<SessionItem[]> => {
  const { rows } = await pool.query<{ id: string; created: Date; seen: Date }>(
    "SELECT id, created_at AS created, last_seen_at AS seen FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY created_at DESC, id",
    [userId],
  );
  return rows.map(({ id, created, seen }) => ({ id, createdAt: created.toISOString(), lastSeenAt: seen.toISOString(), current: id === currentId }));
};

export interface TokenItem {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scope: "read" | "write";
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}

/** Those that still work, newest first. */
export const listTokens = async (userId: string): Promise<TokenItem[]> => {
  const { rows } = await pool.query<Omit<TokenItem, "createdAt" | "lastUsedAt" | "expiresAt"> & { created: Date; used: Date | null; expires: Date | null }>(
    `SELECT id, name, prefix, scope, created_at AS created, last_used_at AS used, expires_at AS expires FROM api_token
     WHERE user_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) ORDER BY created_at DESC, id`,
    [userId],
  );
  return rows.map(({ id, name, prefix, scope, created, used, expires }) => ({
    id, name, prefix, scope, createdAt: created.toISOString(), lastUsedAt: used?.toISOString() ?? null, expiresAt: expires?.toISOString() ?? null,
  }));
};
