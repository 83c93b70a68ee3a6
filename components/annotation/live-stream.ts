/**
 * The document's changes as they happen. One stream per page; a hidden tab holds none and takes up where it left off.
 */
import type { AnnotationView } from "@/lib/annotation/record";

export type LiveState = "live" | "reconnecting" | "paused";

export interface LiveListener {
  onAnnotation(annotation: AnnotationView): void;
  onGone(id: string): void;
  /** Too much happened to be told one by one: fetch the list and give the position it holds for. */
  onResync(): Promise<string | null>;
  onState(state: LiveState): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Half to one and a half times the wait, so that a class does not come back in one instant. */
const jittered = (wait: number): number => wait * (0.5 + Math.random());

/** Listens from `position` on until the returned function is called. */
export const listen = (documentId: string, position: string, listener: LiveListener): (() => void) => {
  let after = position;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let ended = false;

  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const retry = (): void => {
    close();
    listener.onState("reconnecting");
    timer = setTimeout(open, jittered(wait));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const resync = async (): Promise<void> => {
    close();
    const position = await listener.onResync();
    if (ended) return;
    if (position === null) return retry();
    after = position;
    if (!document.hidden) open();
  };
  function open(): void {
    close();
    if (ended) return;
    const stream = new EventSource(`/api/v1/documents/${documentId}/events?after=${encodeURIComponent(after)}`);
    source = stream;
    stream.onopen = () => {
      wait = FIRST_WAIT;
      listener.onState("live");
    };
    stream.onerror = retry;
    const on = (name: string, take: (data: string) => void): void =>
      stream.addEventListener(name, (event) => {
        const message = event as MessageEvent<string>;
        if (message.lastEventId) after = message.lastEventId;
        take(message.data);
      });
    on("annotation", (data) => listener.onAnnotation(JSON.parse(data) as AnnotationView));
    on("gone", (data) => listener.onGone((JSON.parse(data) as { id: string }).id));
    on("resync", () => void resync());
  }
  const onVisibility = (): void => {
    if (!document.hidden) return open();
    close();
    listener.onState("paused");
  };

  document.addEventListener("visibilitychange", onVisibility);
  if (!document.hidden) open();
  return () => {
    ended = true;
    document.removeEventListener("visibilitychange", onVisibility);
    close();
  };
};
