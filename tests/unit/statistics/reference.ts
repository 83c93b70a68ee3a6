/** Published and recomputed values of the field, kept outside the project: read where present, so a clone tests without them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIRECTORY = join(process.cwd(), "..", "shared", "reference", "statistics");

/** The file's content, or null where there is none. */
export const reference = <T>(name: string): T | null => {
  const path = join(DIRECTORY, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;
};

/** A test that needs the file: skipped, saying so, without it. */
export const withReference = <T>(name: string, what: string, check: (content: T) => void): void => {
  const content = reference<T>(name);
  if (content) test(what, () => check(content));
  else test.skip(`${what} (no ../shared/reference/statistics/${name}.json)`, () => undefined);
};
