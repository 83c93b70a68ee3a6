/** The role that the product runs as can touch rows and nothing else (refusals are PostgreSQL's 42501). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { grantRuntimeRole } from "../../../scripts/lib/runtime-role.mjs";
import { useDatabase } from "../../support/database";

useDatabase();

describe("the runtime role", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-role-"));
  let client: Client;

  beforeAll(async () => {
    const url: string = await grantRuntimeRole(process.env.DATABASE_URL ?? "", folder);
    client = new Client({ connectionString: url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it("reads and writes rows", async () => {
    await client.query("INSERT INTO rate_bucket (key, tokens, updated_at) VALUES ('k', 1, now())");
    const { rows } = await client.query("SELECT tokens FROM rate_bucket WHERE key = 'k'");
    expect(rows).toEqual([{ tokens: 1 }]);
  });

  it.each([
    "DROP TABLE project",
    "CREATE TABLE x (a int)",
    "ALTER TABLE project ADD COLUMN x int",
    "SELECT * FROM pg_authid",
    "COPY project TO PROGRAM 'id'",
    "SELECT * FROM _prisma_migrations",
  ])("is refused: %s", async (sql) => {
    await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
  });
});
