/** `npm run -s apostille -- …`: the operator's commands, on DATABASE_URL, a running command's database, or DATA_DIR's. */
import { atEnd, end } from "./lib/ending.mjs";
import { openGround } from "./lib/ground.mjs";
import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/run.mjs";
import { dataFolder, noteRunning, whatRuns } from "./lib/running.mjs";

/** The database to work on, started for this command when nothing else runs it. */
const databaseFor = async () => {
  const running = process.env.DATABASE_URL ? null : whatRuns(dataFolder());
  if (running?.database) return running.database;
  if (running) throw new Error("DATA_DIR is being prepared by another command; try again in a moment.");
  if (!process.env.DATABASE_URL) atEnd(noteRunning(dataFolder(), { url: "the command line" }));
  const ground = await openGround();
  atEnd(ground.stop);
  return ground.url;
};

await prepare();
try {
  // The figures of a bundle are in the bundle.
  const DATABASE_URL = process.argv[2] === "recompute" ? "" : await databaseFor();
  const args = ["node_modules/tsx/dist/cli.mjs", "lib/server/cli/main.ts", ...process.argv.slice(2)];
  await end(await run(process.execPath, args, { env: { DATABASE_URL, LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" } }));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  await end(1);
}
