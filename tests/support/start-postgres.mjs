/** One PostgreSQL for a run of the integration tests, with a migrated template that each test file copies. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrations.mjs";
import { startPostgres } from "../../scripts/lib/postgres.mjs";

export default async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-test-"));
  const server = await startPostgres(folder, { options: ["fsync=off", "synchronous_commit=off"] });
  globalThis.apostilleTestServer = { ...server, folder };
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  await admin.query("CREATE DATABASE template_apostille");
  await admin.end();
  await migrate(server.url("template_apostille"));
  process.env.APOSTILLE_TEST_SERVER = server.url("DATABASE");
};
