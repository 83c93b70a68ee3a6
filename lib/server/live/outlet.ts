/** Where frames go: the body of an answer that stays open. */
import type { Outlet } from "./watcher";

/** Bytes that may wait for a reader who does not read. */
const BACKLOG_BYTES = 1_000_000;

const encoder = new TextEncoder();

/** `onClose` is called once, however it ends. */
export const outletOf = (controller: ReadableStreamDefaultController<Uint8Array>, onClose: () => void): Outlet => {
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    onClose();
    try {
      controller.close();
    } catch {
      // The reader went first.
    }
  };
  const send = (text: string): boolean => {
    if (!open) return false;
    controller.enqueue(encoder.encode(text));
    return (controller.desiredSize ?? 0) > -BACKLOG_BYTES;
  };
  return { send, close };
};
