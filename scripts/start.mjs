/** `npm start`: production, on a database of the operator's. Names what is missing or wrong, never its value. */
import { spawn } from "node:child_process";
import { buildWhenChanged } from "./lib/build.mjs";
import { atEnd, end, signalsAreSuccess } from "./lib/ending.mjs";
import { openGround } from "./lib/ground.mjs";
import { prepare } from "./lib/prepare.mjs";
import { ROOT } from "./lib/root.mjs";
import { refuse } from "./lib/serve.mjs";

await prepare();
const { tsImport } = await import("tsx/esm/api");
const { environmentFaults, EXIT_CONFIGURATION } = await tsImport("../lib/server/environment.ts", import.meta.url);
const faults = environmentFaults(process.env);
if (faults.length > 0) refuse(`Cannot start:\n${faults.map((fault) => `  ${fault}`).join("\n")}`, EXIT_CONFIGURATION);

await buildWhenChanged();
const ground = await openGround().catch((error) => refuse(`Cannot start:\n  ${error.message}`, EXIT_CONFIGURATION));
const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", HOST, "-p", PORT], {
  cwd: ROOT, stdio: ["pipe", "inherit", "inherit"],
  env: {
    ...process.env, DATABASE_URL: ground.url, ...(ground.direct ? { DATABASE_DIRECT_URL: ground.direct } : {}),
    NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_MANUAL_SIG_HANDLE: "1", APOSTILLE_PARENT: "stdin",
  },
});
child.stdin.on("error", () => undefined);
const exited = new Promise((resolve) => child.once("exit", resolve));
signalsAreSuccess();
atEnd(async () => {
  child.stdin.end();
  child.kill("SIGTERM");
  await exited;
});
await end((await exited) ?? 1);
