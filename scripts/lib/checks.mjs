/** The checks that `sure` and `test` are made of. Each answers how many passed, failed and were skipped. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { run } from "./run.mjs";
import { NOTHING, tally } from "./tally.mjs";

const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

// What the tools print goes to standard error: standard output is kept for the count.
const node = (args) => run(process.execPath, args, { stdio: ["ignore", 2, 2] });

export const lint = async () => asOne(await node(["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."]));

export const types = async () => asOne(await node(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]));

const hasTests = (project) => {
  const folder = path.join(ROOT, "tests", project);
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.test\.tsx?$/u.test(String(name)));
};

/** One jest project. Says so and counts nothing where it has no test file. */
export const jest = async (project) => {
  if (!hasTests(project)) {
    process.stdout.write(`There are no ${project} tests.\n`);
    return NOTHING;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-jest-"));
  const file = path.join(folder, "result.json");
  try {
    const code = await node(["node_modules/jest/bin/jest.js", "--selectProjects", project, ...(project === "browser" ? ["--runInBand"] : []), "--json", `--outputFile=${file}`]);
    if (!existsSync(file)) return asOne(code === 0 ? 1 : code);
    const counts = tally(file);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
