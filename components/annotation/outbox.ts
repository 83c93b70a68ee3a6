/**
 * Writes without an answer, conflicts that wait for a choice and words that lost their place, kept by the browser over
 * reloads, crashes and closed tabs. Each page writes an entry of its own; what a page left behind is taken over by the
 * next one that opens the document for the same person.
 */
import { keptUnder, outboxPrefix } from "@/components/kept-work";
import { randomKey } from "@/components/request";
import type { Write } from "@/lib/annotation/writes";
import type { Conflict, Stranded } from "./document-state";

export interface Unsent {
  readonly pending: readonly Write[];
  readonly conflicts: readonly Conflict[];
  readonly stranded: readonly Stranded[];
}

interface Entry extends Unsent {
  /** When its page last said that it is there, in milliseconds; 0 when it said that it leaves. */
  readonly at: number;
}

export interface Outbox {
  /** What pages that are gone have left, oldest first; it is this page's from now on. */
  adopt(): Unsent;
  /** At once: a page may end at any moment. */
  write(unsent: Unsent): void;
  /** The page leaves; what it holds may be taken over. */
  leave(): void;
  /** Nothing is kept any more. */
  end(): void;
}

const ALIVE_MS = 5_000;
/** A page that has said nothing for so long is gone. */
const GONE_MS = 20_000;

const isEmpty = ({ pending, conflicts, stranded }: Unsent): boolean => pending.length + conflicts.length + stranded.length === 0;

const read = (text: string): Entry | null => {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return null;
  }
};

export const openOutbox = (facts: { readonly me: string; readonly document: string }): Outbox => {
  const prefix = outboxPrefix(facts.me, facts.document);
  const key = `${prefix}${randomKey()}`;
  let held: Unsent = { pending: [], conflicts: [], stranded: [] };
  let beat: ReturnType<typeof setInterval> | undefined;
  const put = (at: number): void => {
    try {
      if (isEmpty(held)) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ at, ...held } satisfies Entry));
    } catch {
      // A full or forbidden store: the work stays in memory.
    }
  };
  const adopt = (): Unsent => {
    const left = keptUnder(prefix)
      .flatMap(([name, text]) => {
        const entry = name === key ? null : read(text);
        return entry && Date.now() - entry.at > GONE_MS ? [{ name, entry }] : [];
      })
      .sort((a, b) => a.entry.at - b.entry.at);
    for (const { name } of left) localStorage.removeItem(name);
    return {
      pending: left.flatMap(({ entry }) => entry.pending),
      conflicts: left.flatMap(({ entry }) => entry.conflicts),
      stranded: left.flatMap(({ entry }) => entry.stranded),
    };
  };
  const write = (unsent: Unsent): void => {
    held = unsent;
    put(Date.now());
    if (isEmpty(unsent)) clearInterval(beat);
    if (isEmpty(unsent)) beat = undefined;
    else beat ??= setInterval(() => put(Date.now()), ALIVE_MS);
  };
  const end = (): void => {
    held = { pending: [], conflicts: [], stranded: [] };
    clearInterval(beat);
    put(0);
  };
  return { adopt, write, end, leave: () => put(0) };
};
