/** Serves on the database of DATA_DIR until Ctrl-C or SIGTERM; both then end within ten seconds. */
import { spawn } from "node:child_process";
import { dataFolder, openGround } from "./ground.mjs";
import { ROOT } from "./root.mjs";
import { keptSecret } from "./secret.mjs";

const PATIENCE_MS = 5_000;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/** `mode` is `dev` or `start`; `before(environment)` runs once the database stands. */
export const serve = async (mode, before = async () => undefined) => {
  const { HOST: host = "127.0.0.1", PORT: port = "3000" } = process.env;
  if (!LOOPBACK.has(host)) {
    process.stderr.write("HOST is not a loopback address: this command serves this machine only.\n");
    process.exit(78);
  }
  const ground = await openGround();
  const address = `http://${host}:${port}`;
  const env = {
    ...process.env, DATABASE_URL: ground.url, NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? keptSecret(dataFolder(), "session-secret"),
  };
  try {
    await before(env);
  } catch (error) {
    await ground.stop();
    throw error;
  }
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", mode, "-H", host, "-p", port], { cwd: ROOT, env, stdio: "inherit", detached: process.platform !== "win32" });
  const end = () => {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS).unref();
  };
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => { asked = true; end(); });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  await ground.stop();
  process.exit(asked ? 0 : code ?? 1);
};
