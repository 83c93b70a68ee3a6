/**
 * The two ways to PostgreSQL: `pool` for the statements that are hot or need SQL of their own, `prisma` for the rest.
 * Both share one set of connections. They hang on `globalThis`, because instrumentation, route handlers and pages are
 * separate bundles of one process.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { log } from "./log";
import { PrismaClient } from "./prisma/client";

interface Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
}

const shared = globalThis as typeof globalThis & { apostilleDatabase?: Database };

/** Limits that make a stuck statement an answer (503) instead of a hanging page. Milliseconds. */
const LIMITS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
};

const open = (): Database => {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new Pool({ connectionString, max: Number(process.env.DATABASE_POOL ?? 10), application_name: "apostille", ...LIMITS });
  // Without a listener, a restart of PostgreSQL would end the process.
  pool.on("error", (error) => log.warn({ code: (error as { code?: string }).code }, "an idle database connection was lost"));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
};

const database = (): Database => (shared.apostilleDatabase ??= open());

/** Defers opening until first use, so that a build without a database can import this module. */
const lazily = <T extends object>(get: () => T): T =>
  new Proxy({} as T, {
    get: (_, property) => {
      const target = get();
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

export const pool: Pool = lazily(() => database().pool);
export const prisma: PrismaClient = lazily(() => database().prisma);

/** Runs `work` in one transaction on one connection. Rolls back when it throws, and throws the same. */
export const inTransaction = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

/** Closes every connection; the next use opens new ones. */
export const closeDatabase = async (): Promise<void> => {
  const open = shared.apostilleDatabase;
  shared.apostilleDatabase = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
};
