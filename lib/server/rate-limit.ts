/**
 * Token buckets in PostgreSQL, so that limits hold across processes and restarts.
 */
import { pool } from "./database";

export interface Budget {
  /** Tokens regained per second. */
  readonly rate: number;
  readonly burst: number;
}

/** Takes one token. Returns null when there was one, else the seconds to wait. */
export const take = async (key: string, budget: Budget): Promise<number | null> => {
  if (process.env.RATE_LIMIT === "off") return null;
  const level = "LEAST($3::float8, b.tokens + extract(epoch FROM clock_timestamp() - b.updated_at) * $2::float8)";
  const { rowCount } = await pool.query({
    name: "take-token",
    text: `INSERT INTO rate_bucket AS b (key, tokens, updated_at) VALUES ($1, $3::float8 - 1, clock_timestamp())
      ON CONFLICT (key) DO UPDATE SET tokens = ${level} - 1, updated_at = clock_timestamp() WHERE ${level} >= 1
      RETURNING 1`,
    values: [key, budget.rate, budget.burst],
  });
  return rowCount ? null : Math.max(1, Math.ceil(1 / budget.rate));
};

/** Tokens left, without taking one. */
export const level = async (key: string, budget: Budget): Promise<number> => {
  if (process.env.RATE_LIMIT === "off") return budget.burst;
  const { rows } = await pool.query<{ left: number }>(
    "SELECT LEAST($3::float8, tokens + extract(epoch FROM clock_timestamp() - updated_at) * $2::float8) AS left FROM rate_bucket WHERE key = $1",
    [key, budget.rate, budget.burst],
  );
  return rows[0]?.left ?? budget.burst;
};

/** Gives a token back, for what turned out not to deserve the limit (a right password). */
export const giveBack = async (key: string, budget: Budget): Promise<void> => {
  await pool.query("UPDATE rate_bucket SET tokens = LEAST($2::float8, tokens + 1) WHERE key = $1", [key, budget.burst]);
};
