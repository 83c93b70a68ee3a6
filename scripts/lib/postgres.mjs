/** A real PostgreSQL of our own, its data in a folder of ours, on a port of loopback that was free. */
import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import { isAlive } from "./exclusive.mjs";
import { isPublic, postgresPrograms, PUBLIC } from "./postgres-programs.mjs";

const require = createRequire(import.meta.url);
const START_MS = 30_000;
const STOP_MS = 3_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Under `folder`; as root, where the database's user cannot enter it, in a public place whose name comes from it. */
const dataOf = (folder, ids) => {
  const under = path.join(folder, "pg");
  if (ids.uid === undefined) return under;
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 24);
  const apart = path.join(PUBLIC, `apostille-${name}`, "pg");
  return existsSync(path.join(apart, "PG_VERSION")) || !isPublic(folder) ? apart : under;
};

const initialise = ({ program, ids }, data, password) => {
  const secret = `${data}-password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(secret, ids.uid, ids.gid);
  const options = ["-D", data, "-U", "apostille", "-A", "scram-sha-256", `--pwfile=${secret}`, "--encoding=UTF8", "--locale=C"];
  try {
    execFileSync(program("initdb"), options, { ...ids, cwd: path.parse(data).root, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } });
  } finally {
    rmSync(secret, { force: true });
  }
};

/** Makes the data folder where it is missing. Answers the password of its owner. */
const dataReady = (programs, folder, data) => {
  const { ids } = programs;
  const secretFile = path.join(folder, "postgres-password");
  if (existsSync(path.join(data, "PG_VERSION")) && existsSync(secretFile)) return readFileSync(secretFile, "utf8");
  // Data whose password is lost cannot be opened, but they are somebody's: they are put aside, never deleted.
  if (existsSync(data)) renameSync(data, `${data}-aside-${Date.now()}`);
  mkdirSync(path.dirname(data), { recursive: true });
  if (ids.uid !== undefined) chmodSync(path.dirname(data), 0o755);
  mkdirSync(data, { mode: 0o700 });
  if (ids.uid !== undefined) chownSync(data, ids.uid, ids.gid);
  const password = randomBytes(24).toString("hex");
  writeFileSync(secretFile, password, { mode: 0o600 });
  initialise(programs, data, password);
  return password;
};

const serverOf = (data) => {
  const file = path.join(data, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
};

const isPostgres = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux" && isAlive(pid);
  }
};

/** A server that outlived the command that started it (killed outright) would refuse us its data: it is asked to end. */
const endOrphan = async (data) => {
  const pid = serverOf(data);
  if (!pid || !isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; isPostgres(pid) && waited < START_MS; waited += 100) await pause(100);
};

const waitUntilReady = async (connectionString, child, log) => {
  const { Client } = require("pg");
  for (const since = Date.now(); Date.now() - since < START_MS; ) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended while starting; see ${log}`);
    const client = new Client({ connectionString });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await pause(50);
    }
  }
  throw new Error("PostgreSQL did not answer within 30 seconds");
};

const stopper = (child, programs, data) => async () => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // "Fast": connections are cut, everything is written. "Immediate" after that: the next start recovers.
  if (process.platform === "win32") spawn(programs.program("pg_ctl"), ["stop", "-D", data, "-m", "fast"], { stdio: "ignore" });
  else child.kill("SIGINT");
  const hard = setTimeout(() => child.kill("SIGQUIT"), STOP_MS);
  await ended;
  clearTimeout(hard);
};

/**
 * Starts a server whose data belong to `folder`. Answers its address for a database of that name, the place of the data
 * and a way to stop it. `options` are extra server settings.
 */
export const startPostgres = async (folder, { options = [] } = {}) => {
  mkdirSync(folder, { recursive: true });
  const programs = postgresPrograms();
  const data = dataOf(folder, programs.ids);
  await endOrphan(data);
  const password = dataReady(programs, folder, data);
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "max_connections=200", "timezone=UTC", ...options];
  const log = path.join(folder, "postgres.log");
  const output = openSync(log, "w", 0o600);
  const child = spawn(programs.program("postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    // A group of its own: Ctrl-C must reach the product first and the database last.
    ...programs.ids, cwd: path.parse(data).root, stdio: ["ignore", output, output], detached: process.platform !== "win32",
  });
  closeSync(output);
  const url = (database) => `postgresql://apostille:${password}@127.0.0.1:${port}/${database}`;
  const stop = stopper(child, programs, data);
  try {
    await waitUntilReady(url("postgres"), child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, data };
};
