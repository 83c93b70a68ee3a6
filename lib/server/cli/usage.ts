/** Reading a command's options: what is unknown, missing or malformed is said, and nothing is done. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { z } from "zod";

/** The command was not understood; the message says which part. */
export class UsageError extends Error {}

/** The options by their names, checked by `schema`. Throws `UsageError`. */
export const readOptions = <T>(args: readonly string[], options: NonNullable<ParseArgsConfig["options"]>, schema: z.ZodType<T>): T => {
  let values: unknown;
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const read = schema.safeParse({ ...(values as object) });
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map((issue) => `--${String(issue.path[0])}`))];
  throw new UsageError(`Missing or not acceptable: ${names.join(", ")}`);
};
