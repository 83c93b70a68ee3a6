/**
 * Telling that a document has changed: at once to this process, and at most every ten milliseconds, all documents in
 * one NOTIFY, to the others. Never inside the transaction: a pending NOTIFY serialises commits across the database.
 */
import { randomBytes } from "node:crypto";
import { pool } from "../database";
import { log } from "../log";
import { wakeDocument } from "./hub";

export const CHANNEL = "apostille";

const BATCH_MS = 10;
/** A NOTIFY payload must stay under 8,000 bytes; a UUID with its comma takes 37. */
const PER_NOTIFY = 200;

interface Pending {
  readonly documents: Set<string>;
  timer: NodeJS.Timeout | null;
}

const shared = globalThis as typeof globalThis & { apostillePending?: Pending; apostilleProcess?: string };
const pending = (): Pending => (shared.apostillePending ??= { documents: new Set(), timer: null });

/** Names this process in its own notifications, so that it does not wake itself twice. */
export const processName = (): string => (shared.apostilleProcess ??= randomBytes(6).toString("hex"));

const flush = async (): Promise<void> => {
  const state = pending();
  state.timer = null;
  const documents = [...state.documents];
  state.documents.clear();
  for (let from = 0; from < documents.length; from += PER_NOTIFY) {
    const payload = `${processName()}:${documents.slice(from, from + PER_NOTIFY).join(",")}`;
    // A lost wake-up costs other processes a second: they ask anyway.
    await pool.query({ name: "notify", text: "SELECT pg_notify($1, $2)", values: [CHANNEL, payload] }).catch((error: Error) => log.warn({ name: error.name }, "a notification was not sent"));
  }
};

/** Call after the commit, once per changed document. Returns at once. */
export const announce = (documentId: string): void => {
  wakeDocument(documentId);
  const state = pending();
  state.documents.add(documentId);
  state.timer ??= setTimeout(() => void flush(), BATCH_MS);
};
