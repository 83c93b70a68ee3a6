/** What runs on a data folder: a note that the running command keeps there for the others (its password is in it: mode 600). */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./exclusive.mjs";
import { ROOT } from "./root.mjs";

export const dataFolder = () => path.resolve(ROOT, process.env.DATA_DIR || ".data");

const noteOf = (folder) => path.join(folder, "running.json");

/** `{ pid, url, database }` of the command that runs on this folder now; null when none does. */
export const whatRuns = (folder) => {
  const note = noteOf(folder);
  if (!existsSync(note)) return null;
  try {
    const running = JSON.parse(readFileSync(note, "utf8"));
    return running.pid !== process.pid && isAlive(running.pid) ? running : null;
  } catch {
    return null;
  }
};

/** Leaves the note. Answers a function that takes it away. */
export const noteRunning = (folder, running) => {
  const note = noteOf(folder);
  mkdirSync(folder, { recursive: true });
  rmSync(note, { force: true });
  writeFileSync(note, `${JSON.stringify({ pid: process.pid, ...running })}\n`, { mode: 0o600 });
  return () => rmSync(note, { force: true });
};
