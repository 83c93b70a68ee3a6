/**
 * `npm run bench`: one JSON object per line, `{ name, unit, ours, floor?, peer?, ratio }`. Each file of scripts/bench
 * measures one thing and its floor in the same run; names after `--` choose among them.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { buildWhenChanged } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { ROOT } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { step } from "./lib/step.mjs";

await prepare();
await buildWhenChanged();
const all = readdirSync(path.join(ROOT, "scripts/bench")).filter((name) => name.endsWith(".mjs")).map((name) => path.basename(name, ".mjs")).sort();
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such measurement: ${unknown.join(", ")}. There are ${all.join(", ")}.\n`);
  process.exit(64);
}

let failed = false;
for (const name of chosen.length > 0 ? chosen : all) {
  // A process of its own each: one measurement's memory and connections are not the next one's.
  const code = await step(`Measuring: ${name}`, () => run(process.execPath, ["--import", "tsx", `scripts/bench/${name}.mjs`]));
  if (code !== 0) process.stderr.write(`${name} failed\n`);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
