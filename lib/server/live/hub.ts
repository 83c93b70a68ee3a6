/**
 * The documents that somebody is watching in this process. Each is read by one reader, from the table, when something
 * woke it; its watchers are filtered in memory. The hub hangs on `globalThis`: route handlers and instrumentation are
 * separate bundles of one process.
 */
import { pool } from "../database";
import { log } from "../log";
import type { Sheet } from "../present/annotation";
import { readAnnotationRows } from "../queries/annotation-rows";
import { readSheet } from "../queries/sheet";
import { hintAt } from "./hints";
import type { StreamEvent, Watcher } from "./watcher";

interface Channel {
  readonly documentId: string;
  readonly watchers: Set<Watcher>;
  /** The position up to which every watcher has been told. */
  position: number;
  reading: boolean;
  /** Woken while reading: read again. */
  dirty: boolean;
}

const shared = globalThis as typeof globalThis & { apostilleHub?: Map<string, Channel> };
const channels = (): Map<string, Channel> => (shared.apostilleHub ??= new Map());

const PAGE = 1_000;

interface EventRow {
  position: string;
  actor_id: string;
  subject_id: string;
}

const toEvent = (row: EventRow): StreamEvent => ({ position: Number(row.position), actorId: row.actor_id, subjectId: row.subject_id });

const eventsAfter = async (documentId: string, position: number): Promise<StreamEvent[]> => {
  const { rows } = await pool.query<EventRow>({
    name: "events-after",
    text: `SELECT position, actor_id, subject_id FROM document_event WHERE document_id = $1 AND position > $2 ORDER BY position LIMIT ${PAGE}`,
    values: [documentId, position],
  });
  return rows.map(toEvent);
};

/** Tells watchers of `events`, reading each changed annotation once. Those too slow are let go. */
const tellAll = async (watchers: () => Iterable<Watcher>, events: readonly StreamEvent[], before: () => void): Promise<void> => {
  const rows = new Map((await readAnnotationRows([...new Set(events.map((event) => event.subjectId))])).map((row) => [row.id, row]));
  const sheets = new Map<string, Sheet>();
  const [some] = watchers();
  if (!some) return before();
  for (const versionId of new Set([some.access.versionId, ...[...rows.values()].map((row) => row.versionId)])) {
    sheets.set(versionId, await readSheet(some.access, versionId));
  }
  const now = Date.now();
  before();
  for (const watcher of [...watchers()]) {
    if (!watcher.tell(events, rows, sheets, now)) watcher.close();
  }
};

const readChannel = async (channel: Channel): Promise<void> => {
  for (let events = await eventsAfter(channel.documentId, channel.position); events.length > 0; ) {
    await tellAll(() => channel.watchers, events, () => void (channel.position = events.at(-1)!.position));
    events = events.length === PAGE ? await eventsAfter(channel.documentId, channel.position) : [];
  }
};

const drain = async (channel: Channel): Promise<void> => {
  if (channel.reading) {
    channel.dirty = true;
    return;
  }
  channel.reading = true;
  try {
    do {
      channel.dirty = false;
      await readChannel(channel);
    } while (channel.dirty);
  } catch (error) {
    log.warn({ name: (error as Error).name }, "a document's events could not be read; the next wake-up tries again");
  } finally {
    channel.reading = false;
  }
};

/** Something may have happened to this document. Costs nothing when nobody watches it here. */
export const wakeDocument = (documentId: string): void => {
  const channel = channels().get(documentId);
  if (channel) void drain(channel);
  hintAt(documentId);
};

/** Everything may have happened: after a lost LISTEN connection. */
export const wakeAll = (): void => {
  for (const channel of channels().values()) void drain(channel);
};

/** Asks which watched documents have moved past what was told, and wakes those. */
export const wakeMoved = async (): Promise<void> => {
  const watched = [...channels().keys()];
  if (watched.length === 0) return;
  const { rows } = await pool.query<{ document_id: string; position: string }>({
    name: "moved",
    text: "SELECT document_id, position FROM document_stream WHERE document_id = ANY($1::uuid[])",
    values: [watched],
  });
  for (const row of rows) {
    const channel = channels().get(row.document_id);
    if (channel && Number(row.position) > channel.position) void drain(channel);
  }
};

/** All open streams of this process. */
export const allWatchers = (): Watcher[] => [...channels().values()].flatMap((channel) => [...channel.watchers]);

/** Joins a document at `position`. False when the channel has gone further: read the gap, then try again. */
export const join = (watcher: Watcher, position: number): boolean => {
  const { documentId } = watcher.access;
  const channel = channels().get(documentId) ?? { documentId, watchers: new Set<Watcher>(), position, reading: false, dirty: false };
  if (channel.position > position) return false;
  channels().set(documentId, channel);
  channel.watchers.add(watcher);
  void drain(channel);
  return true;
};

export const leave = (watcher: Watcher): void => {
  const { documentId } = watcher.access;
  const channel = channels().get(documentId);
  channel?.watchers.delete(watcher);
  if (channel?.watchers.size === 0) channels().delete(documentId);
};

/** What a reader missed: their events after `position` up to the document's present position, from one snapshot. */
export const missed = async (
  watcher: Watcher,
  from: { readonly counting: "own" | "all"; readonly count: number },
): Promise<{ readonly events: StreamEvent[]; readonly position: number }> => {
  const own = from.counting === "own";
  const { rows } = await pool.query<EventRow & { now: string }>({
    name: own ? "missed-own" : "missed-all",
    text: `SELECT s.position AS now, e.position, e.actor_id, e.subject_id
      FROM document_stream s LEFT JOIN LATERAL (
        SELECT * FROM document_event e WHERE e.document_id = s.document_id AND ${own ? "e.actor_id = $3::uuid" : "e.position > $2 AND $3::uuid IS NOT NULL"}
        ORDER BY e.position ${own ? "OFFSET $2" : ""}) e ON true
      WHERE s.document_id = $1 ORDER BY e.position`,
    values: [watcher.access.documentId, from.count, watcher.actor.userId],
  });
  const events = rows.filter((row) => row.position !== null).map(toEvent);
  return { events, position: Number(rows[0]?.now ?? 0) };
};

/** Tells one watcher what it missed. */
export const tellMissed = (watcher: Watcher, events: readonly StreamEvent[]): Promise<void> =>
  events.length === 0 ? Promise.resolve() : tellAll(() => [watcher], events, () => undefined);
