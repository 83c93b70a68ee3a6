/** Reading a command's options: what is unknown, missing or malformed is said, and nothing is done. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { z } from "zod";

/** The command was not understood; the message says which part. */
export class UsageError extends Error {}

interface Asked<T> {
  /** The names of what stands without an option, in order: each must be there. */
  readonly positionals: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly schema: z.ZodType<T>;
}

/** What stands without an option, and the options by their names, checked by `schema`. Throws `UsageError`. */
export const readArguments = <T>(args: readonly string[], { positionals: names, options, schema }: Asked<T>): { readonly positionals: readonly string[]; readonly options: T } => {
  let found: { readonly values: object; readonly positionals: readonly string[] };
  try {
    found = parseArgs({ args: [...args], options, strict: true, allowPositionals: names.length > 0 });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { positionals } = found;
  if (positionals.length !== names.length) throw new UsageError(positionals.length > names.length ? `Not understood: ${positionals[names.length]}` : `Missing: ${names.slice(positionals.length).join(", ")}`);
  const read = schema.safeParse({ ...found.values });
  if (read.success) return { positionals, options: read.data };
  const wrong = [...new Set(read.error.issues.map((issue) => `--${String(issue.path[0])}`))];
  throw new UsageError(`Missing or not acceptable: ${wrong.join(", ")}`);
};

/** As `readArguments`, where nothing stands without an option. */
export const readOptions = <T>(args: readonly string[], options: Asked<T>["options"], schema: z.ZodType<T>): T =>
  readArguments(args, { positionals: [], options, schema }).options;
