/** The database of DATA_DIR (or DATABASE_URL): running, migrated, with the role that the product runs as. */
import { migrate } from "./migrations.mjs";
import { startPostgres } from "./postgres.mjs";
import { dataFolder } from "./running.mjs";
import { asRole, grantRole, grantRuntimeRole } from "./runtime-role.mjs";
import { step } from "./step.mjs";

const VERSIONS = { least: 150_000, below: 190_000 };

const client = async (connectionString) => {
  const { default: pg } = await import("pg");
  const made = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  made.on("error", () => undefined);
  await made.connect();
  return made;
};

const createOnce = async (server) => {
  const admin = await client(server.url("postgres"));
  const known = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'apostille'");
  if (known.rowCount === 0) await admin.query("CREATE DATABASE apostille");
  await admin.end();
};

/** What the server is and what its role may do. Throws, naming the variable and never its value. */
const inspect = async (url) => {
  if (!URL.canParse(url)) throw new Error("DATABASE_URL is not an address of the form postgresql://user:password@host:port/database");
  let given;
  try {
    given = await client(url);
  } catch (error) {
    throw new Error(`DATABASE_URL cannot be connected to (${error.code ?? error.name})`);
  }
  try {
    const { rows } = await given.query("SELECT current_setting('server_version_num')::int AS version, rolsuper AS super FROM pg_roles WHERE rolname = current_user");
    const { version } = rows[0];
    if (version < VERSIONS.least || version >= VERSIONS.below) throw new Error(`DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; 15 to 18 are supported`);
    return { isSuper: rows[0].super };
  } finally {
    await given.end();
  }
};

/** The product never runs as a superuser: it gets a role of its own, which must then be able to sign in. */
const withoutPower = async (url) => {
  const role = await grantRole(url, dataFolder(), { shared: true });
  const own = asRole(url, role);
  try {
    await (await client(own)).end();
  } catch (error) {
    throw new Error(`DATABASE_URL is a superuser's, and the role ${role.role} that was made for the product cannot sign in (${error.code ?? error.name}); give one that is no superuser`);
  }
  const direct = process.env.DATABASE_DIRECT_URL;
  return { url: own, direct: direct && URL.canParse(direct) ? asRole(direct, role) : direct };
};

const openGiven = async (url) => {
  const { isSuper } = await inspect(url);
  const applied = await step("Preparing the database", () => migrate(url));
  const run = isSuper ? await withoutPower(url) : { url, direct: process.env.DATABASE_DIRECT_URL };
  return { ...run, applied, stop: async () => undefined };
};

const openEmbedded = async (folder) => {
  const server = await startPostgres(folder);
  try {
    await createOnce(server);
    await migrate(server.url("apostille"));
    return { url: await grantRuntimeRole(server.url("apostille"), folder), owner: server.url("apostille"), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/** Answers `{ url, direct?, stop }`: the connection strings to run with and a way to stop what was started. */
export const openGround = () =>
  process.env.DATABASE_URL ? openGiven(process.env.DATABASE_URL) : step("Starting the database", () => openEmbedded(dataFolder()));
