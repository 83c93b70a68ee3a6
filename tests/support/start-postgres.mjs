/**
 * One PostgreSQL for a run of the integration tests, with a migrated template that each test file copies: our own, or
 * the one that TEST_DATABASE_URL names (any database of it, by a role that may create databases).
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrations.mjs";
import { startPostgres } from "../../scripts/lib/postgres.mjs";

const withDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

const given = async (url) => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query("DROP DATABASE IF EXISTS template_apostille");
  await admin.query("CREATE DATABASE template_apostille");
  await admin.end();
  await migrate(withDatabase(url, "template_apostille"));
  process.env.APOSTILLE_TEST_SERVER = withDatabase(url, "DATABASE");
};

export default async () => {
  if (process.env.TEST_DATABASE_URL) return given(process.env.TEST_DATABASE_URL);
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
