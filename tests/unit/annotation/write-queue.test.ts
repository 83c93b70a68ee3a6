import { createWriteQueue, type QueuedWrite } from "@/components/annotation/write-queue";
import type { Answer, Request } from "@/components/request";

const request = (path: string): Request => ({ method: "POST", path });
const write = (path: string, onAnswer: QueuedWrite<string>["onAnswer"] = () => undefined): QueuedWrite<string> => ({ request: () => request(path), onAnswer });

/** A server that answers as it is told to, in order; then always `done`. */
const scene = (answers: readonly Answer<string>[]) => {
  const sent: string[] = [];
  const states: [number, boolean][] = [];
  const left = [...answers];
  const queue = createWriteQueue({
    send: <T,>({ path }: Request) => {
      sent.push(path);
      return Promise.resolve((left.shift() ?? { kind: "done", data: path }) as Answer<T>);
    },
    sleep: () => Promise.resolve(),
    onChange: (size, waiting) => states.push([size, waiting]),
  });
  return { queue, sent, states };
};
const settle = () => new Promise((done) => setTimeout(done, 5));

test("writes go one after the other, however often the first must be tried", async () => {
  const { queue, sent, states } = scene([{ kind: "later", after: null }, { kind: "later", after: 5 }]);
  for (const path of ["/a", "/b", "/c"]) queue.add(write(path));
  await settle();
  expect(sent).toEqual(["/a", "/a", "/a", "/b", "/c"]);
  expect(states).toContainEqual([3, true]);
  expect(states.at(-1)).toEqual([0, false]);
});

test("a write may have its turn again before the next one, and is given up when it has no request any more", async () => {
  const { queue, sent } = scene([]);
  let turns = 0;
  queue.add(write("/a", () => Promise.resolve(++turns < 3 ? "again" : undefined)));
  queue.add({ request: () => null, onAnswer: () => undefined });
  queue.add(write("/b"));
  await settle();
  expect(sent).toEqual(["/a", "/a", "/a", "/b"]);
});
