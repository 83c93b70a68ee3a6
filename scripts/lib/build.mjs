/** The production build, made again only when something that it is made from has changed. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exclusively } from "./exclusive.mjs";
import { ROOT } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const SOURCES = [
  "app", "components", "i18n", "lib", "messages", "public", "prisma/schema.prisma", "package-lock.json", "next.config.js",
  "proxy.ts", "instrumentation.ts", "tsconfig.json",
];
const GENERATED = path.join("lib", "server", "prisma");
const STAMP = path.join(ROOT, ".next/apostille-stamp");

const filesOf = (name) => {
  const place = path.join(ROOT, name);
  if (name === GENERATED || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [name];
  return readdirSync(place).sort().flatMap((entry) => filesOf(path.join(name, entry)));
};

const digest = () => {
  const hash = createHash("sha256");
  for (const name of SOURCES.flatMap(filesOf)) hash.update(`${name}\0`).update(readFileSync(path.join(ROOT, name)));
  return hash.digest("hex");
};

const isCurrent = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest();

/** Answers when a build of the present sources stands. Ends this process, with the builder's words, when there is none. */
export const buildWhenChanged = async () => {
  if (isCurrent()) return;
  await exclusively(async () => {
    if (isCurrent()) return;
    const now = digest();
    await step("Building (about a minute)", async () => {
      const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
      const { code, output } = await runQuietly(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env });
      if (code === 0) return;
      process.stderr.write(output);
      process.exit(code);
    });
    writeFileSync(STAMP, now);
  });
};
