/** What a running server forgets now and then: sessions that have ended by themselves, old idempotency keys, full buckets. */
import { forgetOldKeys } from "./api/idempotency";
import { pool } from "./database";
import { log } from "./log";

const EVERY_MS = 60 * 60 * 1_000;

const shared = globalThis as typeof globalThis & { apostilleHousekeeping?: NodeJS.Timeout };

/** One round. Each statement stands alone: none of it matters to a request. */
export const keepHouse = async (): Promise<void> => {
  await forgetOldKeys();
  await pool.query("DELETE FROM session WHERE expires_at <= now()");
  // Of projects whose figures nobody keeps. A younger mark might belong to one that is being taken up just now.
  await pool.query("DELETE FROM figures_stale s WHERE s.at < now() - interval '10 minutes' AND NOT EXISTS (SELECT 1 FROM figures_state f WHERE f.project_id = s.project_id)");
  await pool.query("DELETE FROM document_presence WHERE at < now() - interval '1 hour'");
  await pool.query("DELETE FROM rate_bucket WHERE updated_at < now() - interval '1 day'");
};

/** Starts the rounds, once per process; they do not keep it alive. */
export const startHousekeeping = (): void => {
  shared.apostilleHousekeeping ??= setInterval(() => {
    keepHouse().catch((error: Error) => log.warn({ name: error.name }, "housekeeping was put off"));
  }, EVERY_MS).unref();
};
