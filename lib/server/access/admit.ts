/**
 * One statement that lets a request in: checks the credential's row, takes one token from the writer's bucket, and
 * reads the facts of the target. A request costs this round trip and its own work.
 */
import { actorOf, type Actor } from "@/lib/access/actor";
import { pool } from "../database";
import type { Presented } from "./credential";
import type { Scope } from "./scope";

/** Writes per second and burst, by credential (contract.md). */
const BUDGETS = { session: { rate: 6, burst: 60 }, token: { rate: 50, burst: 500 } } as const;

export interface Admission<Access> {
  readonly actor: Actor;
  /** Null when the target does not exist or belongs to a project the actor is not in. */
  readonly access: Access | null;
  /** Seconds to wait, when the bucket is empty. */
  readonly retryAfter: number | null;
}

interface Row {
  user_id: string;
  login: string;
  name: string;
  locale: string | null;
  is_admin: boolean;
  must_change_password: boolean;
  session_id: string | null;
  token_id: string | null;
  scope: "read" | "write" | null;
  stale: boolean;
  admitted: boolean;
  access: unknown;
}

const person = "u.id AS user_id, u.login, u.name, u.locale, u.is_admin, u.must_change_password";

/** $1 target, $2 session id, $3 token hash, $4 rate (null: not limited), $5 burst. */
const statement = (scope: Scope<unknown>): string => `
  WITH caller AS (
    SELECT ${person}, s.id AS session_id, NULL::uuid AS token_id, NULL::"TokenScope" AS scope, s.names_hidden,
      s.last_seen_at < now() - interval '1 minute' AS stale
    FROM session s JOIN user_account u ON u.id = s.user_id
    WHERE s.id = $2::uuid AND s.expires_at > now() AND u.disabled_at IS NULL
    UNION ALL
    SELECT ${person}, NULL, t.id, t.scope, false, COALESCE(t.last_used_at < now() - interval '1 minute', true)
    FROM api_token t JOIN user_account u ON u.id = t.user_id
    WHERE t.hash = $3::bytea AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) AND u.disabled_at IS NULL
  ), bucket AS (
    INSERT INTO rate_bucket AS b (key, tokens, updated_at)
    SELECT 'write:' || COALESCE('t:' || token_id, 'u:' || user_id), $5::float8 - 1, clock_timestamp() FROM caller WHERE $4::float8 IS NOT NULL
    ON CONFLICT (key) DO UPDATE
      SET tokens = LEAST($5::float8, b.tokens + extract(epoch FROM clock_timestamp() - b.updated_at) * $4::float8) - 1,
          updated_at = clock_timestamp()
      WHERE LEAST($5::float8, b.tokens + extract(epoch FROM clock_timestamp() - b.updated_at) * $4::float8) >= 1
    RETURNING 1
  ), target AS (${scope.sql})
  SELECT caller.*, ($4::float8 IS NULL OR EXISTS (SELECT 1 FROM bucket)) AS admitted, (SELECT access FROM target LIMIT 1) AS access
  FROM caller`;

const statements = new Map<string, { name: string; text: string }>();

const prepared = (scope: Scope<unknown>): { name: string; text: string } => {
  const known = statements.get(scope.name) ?? { name: `admit-${scope.name}`, text: statement(scope) };
  statements.set(scope.name, known);
  return known;
};

/** Keeps "last seen" true to the minute, outside the request's own time. */
const touch = (row: Row): void => {
  const [table, column, id] = row.session_id ? ["session", "last_seen_at", row.session_id] : ["api_token", "last_used_at", row.token_id];
  void pool.query(`UPDATE ${table} SET ${column} = now() WHERE id = $1::uuid`, [id]).catch(() => undefined);
};

const actorFrom = (row: Row): Actor =>
  actorOf({
    userId: row.user_id,
    login: row.login,
    name: row.name,
    locale: row.locale,
    isAdmin: row.is_admin,
    mustChangePassword: row.must_change_password,
    credential: row.session_id
      ? { kind: "session", sessionId: row.session_id }
      : { kind: "token", tokenId: row.token_id!, scope: row.scope! },
  });

/**
 * Null when the credential is not, or no longer, good. `limited` requests take from the writer's bucket, unless
 * RATE_LIMIT=off.
 */
export const admit = async <Access>(
  presented: Presented,
  scope: Scope<Access>,
  request: { readonly target: string | null; readonly limited: boolean },
): Promise<Admission<Access> | null> => {
  const budget = request.limited && process.env.RATE_LIMIT !== "off" ? BUDGETS[presented.kind] : null;
  const { rows } = await pool.query<Row>({
    ...prepared(scope),
    values: [
      request.target,
      presented.kind === "session" ? presented.sessionId : null,
      presented.kind === "token" ? presented.hash : null,
      budget?.rate ?? null,
      budget?.burst ?? null,
    ],
  });
  const row = rows[0];
  if (!row) return null;
  if (row.stale) touch(row);
  return {
    actor: actorFrom(row),
    access: (row.access ?? null) as Access | null,
    retryAfter: row.admitted ? null : Math.max(1, Math.ceil(1 / (budget?.rate ?? 1))),
  };
};
