/** One orderly end for a command: what was started is stopped, last first, on Ctrl-C, SIGTERM, or when asked. */

/** The whole must be over in ten seconds, whatever a step does. */
const LIMIT_MS = 9_500;

const tasks = new Set();
let ending = null;
let codeOnSignal = 130;

/** Registers what to do at the end. Answers a function that takes it back. */
export const atEnd = (task) => {
  tasks.add(task);
  return () => tasks.delete(task);
};

/** From now on being stopped by a signal is success: a server ends no other way. */
export const signalsAreSuccess = () => {
  codeOnSignal = 0;
};

/** Runs the registered tasks and ends this process. Further calls wait for the first. */
export const end = (code) => {
  ending ??= (async () => {
    setTimeout(() => process.exit(code || 1), LIMIT_MS).unref();
    for (const task of [...tasks].reverse()) {
      try {
        await task();
      } catch (error) {
        process.stderr.write(`${error.message}\n`);
      }
    }
    process.exit(code);
  })();
  return ending;
};

/**
 * Calls `stop` when the process that started us is gone, where npm did: the shell that it puts between passes no signal
 * on.
 */
export const followNpm = (stop = () => end(codeOnSignal)) => {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || parent === 1 || process.platform === "win32") return;
  setInterval(() => process.ppid !== parent && void stop(), 250).unref();
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(codeOnSignal));
