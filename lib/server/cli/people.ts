/** Accounts and tokens from the terminal. What is secret goes to standard output alone, so that a script can take it. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { line } from "@/lib/text/well-formed";
import { createPerson, loginSchema, normaliseLogin } from "../commands/people";
import { createToken } from "../commands/tokens";
import { pool } from "../database";
import { readOptions } from "./usage";

const newUser = z.strictObject({ login: loginSchema, name: line(120).optional(), admin: z.boolean().default(false) });

/** Prints the one-time password of the account that it made. */
export const createUser = async (args: readonly string[]): Promise<number> => {
  const user = readOptions(args, { login: { type: "string" }, name: { type: "string" }, admin: { type: "boolean" } }, newUser);
  const { password } = await createPerson(null, { login: user.login, name: user.name ?? user.login, isAdmin: user.admin });
  process.stdout.write(`${password}\n`);
  return 0;
};

const newToken = z.strictObject({ login: loginSchema, scope: z.enum(["read", "write"]).default("write"), name: line(120).default("command line") });

/** Prints the token and nothing else. Throws `unknown-login`. */
export const createTokenFor = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args, { login: { type: "string" }, scope: { type: "string" }, name: { type: "string" } }, newToken);
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM user_account WHERE login = $1 AND disabled_at IS NULL", [normaliseLogin(options.login)]);
  if (!rows[0]) throw new AppError("unknown-login");
  const { token } = await createToken(pool, { userId: rows[0].id, name: options.name, scope: options.scope });
  process.stdout.write(`${token}\n`);
  return 0;
};
