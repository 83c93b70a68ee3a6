/** Serves on the database of DATA_DIR until Ctrl-C or SIGTERM; both then end within ten seconds. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { atEnd, end, signalsAreSuccess } from "./ending.mjs";
import { openGround } from "./ground.mjs";
import { ROOT } from "./root.mjs";
import { dataFolder, noteRunning, whatRuns } from "./running.mjs";
import { keptSecret } from "./secret.mjs";
import { step } from "./step.mjs";

const PATIENCE_MS = 7_000;
const READY_MS = 60_000;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
const CONFIGURATION = 78;

/** Ends this process with a sentence that says what to do. */
export const refuse = (sentence, code = CONFIGURATION) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
};

const lanAddress = () => {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
};

/** Where to listen and what to call it. `{ host, port, address }`: with `lan`, the address that a class types. */
const placeOf = (lan) => {
  const { HOST, PORT = "3000" } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) refuse("PORT is not a number from 1 to 65535.");
  if (!lan) {
    const host = HOST || "127.0.0.1";
    if (!LOOPBACK.has(host)) refuse("HOST is not a loopback address. To serve the local network: npm run demo -- --lan");
    return { host, port, address: `http://${host.includes(":") ? `[${host}]` : host}:${port}` };
  }
  const own = HOST && !LOOPBACK.has(HOST) && HOST !== "0.0.0.0" ? HOST : lanAddress();
  if (!own) refuse("This machine is on no network that a class could reach.", 1);
  return { host: HOST && !LOOPBACK.has(HOST) ? HOST : "0.0.0.0", port, address: `http://${own}:${port}` };
};

const refuseTaken = ({ host, port }) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => refuse(`Port ${port} cannot be used (${error.code}). Choose another with PORT.`, 1));
    probe.listen(port, host, () => probe.close(resolve));
  });

const refuseSecond = (folder) => {
  const running = whatRuns(folder);
  if (running) refuse(`DATA_DIR is in use: ${running.url} runs on it. Choose another, with another PORT.`, 1);
};

/** Starts Next on `place`. Ends with us: it watches its standard input, which this process holds. */
const startNext = (mode, place, env) => {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", mode, "-H", place.host, "-p", String(place.port)], {
    cwd: ROOT, stdio: ["pipe", mode === "dev" ? "inherit" : "ignore", "inherit"], detached: process.platform !== "win32",
    env: {
      ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: mode === "dev" ? "development" : "production", ...env,
      ...(mode === "dev" ? {} : { NEXT_MANUAL_SIG_HANDLE: "1", APOSTILLE_PARENT: "stdin" }),
    },
  });
  child.stdin.on("error", () => undefined);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.end();
    if (process.platform !== "win32") child.kill("SIGTERM");
    const hard = setTimeout(() => (process.platform === "win32" ? child.kill() : process.kill(-child.pid, "SIGKILL")), PATIENCE_MS);
    await exited;
    clearTimeout(hard);
  };
  return { exited, stop };
};

/** Answers when the sign-in page is served. Ends this process when the server ended first. */
const untilReady = async (place, exited) => {
  const host = place.host === "0.0.0.0" ? "127.0.0.1" : new URL(place.address).hostname;
  let over = false;
  void exited.then(() => (over = true));
  for (const since = Date.now(); Date.now() - since < READY_MS && !over; ) {
    const answer = await fetch(`http://${host}:${place.port}/sign-in`, { redirect: "manual" }).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!over) process.stderr.write("The server does not answer.\n");
  await end(1);
};

/**
 * `mode` is `dev` or `start`. `before(environment)` runs once the database stands, `ready({ address })` once pages are
 * served. Does not return.
 */
export const serve = async (mode, { lan = false, before = async () => undefined, ready = async () => undefined } = {}) => {
  const folder = dataFolder();
  const place = placeOf(lan);
  refuseSecond(folder);
  await refuseTaken(place);
  // Before anything is started: a second command on this folder would take our database for an orphan.
  atEnd(noteRunning(folder, { url: place.address }));
  const ground = await openGround().catch((error) => refuse(error.message, 1));
  atEnd(ground.stop);
  const env = {
    DATABASE_URL: ground.url, ...(ground.direct ? { DATABASE_DIRECT_URL: ground.direct } : {}),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || place.address, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder, "session-secret"),
  };
  try {
    await before({ ...process.env, ...env });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    await end(1);
  }
  const next = startNext(mode, place, env);
  atEnd(next.stop);
  noteRunning(folder, { url: place.address, database: ground.url });
  signalsAreSuccess();
  void next.exited.then((code) => end(code ?? 1));
  await step("Starting", () => untilReady(place, next.exited));
  await ready(place);
  await new Promise(() => undefined);
};
