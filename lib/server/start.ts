/** What a server process does before its first request: refuses a wrong environment, and arranges its own end. */
import { environmentFaults, EXIT_CONFIGURATION } from "./environment";
import { log } from "./log";
import { stopCleanly } from "./shutdown";

const refuse = (faults: readonly string[]): never => {
  process.stderr.write(`Cannot start:\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
  // Throwing here would leave a process that answers 500.
  process.exit(EXIT_CONFIGURATION);
};

/** A database that cannot be reached now is no reason to refuse: it may be back in a second. */
const isSuperuser = async (): Promise<boolean> => {
  const { pool } = await import("./database");
  try {
    const { rows } = await pool.query<{ rolsuper: boolean }>("SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
    return rows[0]?.rolsuper === true;
  } catch (error) {
    log.warn({ code: (error as { code?: string }).code }, "the database cannot be reached yet");
    return false;
  }
};

export const startProcess = async (): Promise<void> => {
  if (process.env.NEXT_MANUAL_SIG_HANDLE) stopCleanly();
  if (process.env.NODE_ENV !== "production") return;
  const faults = environmentFaults(process.env);
  if (faults.length > 0) refuse(faults);
  if (await isSuperuser()) refuse(["DATABASE_URL names a superuser; the product runs as a role that owns nothing"]);
};
