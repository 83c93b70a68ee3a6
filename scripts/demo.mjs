/** `npm run demo`: from a fresh clone to a running product, on an embedded database. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./lib/ground.mjs";
import { prepare } from "./lib/prepare.mjs";
import { ROOT } from "./lib/root.mjs";
import { must, run } from "./lib/run.mjs";

const SOURCES = ["app", "components", "lib", "messages", "prisma", "public", "package-lock.json", "next.config.js", "next.config.mjs", "next.config.ts", "proxy.ts", "instrumentation.ts", "tsconfig.json"];

const filesOf = (name) => {
  const place = path.join(ROOT, name);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [name];
  return readdirSync(place).sort().flatMap((entry) => filesOf(path.join(name, entry)));
};

/** One digest of everything a build is made from. */
const digest = () => {
  const hash = createHash("sha256");
  for (const name of SOURCES.flatMap(filesOf)) hash.update(`${name}\0`).update(readFileSync(path.join(ROOT, name)));
  return hash.digest("hex");
};

const buildWhenChanged = async () => {
  const stamp = path.join(ROOT, ".next/apostille-stamp");
  const now = digest();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  process.stdout.write("Building (about a minute)…\n");
  await must(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env: { NODE_ENV: "production" } });
  writeFileSync(stamp, now);
};

/** The loader is safe to call again: it leaves a corpus that is there alone. */
const loadOnce = async (env) => {
  const loader = "prisma/seed/load.ts";
  if (!existsSync(path.join(ROOT, loader))) {
    process.stdout.write("This checkout has no demo corpus: the database starts empty.\n");
    return;
  }
  const done = path.join(dataFolder(), "demo-loaded");
  const passwords = path.join(dataFolder(), "demo-passwords");
  if (!existsSync(done)) {
    process.stdout.write("Loading the demo corpus…\n");
    const code = await run(process.execPath, ["node_modules/tsx/dist/cli.mjs", loader], { env: { ...env, DEMO_PASSWORDS_FILE: passwords } });
    if (code !== 0) throw new Error("the demo corpus could not be loaded");
    writeFileSync(done, "");
  }
  if (existsSync(passwords)) process.stdout.write(`Sign-ins:\n${readFileSync(passwords, "utf8")}\n`);
};

await prepare();
await buildWhenChanged();
const { serve } = await import("./lib/serve.mjs");
await serve("start", loadOnce);
