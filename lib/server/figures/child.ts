/**
 * A process that keeps one project's figures and ends: counts what has changed, then computes what takes long. Started by
 * refresh.ts from the sources, so that it is the same in development, production and tests.
 */
import { closeDatabase } from "../database";
import { completeFigures } from "./complete";
import { foldFigures } from "./fold";

const work = async (projectId: string): Promise<void> => {
  await foldFigures(projectId);
  await completeFigures(projectId);
};

void work(process.argv[2] ?? "")
  .then(() => 0, (error: Error) => {
    process.stderr.write(`${error.name}: ${error.message}\n`);
    return 1;
  })
  .then(async (code) => {
    await closeDatabase();
    process.exit(code);
  });
