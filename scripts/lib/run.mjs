/** Runs a program to its end with our own output. Answers its exit code (1 when a signal ended it). */
import { spawn } from "node:child_process";
import { atEnd } from "./ending.mjs";
import { ROOT } from "./root.mjs";

export const run = (program, args, { env = {}, stdio = "inherit", shell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio, env: { ...process.env, ...env }, shell });
    const forget = atEnd(() => void child.kill());
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("close", forget);
  });

/** The same without its output: answers `{ code, output }`, for a program whose words matter only when it fails. */
export const runQuietly = (program, args, { env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    const forget = atEnd(() => void child.kill());
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });

/** The same as `run`, but ends this process when the program failed. */
export const must = async (program, args, options) => {
  const code = await run(program, args, options);
  if (code !== 0) process.exit(code);
};
