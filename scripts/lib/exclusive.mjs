/** Work that only one process of a checkout may do at a time: two instances started together both install and build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { atEnd } from "./ending.mjs";
import { ROOT } from "./root.mjs";

const LOCK = path.join(ROOT, ".preparing");
const OWNER = path.join(LOCK, "pid");

/** True while a process of this number exists, whoever owns it. */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const release = () => rmSync(LOCK, { recursive: true, force: true });

const taken = () => {
  try {
    mkdirSync(LOCK);
    writeFileSync(OWNER, String(process.pid));
    return false;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return true;
  }
};

/** A lock whose owner is gone is nobody's. One without a number yet has just been made. */
const isStale = () => {
  try {
    return !isAlive(Number(readFileSync(OWNER, "utf8")));
  } catch {
    return false;
  }
};

export const exclusively = async (work) => {
  for (let tries = 0; taken(); tries += 1) {
    if (isStale() || tries > 6_000) release();
    if (tries === 10) process.stderr.write("Another command is preparing this checkout; waiting for it…\n");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const forget = atEnd(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
};
