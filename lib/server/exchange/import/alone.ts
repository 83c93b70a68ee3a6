/** One import at a time in a project: two would make two people of one. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { pool } from "../../database";

const LOCK = "hashtextextended('import ' || $1::text, 0)";

/** Throws `unavailable` while another is under way. */
export const alone = async <T>(projectId: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const unheard = (): void => undefined;
  client.on("error", unheard);
  try {
    const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS mine`, [projectId]);
    if (!rows[0]!.mine) throw new AppError("unavailable", [], { "Retry-After": "10" });
    try {
      return await work(client);
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`, [projectId]).catch(() => undefined);
    }
  } finally {
    client.off("error", unheard);
    client.release();
  }
};
