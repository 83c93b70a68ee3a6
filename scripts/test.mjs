/** `npm test`: everything. The last line, alone, is the sum of all runners: `N passed, N failed, N skipped`. */
import { jest, lint, types } from "./lib/checks.mjs";
import { prepare } from "./lib/prepare.mjs";
import { add, NOTHING } from "./lib/tally.mjs";

await prepare();
const steps = { lint, types, unit: () => jest("unit"), integration: () => jest("integration"), browser: () => jest("browser") };
let total = NOTHING;
for (const [name, step] of Object.entries(steps)) {
  process.stdout.write(`— ${name}\n`);
  const counts = await step();
  if (counts.failed > 0) process.stdout.write(`${name} failed\n`);
  total = add(total, counts);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
