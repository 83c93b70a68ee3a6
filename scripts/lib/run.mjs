/** Runs a program to its end with our own output. Answers its exit code (1 when a signal ended it). */
import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

export const run = (program, args, { env = {}, stdio = "inherit" } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio, env: { ...process.env, ...env }, shell: program === "npm" && process.platform === "win32" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });

/** The same, but ends this process when the program failed. */
export const must = async (program, args, options) => {
  const code = await run(program, args, options);
  if (code !== 0) process.exit(code);
};
