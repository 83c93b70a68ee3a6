/** The built product on a database of its own, for browser tests and measurements. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEnd } from "./ending.mjs";
import { migrate } from "./migrations.mjs";
import { freePort, startPostgres } from "./postgres.mjs";
import { ROOT } from "./root.mjs";
import { grantRuntimeRole } from "./runtime-role.mjs";

const READY_MS = 60_000;
const PATIENCE_MS = 7_000;

const createDatabase = async (server) => {
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  await admin.query("CREATE DATABASE apostille");
  await admin.end();
};

const untilReady = async (url, child) => {
  for (const since = Date.now(); Date.now() - since < READY_MS; ) {
    if (child.exitCode !== null) throw new Error("The product ended while starting");
    const answer = await fetch(`${url}/api/v1/me`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The product does not answer");
};

const startServer = async (env, host) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(port)], {
    cwd: ROOT, stdio: ["pipe", "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", NEXT_MANUAL_SIG_HANDLE: "1", APOSTILLE_PARENT: "stdin", LOG_LEVEL: "warn", NEXTAUTH_URL: url, ...env },
  });
  child.stdin.on("error", () => undefined);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    const hard = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    const code = await exited;
    clearTimeout(hard);
    return code;
  };
  await untilReady(url, child);
  return { url, port, stop, pid: child.pid };
};

/**
 * Starts it; the build must stand. Answers its address `url`, the connection strings `database` (the product's role)
 * and `owner`, `another(env)` for one more process on the same database, and `stop()`, which takes everything away.
 * `host` is what it listens on. Limits on writes are off unless `env` says otherwise.
 */
export const startProduct = async ({ env = {}, host = "127.0.0.1", postgres = [] } = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-product-"));
  const started = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  const forget = atEnd(stop);
  try {
    const server = await startPostgres(folder, { options: postgres });
    started.push(() => [folder, path.dirname(server.data)].forEach((place) => rmSync(place, { recursive: true, force: true })), server.stop);
    await createDatabase(server);
    const owner = server.url("apostille");
    await migrate(owner);
    const database = await grantRuntimeRole(owner, folder);
    const given = { DATABASE_URL: database, NEXTAUTH_SECRET: randomBytes(32).toString("base64url"), RATE_LIMIT: "off", ...env };
    const another = async (more = {}) => {
      const next = await startServer({ ...given, ...more }, host);
      started.push(next.stop);
      return next;
    };
    const first = await another();
    return { ...first, database, owner, another, stop: async () => void (forget(), await stop()) };
  } catch (error) {
    forget();
    await stop();
    throw error;
  }
};
