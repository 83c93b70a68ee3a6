/** Opening a document's stream: catch up from where the reader was, then join the live ones. */
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import type { DocumentAccess } from "../access/scope";
import type { Locale } from "../request-locale";
import { allWatchers, join, leave, missed, tellMissed } from "./hub";
import { listen } from "./listener";
import { decodePosition, type Position } from "./position";
import { outletOf } from "./outlet";
import { Watcher } from "./watcher";

/** Streams one person may hold in one process: more is a mistake or an attack. */
const PER_PERSON = 100;

/** From a position: catches up until the live channel is reached, then joins it. */
const follow = async (watcher: Watcher, start: Position | null, isOpen: () => boolean): Promise<void> => {
  let from = start;
  while (isOpen()) {
    const { events, position } = await missed(watcher, from ?? { counting: "all", count: Number.MAX_SAFE_INTEGER });
    if (from === null) {
      const own = watcher.counting === "own" ? (await missed(watcher, { counting: "own", count: 0 })).events.length : 0;
      watcher.startAt(position, own);
    } else {
      if (watcher.told === 0) watcher.startAt(from.counting === "all" ? from.count : 0, from.counting === "own" ? from.count : 0);
      await tellMissed(watcher, events);
      watcher.told = Math.max(watcher.told, position);
    }
    if (!isOpen() || join(watcher, position)) return;
    from = watcher.counting === "all" ? { counting: "all", count: position } : { counting: "own", count: (from?.count ?? 0) + events.length };
  }
};

export interface StreamRequest {
  readonly actor: Actor;
  readonly access: DocumentAccess;
  readonly locale: Locale;
  /** A position that was handed out; absent: from now on. */
  readonly after: string | null;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Throws `too-many-requests`. A position that is not the reader's, or counts otherwise, is answered with `resync`. */
export const openStream = (request: StreamRequest): ReadableStream<Uint8Array> => {
  const { actor, access } = request;
  const held = allWatchers().filter((watcher) => watcher.actor.userId === actor.userId).length;
  if (held >= PER_PERSON) throw new AppError("too-many-requests", [], { "Retry-After": "5" });
  listen();
  let watcher: Watcher | null = null;
  let open = true;
  const end = (): void => {
    open = false;
    if (watcher) leave(watcher);
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const outlet = outletOf(controller, end);
        const joined = new Watcher(actor, access, request.locale, outlet, request.now);
        watcher = joined;
        request.signal.addEventListener("abort", () => joined.close());
        outlet.send("retry: 2000\n\n");
        const given = request.after === null ? null : decodePosition(request.after, actor.userId, access.documentId);
        const usable = given?.counting === joined.counting ? given : null;
        if (request.after !== null && !usable) joined.resync();
        follow(joined, usable, () => open).catch(() => joined.close());
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
};
