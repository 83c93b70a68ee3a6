/** The role that the running product uses: it reads and writes rows, and can neither change tables nor leave the database. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** Makes the role where it is missing and grants it the rows of `ownerUrl`'s database. Answers its connection string. */
export const grantRuntimeRole = async (ownerUrl, folder) => {
  const file = path.join(folder, "runtime-password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  const password = readFileSync(file, "utf8");
  const { Client } = require("pg");
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'apostille_app'");
    if (known.rowCount === 0) await client.query("CREATE ROLE apostille_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
    await client.query(`ALTER ROLE apostille_app PASSWORD ${client.escapeLiteral(password)}`);
    await client.query("GRANT USAGE ON SCHEMA public TO apostille_app");
    await client.query("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO apostille_app");
    await client.query("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO apostille_app");
    await client.query("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO apostille_app");
    await client.query("REVOKE ALL ON _prisma_migrations FROM apostille_app");
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = "apostille_app";
  url.password = password;
  return url.toString();
};
