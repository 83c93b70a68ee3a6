/** The database of DATA_DIR (or DATABASE_URL): running, migrated, with the role that the product runs as. */
import path from "node:path";
import { migrate } from "./migrations.mjs";
import { startPostgres } from "./postgres.mjs";
import { ROOT } from "./root.mjs";
import { grantRuntimeRole } from "./runtime-role.mjs";

export const dataFolder = () => path.resolve(ROOT, process.env.DATA_DIR ?? ".data");

const createOnce = async (server) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  const known = await client.query("SELECT 1 FROM pg_database WHERE datname = 'apostille'");
  if (known.rowCount === 0) await client.query("CREATE DATABASE apostille");
  await client.end();
};

/** Answers the connection string to run with and a way to stop what was started. */
export const openGround = async () => {
  if (process.env.DATABASE_URL) {
    await migrate(process.env.DATABASE_URL);
    return { url: process.env.DATABASE_URL, stop: async () => undefined };
  }
  const server = await startPostgres(dataFolder());
  try {
    await createOnce(server);
    await migrate(server.url("apostille"));
    return { url: await grantRuntimeRole(server.url("apostille"), dataFolder()), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
