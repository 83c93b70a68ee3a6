/**
 * A class of forty at one document, each with an open stream, writing at ten times the pace of a lesson, for
 * LESSON_MINUTES (1; 10 for the whole hour's strain). A lesson's pace: one mark per person every twelve seconds, so 33
 * marks a second here. What is not told, told twice, how late, and whether the server's memory stays flat; beside it the
 * memory of the same server before anybody came. `node --import tsx scripts/bench/lesson.mjs` runs it alone.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildWhenChanged } from "../lib/build.mjs";
import { startProduct } from "../lib/product.mjs";
import { ROOT } from "../lib/root.mjs";

const PEOPLE = 40;
const EVERY_MS = 1_200;
const TEXT = "Les dockers attendent une réponse du port. ".repeat(2_500);
const SAMPLE_MS = 2_000;

const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const round = (value) => Math.round(value * 100) / 100;

/** Megabytes that the server's process holds. */
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;

/** One client: takes up where it left off when its stream is cut, as a browser does, and knows what it was told. */
const listen = async (url, token, document) => {
  const client = { told: new Map(), twice: 0, cut: -1 };
  let position = null;
  const take = (block) => {
    position = /^id: (.*)$/mu.exec(block)?.[1] ?? position;
    const [, id, revision] = /^event: annotation$[\s\S]*?"id":"([0-9a-f-]{36})"[\s\S]*?"revision":(\d+)/mu.exec(block) ?? [];
    if (id === undefined || revision !== "1") return;
    if (client.told.has(id)) client.twice += 1;
    else client.told.set(id, performance.now());
  };
  const once = async (onOpen) => {
    const answer = await fetch(`${url}/api/v1/documents/${document}/events`, { headers: { authorization: `Bearer ${token}`, ...(position === null ? {} : { "last-event-id": position }) } });
    onOpen();
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of answer.body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = blocks.pop();
      blocks.forEach(take);
    }
  };
  await new Promise((opened) => {
    const forever = async () => {
      for (;;) {
        client.cut += 1;
        await once(opened).catch(() => undefined);
        await wait(500);
      }
    };
    void forever();
  });
  return client;
};

const mark = async (url, token, document, start) => {
  const answer = await fetch(`${url}/api/v1/documents/${document}/annotations`, {
    method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ selector: { start, end: start + 20 }, labels: ["opinion"] }),
  });
  if (answer.status !== 201) throw new Error(`a mark was answered with ${answer.status}`);
  return (await answer.json()).id;
};

/** The class in its places: people with tokens, one document. */
const seat = async () => {
  const { person, project, join } = await load("tests/support/world.ts");
  const people = [];
  for (let number = 0; number < PEOPLE; number += 1) people.push(await person(`lesson-${number}`));
  const place = await project(people[0], TEXT);
  for (const who of people.slice(1)) await join(place.project, who, "annotator");
  return { people, document: place.document };
};

/** What is late is waited for; what has not come by then is lost. */
const DRAIN_MS = 20_000;

const lesson = async ({ url, pid }, { people, document }, minutes) => {
  const clients = await Promise.all(people.map(({ token }) => listen(url, token, document)));
  await wait(1_000);
  const memory = [memoryOf(pid)];
  const answered = new Map();
  const until = performance.now() + minutes * 60_000;
  const write = async ({ token }, seat) => {
    await wait((seat * EVERY_MS) / PEOPLE);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const since = performance.now();
      answered.set(await mark(url, token, document, (turn * 37 + seat * 211) % 100_000), performance.now());
      await wait(Math.max(0, EVERY_MS - (performance.now() - since)));
    }
  };
  const sampling = setInterval(() => memory.push(memoryOf(pid)), SAMPLE_MS);
  await Promise.all(people.map(write));
  clearInterval(sampling);
  const isTold = () => clients.every(({ told }) => told.size >= answered.size);
  for (const since = performance.now(); !isTold() && performance.now() - since < DRAIN_MS; ) await wait(100);
  const delays = [...answered].map(([id, at]) => Math.max(0, Math.max(...clients.map(({ told }) => told.get(id) ?? 0)) - at));
  const sum = (of) => clients.reduce((total, client) => total + of(client), 0);
  return { written: answered.size, waits: delays, memory, lost: sum(({ told }) => answered.size - told.size), twice: sum(({ twice }) => twice), cut: sum(({ cut }) => cut) };
};

/** The rows of the bench. */
export const run = async ({ minutes = Number(process.env.LESSON_MINUTES ?? 1) } = {}) => {
  const product = await startProduct();
  const { closeDatabase } = await load("lib/server/database.ts");
  try {
    process.env.DATABASE_URL = product.database;
    const { written, lost, twice, cut, waits, memory } = await lesson(product, await seat(), minutes);
    const fifth = Math.max(1, Math.floor(memory.length / 5));
    const [early, late] = [at(memory.slice(fifth, 2 * fifth), 0.5), at(memory.slice(-fifth), 0.5)];
    const name = `${PEOPLE} clients for ${minutes} min at ten times a lesson`;
    return [
      { name: `${name}: answer to the last of ${PEOPLE} streams, p95`, unit: "ms", ours: round(at(waits, 0.95)), ratio: round(at(waits, 0.95) / 30) },
      { name: `${name}: marks written a second`, unit: "1/s", ours: round(written / (minutes * 60)), ratio: 1 },
      { name: `${name}: not told, told twice`, unit: `of ${written * PEOPLE}`, ours: lost + twice, floor: 0, ratio: 0 },
      { name: `${name}: streams cut and taken up again`, unit: "", ours: cut, floor: 0, ratio: 0 },
      { name: `${name}: memory at the end; floor: early in the lesson`, unit: "MB", ours: round(late), floor: round(early), ratio: round(late / early) },
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
