/** The demo's passwords: drawn once, kept in a file that only its owner can read, one `login  password` a line. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { drawPassword } from "@/lib/server/password";

const read = (file: string): Map<string, string> =>
  new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.split(/\s+/u))
      .flatMap(([login, password]) => (login && password ? [[login, password] as const] : [])),
  );

/** The password of every login, drawn where the file does not have it. The file is written before anybody is given one. */
export const keptPasswords = (file: string, logins: readonly string[]): ReadonlyMap<string, string> => {
  const known = existsSync(file) ? read(file) : new Map<string, string>();
  for (const login of logins) if (!known.has(login)) known.set(login, drawPassword());
  const width = Math.max(...[...known.keys()].map((login) => login.length));
  writeFileSync(file, [...known].map(([login, password]) => `${login.padEnd(width)}  ${password}\n`).join(""), { mode: 0o600 });
  chmodSync(file, 0o600);
  return known;
};
