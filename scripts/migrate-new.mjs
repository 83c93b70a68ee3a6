/** `node scripts/migrate-new.mjs`: prints the SQL of the whole schema, to start or compare a migration. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { schemaSql } from "./lib/migrations.mjs";
import { startPostgres } from "./lib/postgres.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "apostille-schema-"));
const server = await startPostgres(folder);
try {
  process.stdout.write(await schemaSql(server.url("postgres")));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(path.dirname(server.data), { recursive: true, force: true });
}
process.exit(0);
