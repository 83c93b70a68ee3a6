/**
 * Runs a reader for one document, within a time and a memory that no document can exceed. At most two at once; others
 * wait their turn.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import type { Job, Message, Read, Refusal } from "./job";

const AT_ONCE = 2;
const MAX_WAITING = 100;
const START_MS = 30_000;
const WORK_MS = 10_000;
const WATCH_MS = 100;
const HEAP_MB = 600;
const RSS_BYTES = 900 * 1024 * 1024;
/** All that a reader learns of its surroundings: Windows does not start a process without these. */
const PASSED = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "HOME", "USERPROFILE"];

/** A reader said no, or was stopped. */
export class ReadRefused extends Error {
  constructor(readonly code: Refusal) {
    super(code);
    this.name = "ReadRefused";
  }
}

const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(PASSED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) as NodeJS.ProcessEnv;

const start = (): ChildProcess => {
  const root = process.cwd();
  // Not `fork` with a literal path: a bundler would take the reader for part of the server.
  const entry = join(root, ...["lib", "server", "readers", "child.ts"]);
  const flags = [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx"];
  return spawn(/* turbopackIgnore: true */ process.execPath, [...flags, entry], {
    cwd: root, env: environment(), serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], windowsHide: true,
  });
};

/** Resident memory of a process where the system tells it; elsewhere the heap's limit alone holds. */
const residentBytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/statm`, "latin1").catch(() => "");
  return Number(status.split(" ")[1] ?? 0) * 4096;
};

const run = (job: Job): Promise<Read> =>
  new Promise((resolve, reject) => {
    const child = start();
    let ready = false;
    let trouble = "";
    let settled = false;
    const settle = (act: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      clearInterval(watch);
      if (child.exitCode === null) child.kill("SIGKILL");
      act();
    };
    const refuse = (code: Refusal): void => settle(() => reject(new ReadRefused(code)));
    const fail = (): void => settle(() => reject(new Error(`a reader failed: ${trouble.slice(-1_000)}`)));
    let clock = setTimeout(fail, START_MS);
    const watch = setInterval(() => {
      if (ready) void residentBytes(child.pid ?? 0).then((bytes) => bytes > RSS_BYTES && refuse("too-many-nodes"));
    }, WATCH_MS);
    child.stderr!.on("data", (chunk: Buffer) => (trouble = (trouble + chunk.toString("utf8")).slice(-4_000)));
    child.on("error", fail);
    child.on("message", (message: Message) => {
      if ("read" in message) settle(() => resolve(message.read));
      else if ("refused" in message) refuse(message.refused);
      else {
        ready = true;
        clearTimeout(clock);
        clock = setTimeout(() => refuse("took-too-long"), WORK_MS);
        child.send(job, () => undefined);
      }
    });
    // Out of memory ends a process without a word.
    child.on("exit", () => (/heap out of memory|allocation failed/iu.test(trouble) ? refuse("too-many-nodes") : fail()));
  });

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}
const shared = globalThis as typeof globalThis & { apostilleReaders?: Queue };
const queue = (): Queue => (shared.apostilleReaders ??= { running: 0, waiting: [] });

/** Throws `ReadRefused` for a document beyond the limits, `unavailable` when too many are waiting, an Error when no reader starts. */
export const readInChild = async (job: Job): Promise<Read> => {
  const line = queue();
  if (line.running >= AT_ONCE) {
    if (line.waiting.length >= MAX_WAITING) throw new AppError("unavailable", [], { "Retry-After": "10" });
    await new Promise<void>((resolve) => line.waiting.push(resolve));
  } else line.running += 1;
  try {
    return await run(job);
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
  }
};
