/**
 * A clean stop: no new request, every stream closed, what is being answered is answered, the database let go; all
 * within ten seconds. Next leaves this to us (NEXT_MANUAL_SIG_HANDLE), because it would wait for open streams for ever.
 */
import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { closeDatabase } from "./database";
import { stopListening } from "./live/listener";
import { log } from "./log";

/** Milliseconds for answers under way, and for the whole. */
const DRAIN_MS = 6_000;
const LIMIT_MS = 8_500;

const servers = new Set<Server>();
const answering = new Set<ServerResponse>();

/** Node tells of every request on this channel; no server object is handed to us otherwise. */
const watchTraffic = (): void => {
  subscribe("http.server.request.start", (message) => {
    const { response, server } = message as { response: ServerResponse; server: Server };
    servers.add(server);
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const drain = async (): Promise<void> => {
  for (const since = Date.now(); answering.size > 0 && Date.now() - since < DRAIN_MS; ) {
    for (const server of servers) server.closeIdleConnections();
    await pause(25);
  }
};

const stop = async (reason: string): Promise<void> => {
  setTimeout(() => process.exit(1), LIMIT_MS).unref();
  log.info({ reason, answering: answering.size }, "stopping");
  for (const server of servers) server.close();
  await stopListening();
  await drain();
  await Promise.race([closeDatabase().catch(() => undefined), pause(1_000)]);
  process.exit(0);
};

/** Stops on SIGTERM and Ctrl-C, and when the command that started us is gone (it holds our standard input). */
export const stopCleanly = (): void => {
  watchTraffic();
  let stopping = false;
  const once = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    void stop(reason);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => once(signal));
  if (process.env.APOSTILLE_PARENT === "stdin") process.stdin.resume().on("end", () => once("the starting command ended"));
};
