/**
 * Writes on their way: in order for each annotation, tried again until the server has answered. A queue keeps what was
 * typed until then; only an answer ends a write.
 */
import type { Answer, Request } from "@/components/request";

export type Final<T> = Exclude<Answer<T>, { kind: "later" }>;

export interface QueuedWrite<T> {
  /** Writes of one lane never overtake each other. */
  readonly lane: string;
  /** Made when the write's turn has come, because the revision to match is known only then. Null: it is given up. */
  readonly request: () => Request | null;
  /** The lane goes on when this is done. */
  readonly onAnswer: (answer: Final<T>) => void | Promise<void>;
}

export interface WriteQueue {
  add<T>(write: QueuedWrite<T>): void;
}

export interface QueueTools {
  readonly send: <T>(request: Request) => Promise<Answer<T>>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Told at each change of the number of writes, and whether the last try reached nobody. */
  readonly onChange: (size: number, waiting: boolean) => void;
}

const FIRST_WAIT = 400;
const LONGEST_WAIT = 10_000;

export const createWriteQueue = ({ send, sleep, onChange }: QueueTools): WriteQueue => {
  const lanes = new Map<string, Promise<void>>();
  let size = 0;
  const end = (): void => {
    size -= 1;
    onChange(size, false);
  };
  const deliver = async <T>(write: QueuedWrite<T>): Promise<void> => {
    const request = write.request();
    if (!request) return end();
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const answer = await send<T>(request);
      if (answer.kind !== "later") {
        await write.onAnswer(answer);
        return end();
      }
      onChange(size, true);
      await sleep(answer.after ?? wait);
    }
  };
  return {
    add: (write) => {
      size += 1;
      onChange(size, false);
      const turn = (lanes.get(write.lane) ?? Promise.resolve()).then(() => deliver(write));
      lanes.set(write.lane, turn);
    },
  };
};
