/** Starts the process that keeps a project's figures, one at a time per project in this process. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { log } from "../log";

const HEAP_MB = 4_000;

const shared = globalThis as typeof globalThis & { apostilleFigures?: Map<string, Promise<void>> };
const running = (): Map<string, Promise<void>> => (shared.apostilleFigures ??= new Map());

const run = (projectId: string): Promise<void> =>
  new Promise((resolve) => {
    const root = process.cwd();
    // Not `fork` with a literal path: a bundler would take the child for part of the server.
    const entry = join(root, ...["lib", "server", "figures", "child.ts"]);
    const child = spawn(/* turbopackIgnore: true */ process.execPath, [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx", entry, projectId], {
      cwd: root, env: { ...process.env, DATABASE_POOL: "2" }, stdio: ["ignore", "ignore", "pipe"], windowsHide: true,
    });
    let trouble = "";
    child.stderr.on("data", (chunk: Buffer) => (trouble = (trouble + chunk.toString("utf8")).slice(-1_000)));
    child.on("error", () => resolve());
    child.on("exit", (code) => {
      if (code !== 0) log.warn({ code, trouble }, "figures were not kept");
      resolve();
    });
  });

/** Ends when the figures are kept, or could not be. Whoever asks again meanwhile waits for the same. */
export const refreshFigures = (projectId: string): Promise<void> => {
  const known = running().get(projectId) ?? run(projectId).finally(() => running().delete(projectId));
  running().set(projectId, known);
  return known;
};
