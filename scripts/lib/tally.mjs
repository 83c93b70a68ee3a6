/** Counts the tests of a jest run from the JSON file that it wrote. */
import { readFileSync } from "node:fs";

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** A test file that could not even be loaded counts as one failure. */
export const tally = (file) => {
  const result = JSON.parse(readFileSync(file, "utf8"));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
};

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });
