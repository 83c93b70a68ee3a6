/**
 * Writes on their way: in the order they were made, one after the other, each tried again until the server has answered.
 * A queue keeps what was typed until then; only an answer ends a write.
 */
import type { Answer, Request } from "@/components/request";

export type Final<T> = Exclude<Answer<T>, { kind: "later" }>;

export interface QueuedWrite<T> {
  /** Made when the write's turn has come, because the revision to match is known only then. Null: it is given up. */
  readonly request: () => Request | null;
  /** The next write goes when this is done; `again`: this one has its turn once more. */
  readonly onAnswer: (answer: Final<T>) => void | Promise<"again" | void>;
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
  let last = Promise.resolve();
  let size = 0;
  const end = (): void => {
    size -= 1;
    onChange(size, false);
  };
  /** Asked anew at each try: a write may be given up while it waits. */
  const deliver = async <T>(write: QueuedWrite<T>): Promise<void> => {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const request = write.request();
      if (!request) return end();
      const answer = await send<T>(request);
      if (answer.kind !== "later") {
        if ((await write.onAnswer(answer)) === "again") continue;
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
      last = last.then(() => deliver(write));
    },
  };
};

/** Waits, but no longer than until the network is back. */
export const soonerOnline = (milliseconds: number): Promise<void> =>
  new Promise((wake) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      wake();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
  });
