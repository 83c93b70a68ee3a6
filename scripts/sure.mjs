/** `npm run sure`: what is quick enough to run before every commit. */
import { jest, lint, types } from "./lib/checks.mjs";
import { prepare } from "./lib/prepare.mjs";
import { add, NOTHING } from "./lib/tally.mjs";

await prepare();
let total = NOTHING;
for (const step of [lint, types, () => jest("unit")]) total = add(total, await step());
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
