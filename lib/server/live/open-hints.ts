/** Opening a project's stream of hints. */
import type { Actor } from "@/lib/access/actor";
import { joinHints } from "./hints";
import { listen } from "./listener";
import { outletOf } from "./outlet";

interface HintRequest {
  readonly actor: Actor;
  readonly projectId: string;
  readonly signal: AbortSignal;
}

export const openHints = ({ actor, projectId, signal }: HintRequest): ReadableStream<Uint8Array> => {
  listen();
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const outlet = outletOf(controller, () => leave());
        leave = joinHints({ actor, projectId, outlet });
        signal.addEventListener("abort", outlet.close);
        outlet.send("retry: 5000\n\n");
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
};
