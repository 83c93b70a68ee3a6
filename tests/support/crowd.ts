/** Many clients of one document's stream, and what each of them was told, when. */
import { origin, rest } from "./server";
import { StreamReader, type Frame } from "./stream";

export interface Listener {
  readonly name: string;
  readonly stream: StreamReader;
  /** When each annotation was first told to this client. Milliseconds of `performance.now()`. */
  readonly told: Map<string, number>;
  /** What the client would show now: told, and not gone since. */
  readonly present: Set<string>;
  /** Annotations that were told more than once under the same revision. */
  readonly twice: string[];
}

const remember = ({ told, present, twice }: Pick<Listener, "told" | "present" | "twice">, seen: Set<string>) => (frame: Frame): void => {
  const { id, revision } = frame.data as { id: string; revision?: number };
  if (frame.event === "gone") present.delete(id);
  if (frame.event !== "annotation") return;
  present.add(id);
  if (!told.has(id)) told.set(id, performance.now());
  if (seen.has(`${id} ${revision}`)) twice.push(id);
  seen.add(`${id} ${revision}`);
};

/** Opens a stream from now on. Resolves when the server has answered. */
export const listenAs = async (name: string, token: string, document: string): Promise<Listener> => {
  const raw = await fetch(`${origin()}/api/v1/documents/${document}/events`, { headers: { authorization: `Bearer ${token}` } });
  if (raw.status !== 200) throw new Error(`${name} may not listen: ${raw.status}`);
  const kept = { told: new Map<string, number>(), present: new Set<string>(), twice: [] as string[] };
  const stream = new StreamReader({ raw }, remember(kept, new Set()));
  return { name, stream, ...kept };
};

interface Listed {
  readonly items: readonly { readonly id: string; readonly author: { readonly id: string } }[];
  readonly next: string | null;
}

/** Every annotation that this person may see, in the order of the pages. */
export const everyAnnotation = async (token: string, document: string): Promise<Listed["items"]> => {
  const all: Listed["items"][number][] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { status, body }: { status: number; body: Listed } = await rest<Listed>(token, "GET", `/documents/${document}/annotations?limit=500${after && `&after=${encodeURIComponent(after)}`}`);
    if (status !== 200) throw new Error(`the list answered ${status}`);
    all.push(...body.items);
    after = body.next;
  }
  return all;
};

/** The value below which the share `p` of the values lies; 0 of none. */
export const quantile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? 0;
