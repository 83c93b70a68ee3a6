/** The role that the running product uses: it reads and writes rows, and can neither change tables nor leave the database. */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

const EMBEDDED = "apostille_app";

const keptPassword = (folder) => {
  const file = path.join(folder, "runtime-password");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
};

/** `url` with another role's name and password. */
export const asRole = (url, { role, password }) => {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.toString();
};

/**
 * Makes the role where it is missing and grants it the rows of `ownerUrl`'s database. On a server of the operator's
 * (`shared`) its name is this folder's own, so that two installations do not change each other's password. Answers
 * `{ role, password }`.
 */
export const grantRole = async (ownerUrl, folder, { shared = false } = {}) => {
  const password = keptPassword(folder);
  const { Client } = require("pg");
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const suffix = shared ? `_${createHash("sha256").update(password).digest("hex").slice(0, 12)}` : "";
    const role = `${EMBEDDED}${suffix}`;
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
    await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
    await client.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`);
    await client.query(`REVOKE ALL ON _prisma_migrations FROM ${role}`);
    return { role, password };
  } finally {
    await client.end();
  }
};

/** The same for the embedded server; answers the connection string to run with. */
export const grantRuntimeRole = async (ownerUrl, folder) => asRole(ownerUrl, await grantRole(ownerUrl, folder));
