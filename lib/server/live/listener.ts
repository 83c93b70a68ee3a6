/**
 * One LISTEN connection per process, and the second's round that makes up for whatever it misses: which watched
 * documents have moved, and whether every stream's reader may still read.
 */
import { Client } from "pg";
import { log } from "../log";
import { CHANNEL, processName } from "./announce";
import { beatHints, closeHints } from "./hints";
import { allWatchers, wakeAll, wakeDocument, wakeMoved } from "./hub";
import { refreshWatchers } from "./refresh";

const ROUND_MS = 1_000;
const BEAT_MS = 15_000;
const RETRY_MS = 1_000;

interface Listener {
  client: Client | null;
  round: NodeJS.Timeout;
  stopped: boolean;
}

const shared = globalThis as typeof globalThis & { apostilleListener?: Listener };

const onNotification = (payload: string | undefined): void => {
  const [from, ids = ""] = (payload ?? "").split(":");
  if (from === processName()) return;
  for (const id of ids.split(",")) wakeDocument(id);
};

const connect = async (listener: Listener): Promise<void> => {
  if (listener.stopped) return;
  const connectionString = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;
  const client = new Client({ connectionString, application_name: "apostille-listen", keepAlive: true });
  const lost = (): void => {
    if (listener.client !== client) return;
    listener.client = null;
    client.end().catch(() => undefined);
    if (!listener.stopped) setTimeout(() => void connect(listener), RETRY_MS).unref();
  };
  listener.client = client;
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", (message) => onNotification(message.payload));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    wakeAll();
  } catch (error) {
    log.warn({ name: (error as Error).name }, "cannot listen to the database; trying again");
    lost();
  }
};

/** A connection that died silently answers nothing: ask it something, and give it five seconds. */
const probe = async (listener: Listener): Promise<void> => {
  const { client } = listener;
  if (!client) return;
  const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("silent")), 5_000).unref());
  await Promise.race([client.query("SELECT 1"), timeout]).catch(() => client.emit("error", new Error("silent")));
};

const round = async (listener: Listener, tick: number): Promise<void> => {
  if (tick % (BEAT_MS / ROUND_MS) === 0) await beatHints();
  if (allWatchers().length === 0) return;
  await Promise.all([wakeMoved(), refreshWatchers()]);
  if (tick % (BEAT_MS / ROUND_MS) === 0) {
    for (const watcher of allWatchers()) if (!watcher.beat()) watcher.close();
    await probe(listener);
  }
};

const start = (): Listener => {
  let tick = 0;
  let busy = false;
  const listener: Listener = { client: null, stopped: false, round: setInterval(() => void turn(), ROUND_MS) };
  const turn = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    tick += 1;
    await round(listener, tick).catch((error: Error) => log.warn({ name: error.name }, "a live round failed"));
    busy = false;
  };
  listener.round.unref();
  void connect(listener);
  return listener;
};

/** Starts listening, once per process. */
export const listen = (): void => {
  shared.apostilleListener ??= start();
};

/** Ends every stream and the connection: for a clean stop, and for tests. */
export const stopListening = async (): Promise<void> => {
  const listener = shared.apostilleListener;
  shared.apostilleListener = undefined;
  for (const watcher of allWatchers()) watcher.close();
  closeHints();
  if (!listener) return;
  listener.stopped = true;
  clearInterval(listener.round);
  await listener.client?.end().catch(() => undefined);
};
