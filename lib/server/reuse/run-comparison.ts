/** Starts the comparison of a whole project in a process of its own: one per project and two in all at a time. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { log } from "../log";
import { forgetOriginScene } from "../queries/origin-scene";

const AT_ONCE = 2;
const MOST_MS = 10 * 60_000;
const HEAP_MB = 1_500;
const PASSED = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "HOME", "USERPROFILE", "DATABASE_URL"];

const shared = globalThis as typeof globalThis & { apostilleComparisons?: Map<string, Promise<void>> };
const running = (): Map<string, Promise<void>> => (shared.apostilleComparisons ??= new Map());

const run = (projectId: string): Promise<void> =>
  new Promise((resolve) => {
    const root = process.cwd();
    // Not `fork` with a literal path: a bundler would take the child for part of the server.
    const entry = join(root, ...["lib", "server", "reuse", "child.ts"]);
    const env = Object.fromEntries(PASSED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) as NodeJS.ProcessEnv;
    const child = spawn(/* turbopackIgnore: true */ process.execPath, [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx", entry], { cwd: root, env, stdio: ["ignore", "ignore", "ignore", "ipc"], windowsHide: true });
    const clock = setTimeout(() => child.kill("SIGKILL"), MOST_MS);
    child.on("message", (message: { readonly ready?: true }) => void (message.ready && child.send(projectId, () => undefined)));
    child.on("error", () => resolve());
    child.on("exit", (code) => {
      clearTimeout(clock);
      if (code !== 0) log.warn({ code }, "a comparison of a project's texts did not end well");
      forgetOriginScene(projectId);
      resolve();
    });
  });

/** Whether the project is being compared by this process. */
export const isComparing = (projectId: string): boolean => running().has(projectId);

/** Ends when no comparison of the project by this process is under way. */
export const comparisonOf = (projectId: string): Promise<void> => running().get(projectId) ?? Promise.resolve();

/** Begins, unless it is under way already. Throws `unavailable` when too many projects are. The promise is for tests: nothing else waits. */
export const startComparison = (projectId: string): Promise<void> => {
  const known = running().get(projectId);
  if (known) return known;
  if (running().size >= AT_ONCE) throw new AppError("unavailable", [], { "Retry-After": "30" });
  const work = run(projectId).finally(() => running().delete(projectId));
  running().set(projectId, work);
  return work;
};
