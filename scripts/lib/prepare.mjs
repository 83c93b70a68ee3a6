/** Makes a checkout ready: packages installed, a Node that the product runs on, Prisma's client generated. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { followNpm } from "./ending.mjs";
import { exclusively } from "./exclusive.mjs";
import { ROOT } from "./root.mjs";
import { run, runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const newEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
};

const ownNode = () => {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  return path.join(ROOT, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
};

const digestOf = (...files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
};

/** Does `work` when `files` are not what they were when it last succeeded, which `mark` remembers, or `made` is gone. */
const whenChanged = async ({ mark, files, made }, work) => {
  const remembered = path.join(ROOT, mark);
  const now = digestOf(...files);
  const same = () => existsSync(path.join(ROOT, made)) && existsSync(remembered) && readFileSync(remembered, "utf8") === now;
  if (same()) return;
  await exclusively(async () => {
    if (same()) return;
    await work();
    writeFileSync(remembered, now);
  });
};

/** npm by the very file that runs us, where npm does: no shell is needed then, not even on Windows. */
const npm = (args, options) => {
  const file = process.env.npm_execpath;
  if (file && /npm-cli\.c?js$/u.test(file)) return run(process.execPath, [file, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
};

// Not `npm ci`: where a registry lacks the packages of other platforms the lockfile cannot name them, and `ci` then
// refuses the whole. `install` takes every version from the lockfile all the same, and `--no-save` leaves it alone.
const install = () =>
  whenChanged({ mark: "node_modules/.apostille-installed", files: ["package-lock.json"], made: "node_modules" }, () =>
    step("Installing packages (a minute or two, once)", async () => {
      // The engine that Prisma's packages would download is never used.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", NODE_ENV: "development" };
      const code = await npm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", 2, 2], env });
      if (code !== 0) process.exit(code);
    }),
  );

/** Does not return when this Node is too old: the same command then runs under the one among the packages. */
const leaveOldNode = async () => {
  if (newEnough()) return;
  const node = ownNode();
  if (!existsSync(node)) {
    process.stderr.write("Node 22.13 or newer is needed on this machine.\n");
    process.exit(1);
  }
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env });
  // The child ends things; this process only waits. A signal that reached both is harmless twice.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  followNpm(() => child.kill("SIGTERM"));
  await new Promise(() => child.once("exit", (code) => process.exit(code ?? 1)));
};

const generate = () =>
  whenChanged({ mark: "node_modules/.apostille-generated", files: ["prisma/schema.prisma", "package-lock.json"], made: "lib/server/prisma/client.ts" }, () =>
    step("Generating the database client", async () => {
      // Generation is WebAssembly: any existing file stands in for the engine that Prisma would download.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
      const { code, output } = await runQuietly(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { env });
      if (code === 0) return;
      process.stderr.write(output);
      process.exit(code);
    }),
  );

export const prepare = async () => {
  await install();
  await leaveOldNode();
  followNpm();
  await generate();
};
