/** Exports and imports hold a database connection for as long as they last: few at a time, so that pages keep theirs. */
import { AppError } from "@/lib/errors";

const AT_ONCE = { export: 3, import: 2 } as const;
type Kind = keyof typeof AT_ONCE;

const shared = globalThis as typeof globalThis & { apostilleExchanges?: Record<Kind, number> };
const running = (): Record<Kind, number> => (shared.apostilleExchanges ??= { export: 0, import: 0 });

/** Throws `unavailable` while too many are under way. */
export const requireRoom = (kind: Kind): void => {
  if (running()[kind] >= AT_ONCE[kind]) throw new AppError("unavailable", [], { "Retry-After": "10" });
};

/** The pieces of `work`, counted as one at work from the first that is taken until the last, or until nobody wants more. */
export async function* counted<T>(kind: Kind, work: AsyncIterable<T>): AsyncGenerator<T> {
  running()[kind] += 1;
  try {
    yield* work;
  } finally {
    running()[kind] -= 1;
  }
}

/** Runs `work`, counted as one at work. Throws as `requireRoom`. */
export const occupied = async <T>(kind: Kind, work: () => Promise<T>): Promise<T> => {
  requireRoom(kind);
  running()[kind] += 1;
  try {
    return await work();
  } finally {
    running()[kind] -= 1;
  }
};
