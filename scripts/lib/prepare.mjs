/** Makes a checkout ready: packages installed, a Node that the product runs on, Prisma's client generated. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { must, run } from "./run.mjs";

const newEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
};

const ownNode = () => {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  return path.join(ROOT, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
};

const install = async () => {
  const mark = path.join(ROOT, "node_modules/.package-lock.json");
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(path.join(ROOT, "package-lock.json")).mtimeMs - 60_000) return;
  process.stderr.write("Installing packages (a minute or two, once)…\n");
  // Not `npm ci`: where a registry lacks the packages of other platforms the lockfile cannot name them, and `ci` then
  // refuses the whole. `install` takes every version from the lockfile all the same, and `--no-save` leaves it alone.
  await must("npm", ["install", "--no-save", "--no-audit", "--no-fund"], { stdio: ["ignore", 2, 2] });
};

/** Does not return when this Node is too old: the same command then runs under the one among the packages. */
const useNewNode = async () => {
  if (newEnough()) return;
  const node = ownNode();
  if (!existsSync(node)) {
    process.stderr.write("Node 22.13 or newer is needed on this machine.\n");
    process.exit(1);
  }
  // The signal reaches the child too (Ctrl-C) or is passed on (SIGTERM); this process only waits.
  const { spawn } = await import("node:child_process");
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  await new Promise((resolve) => child.once("exit", (code) => resolve(process.exit(code ?? 1))));
};

const generate = async () => {
  const made = path.join(ROOT, "lib/server/prisma/client.ts");
  if (existsSync(made) && statSync(made).mtimeMs >= statSync(path.join(ROOT, "prisma/schema.prisma")).mtimeMs) return;
  // Generation is WebAssembly: any existing file stands in for the engine that Prisma would download.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const code = await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { env, stdio: ["ignore", "ignore", 2] });
  if (code !== 0) process.exit(code);
};

export const prepare = async () => {
  await install();
  await useNewNode();
  await generate();
};
