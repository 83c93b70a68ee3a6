/** `npm run -s apostille -- …`: what an operator does from a terminal, with the same commands that the product uses. */
import { AppError } from "@/lib/errors";
import { closeDatabase } from "../database";
import { exportCorpus, importBundle, recomputeBundle } from "./corpus";
import { doctor } from "./doctor";
import { createTokenFor, createUser } from "./people";
import { UsageError } from "./usage";

const USAGE = `Usage: npm run -s apostille -- COMMAND

  user create --login L [--name N] [--admin]      makes an account; prints its one-time password
  token create --login L [--scope read|write]     prints a new API token, alone
  corpus export PROJECT --format F --out PATH     writes a project (by id or name) as a folder, or a file for a PATH.zip;
                        [--people P] [--text T]   F: bundle w3c csv jsonl brat tsv3 cas-json xmi conll
                                                  P: named pseudonymous anonymous; T: full quotes offsets
  corpus import PROJECT DIR_OR_ZIP                takes a bundle into a project: all of it, or nothing;
                                                  a file of W3C annotations (JSON) comes onto its documents
  recompute BUNDLE                                prints the figures of a bundle (a folder or a zip)
  doctor                                          checks the database and what is stored in it

The database is that of DATA_DIR (a running one included), or DATABASE_URL.
`;

/** What a person typed may be echoed; what the product stores may not. */
const REASONS: Readonly<Record<string, string>> = {
  "login-taken": "That login is taken, or looks like one that is.",
  "unknown-login": "Nobody has that login.",
  "not-found": "There is nothing of that name.",
  "ambiguous": "Several have that name: say the id.",
  "unreadable": "That is no bundle.",
  "bad-bundle": "That bundle is not as it should be; nothing was done with it.",
};

const EXIT_USAGE = 64;

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  "user create": createUser,
  "token create": createTokenFor,
  "corpus export": exportCorpus,
  "corpus import": importBundle,
  recompute: recomputeBundle,
  doctor,
};

const find = (args: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } | null => {
  for (const words of [2, 1]) {
    const command = COMMANDS[args.slice(0, words).join(" ")];
    if (command) return { command, rest: args.slice(words) };
  }
  return null;
};

const main = async (args: readonly string[]): Promise<number> => {
  const found = find(args);
  if (!found) {
    const asked = ["help", "--help", "-h"].includes(args[0] ?? "");
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : EXIT_USAGE;
  }
  try {
    return await found.command(found.rest);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return EXIT_USAGE;
    }
    const reason = error instanceof AppError ? (REASONS[error.code] ?? error.code) : ((error as { code?: string }).code ?? (error as Error).message);
    process.stderr.write(`${reason}\n`);
    if (error instanceof AppError && error.code === "bad-bundle") for (const { path, code } of error.errors) process.stderr.write(`  ${path}: ${code}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
};

void main(process.argv.slice(2)).then((code) => process.exit(code));
