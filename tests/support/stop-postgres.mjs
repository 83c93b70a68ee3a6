/** Ends the test server and takes its data away. */
import { rmSync } from "node:fs";
import path from "node:path";

export default async () => {
  const server = globalThis.apostilleTestServer;
  await server?.stop();
  if (!server) return;
  rmSync(server.folder, { recursive: true, force: true });
  rmSync(path.dirname(server.data), { recursive: true, force: true });
};
