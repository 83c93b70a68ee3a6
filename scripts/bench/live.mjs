/**
 * From the answer to a write to the frame in 35 open streams, at the pace of a lesson, beside PostgreSQL's own NOTIFY
 * from one connection to another in the same run. `node --import tsx scripts/bench/live.mjs` runs it alone.
 */
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import pg from "pg";
import { buildWhenChanged } from "../lib/build.mjs";
import { startProduct } from "../lib/product.mjs";
import { ROOT } from "../lib/root.mjs";

const STREAMS = 35;
const WRITERS = 5;
const TEXT = "Les dockers attendent une réponse. ".repeat(100);
const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** When each annotation was told to this stream. */
const listen = async (url, token, document) => {
  const told = new Map();
  const answer = await fetch(`${url}/api/v1/documents/${document}/events`, { headers: { authorization: `Bearer ${token}` } });
  const decoder = new TextDecoder();
  const read = async () => {
    let rest = "";
    for await (const chunk of answer.body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        const id = /"id":"([0-9a-f-]{36})"/u.exec(block)?.[1];
        if (id && !told.has(id)) told.set(id, performance.now());
      }
    }
  };
  read().catch(() => undefined);
  return told;
};

const notifyFloor = async (connectionString) => {
  const [from, to] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })];
  await Promise.all([from.connect(), to.connect()]);
  await to.query("LISTEN bench");
  const waits = [];
  for (let at = 0; at < 200; at += 1) {
    const since = performance.now();
    const heard = new Promise((resolve) => to.once("notification", resolve));
    await Promise.all([from.query("NOTIFY bench"), heard]);
    waits.push(performance.now() - since);
  }
  await Promise.all([from.end(), to.end()]);
  return p95(waits);
};

const write = async (url, token, document, at) => {
  const answer = await fetch(`${url}/api/v1/documents/${document}/annotations`, {
    method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ selector: { start: at * 10, end: at * 10 + 8 }, labels: ["opinion"] }),
  });
  return (await answer.json()).id;
};

/** The rows of the bench. */
export const run = async ({ seconds = 8 } = {}) => {
  const product = await startProduct();
  const { closeDatabase } = await load("lib/server/database.ts");
  try {
    process.env.DATABASE_URL = product.database;
    const { person, project } = await load("tests/support/world.ts");
    const { token } = await person("live");
    const { document } = await project({ id: (await (await fetch(`${product.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).json()).id, token }, TEXT);
    const streams = await Promise.all(Array.from({ length: STREAMS }, () => listen(product.url, token, document)));
    await wait(300);
    const answered = new Map();
    const until = performance.now() + seconds * 1_000;
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, at) => {
        while (performance.now() < until) {
          answered.set(await write(product.url, token, document, at), performance.now());
          await wait(150);
        }
      }),
    );
    await wait(1_500);
    const waits = streams.flatMap((told) => [...answered].map(([id, at]) => Math.max(0, (told.get(id) ?? Infinity) - at)));
    const floor = await notifyFloor(product.database);
    const ours = p95(waits);
    return [
      { name: `answer to ${STREAMS} streams, p95; floor: bare NOTIFY`, unit: "ms", ours: Math.round(ours * 100) / 100, floor: Math.round(floor * 100) / 100, ratio: Math.round((ours / floor) * 100) / 100 },
      { name: "marks not told", unit: `of ${waits.length}`, ours: waits.filter((each) => each === Infinity).length, floor: 0, ratio: 0 },
    ];
  } finally {
    await closeDatabase();
    await product.stop();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenChanged();
  for (const row of await run()) console.log(JSON.stringify(row));
}
