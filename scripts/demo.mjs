/** `npm run demo`: from a fresh clone to a running product, on an embedded database. `-- --lan` serves the local network. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { buildWhenChanged } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { ROOT } from "./lib/root.mjs";
import { runQuietly } from "./lib/run.mjs";
import { dataFolder } from "./lib/running.mjs";
import { refuse, serve } from "./lib/serve.mjs";
import { step } from "./lib/step.mjs";

const LOADER = "prisma/seed/load.ts";
const OPTIONS = new Set(["--lan"]);

const passwordsFile = () => path.join(dataFolder(), "demo-passwords");

/** Which database the corpus went into, without saying where that is. */
const nameOfDatabase = () => createHash("sha256").update(process.env.DATABASE_URL ?? "embedded").digest("hex");

/** The loader is safe to call again: it leaves a corpus that is there alone. */
const loadOnce = async (env) => {
  if (!existsSync(path.join(ROOT, LOADER))) {
    process.stderr.write("This checkout has no demo corpus: the database starts empty.\n");
    return;
  }
  const mark = path.join(dataFolder(), "demo-loaded");
  if (existsSync(mark) && readFileSync(mark, "utf8") === nameOfDatabase()) return;
  await step("Loading the demo corpus", async () => {
    const { code, output } = await runQuietly(process.execPath, ["node_modules/tsx/dist/cli.mjs", LOADER], {
      env: { ...env, DEMO_PASSWORDS_FILE: passwordsFile() },
    });
    if (code !== 0) throw new Error(`${output}The demo corpus could not be loaded.`);
  });
  if (existsSync(passwordsFile())) chmodSync(passwordsFile(), 0o600);
  writeFileSync(mark, nameOfDatabase());
};

const indented = (text) => text.trimEnd().split("\n").map((line) => `  ${line}`).join("\n");

const announce = async ({ address }, lan) => {
  const parts = [`\nApostille is ready: ${address}\n`];
  if (existsSync(passwordsFile())) parts.push(`Sign-ins (kept in ${passwordsFile()}):\n${indented(readFileSync(passwordsFile(), "utf8"))}\n`);
  if (lan) {
    const { default: qrcode } = await import("qrcode");
    parts.push(`For the class: ${address}\n${await qrcode.toString(address, { type: "terminal", small: true })}`);
  }
  parts.push("Ctrl-C stops it.\n");
  process.stdout.write(`${parts.join("\n")}`);
};

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !OPTIONS.has(arg));
if (unknown.length > 0) refuse(`Unknown option ${unknown.join(", ")}. The only one is --lan.`, 64);
const lan = args.includes("--lan");

await prepare();
await buildWhenChanged();
process.env.LOG_LEVEL ??= "warn";
await serve("start", { lan, before: loadOnce, ready: (place) => announce(place, lan) });
