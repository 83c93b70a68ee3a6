/**
 * Creating annotations over HTTP, beside what the same PostgreSQL does in the same run with nothing around it: the bare
 * INSERT, and the one statement that the product writes with. `node --import tsx scripts/bench/create.mjs` runs it alone.
 */
import http from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { buildWhenChanged } from "../lib/build.mjs";
import { startProduct } from "../lib/product.mjs";
import { ROOT } from "../lib/root.mjs";
import { openFloors } from "./create/floors.mjs";

const CLIENTS = 40;
const WARM_S = 1;
const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const round = (value) => Math.round(value * 100) / 100;
const quantile = (values, p) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? 0;

/** One connection per client, kept open: what a browser does. Answers the status; the body is read and dropped. */
const post = ({ agent, url, token, document, body }) =>
  new Promise((resolve, reject) => {
    const request = http.request(`${url}/api/v1/documents/${document}/annotations`, {
      agent, method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    });
    request.once("error", reject);
    request.once("response", (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode));
    });
    request.end(body);
  });

/** Runs `act(client)` in `clients` loops for `seconds`. Rate, latencies, and how many were not answered 201. */
export const drive = async (clients, seconds, act) => {
  const times = [];
  let refused = 0;
  const until = performance.now() + seconds * 1_000;
  const since = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const start = performance.now();
        if (!(await act(client))) refused += 1;
        times.push(performance.now() - start);
      }
    }),
  );
  return { rate: times.length / ((performance.now() - since) / 1_000), p50: quantile(times, 0.5), p95: quantile(times, 0.95), refused, count: times.length };
};

const makeWorld = async (product) => {
  process.env.DATABASE_URL = product.database;
  const { join, person, project } = await load("tests/support/world.ts");
  const { articleText } = await load("prisma/seed/article-text.ts");
  const text = articleText("gazette-accord-signe.md");
  const people = [];
  for (let at = 0; at < CLIENTS; at += 1) people.push(await person(`bench${at}`));
  const own = [];
  for (const each of people) own.push((await project(each, text)).document);
  const shared = await project(people[0], text);
  for (const each of people.slice(1)) await join(shared.project, each, "annotator");
  return { people, own, shared: shared.document, length: [...text].length };
};

const bodyOf = (length) => {
  const start = Math.floor(Math.random() * (length - 200));
  return JSON.stringify({ selector: { start, end: start + 20 + Math.floor(Math.random() * 120) }, labels: ["factual-claim"], note: "Mesure" });
};

const stored = async (client, documents) =>
  (await client.query("SELECT count(*)::int AS n FROM annotation WHERE document_id = ANY($1::uuid[])", [documents])).rows[0].n;

/** One measurement over HTTP; `lost` are acknowledged marks that are not in the table. */
const overHttp = async ({ product, world, floors, clients, seconds, documentOf }) => {
  const agents = Array.from({ length: clients }, () => new http.Agent({ keepAlive: true, maxSockets: 1 }));
  const act = async (at) => (await post({ agent: agents[at], url: product.url, token: world.people[at].token, document: documentOf(at), body: bodyOf(world.length) })) === 201;
  await drive(clients, WARM_S, act);
  const documents = [...new Set(Array.from({ length: clients }, (_, at) => documentOf(at)))];
  const before = await stored(floors.client, documents);
  const result = await drive(clients, seconds, act);
  const lost = result.count - result.refused - ((await stored(floors.client, documents)) - before);
  for (const agent of agents) agent.destroy();
  return { ...result, lost };
};

const faster = (name, ours, floor) => ({ name, unit: "1/s", ours: round(ours.rate), floor: round(floor.rate), ratio: round(ours.rate / floor.rate) });
const slower = (name, ours, floor) => ({ name, unit: "ms", ours: round(ours.p95), floor: round(floor.p95), ratio: round(ours.p95 / floor.p95) });
const losses = (name, { count, refused, lost }) => ({ name, unit: `of ${count}`, ours: lost + refused, floor: 0, ratio: (lost + refused) / count });

/** The rows of the bench. */
export const run = async ({ seconds = 6 } = {}) => {
  const product = await startProduct();
  const rows = [];
  let floors;
  try {
    const world = await makeWorld(product);
    floors = await openFloors(product.database, CLIENTS);
    const cases = [
      { name: "create over HTTP, 1 client", clients: 1, documentOf: () => world.own[0] },
      { name: "create over HTTP, 40 clients, one document", clients: CLIENTS, documentOf: () => world.shared },
      { name: "create over HTTP, 40 clients, own documents", clients: CLIENTS, documentOf: (at) => world.own[at] },
    ];
    for (const { name, clients, documentOf } of cases) {
      const bare = async (write) => {
        const act = (at) => write(at, documentOf(at));
        await drive(clients, WARM_S, act);
        return drive(clients, seconds / 2, act);
      };
      const insert = await bare(floors.insert);
      const ours = await overHttp({ product, world, floors, clients, seconds, documentOf });
      const statement = await bare(floors.statement);
      rows.push(
        faster(`${name}; floor: bare INSERT`, ours, insert), faster(`${name}; floor: one statement`, ours, statement),
        slower(`${name}, p95; floor: bare INSERT`, ours, insert), slower(`${name}, p95; floor: one statement`, ours, statement),
        losses(`${name}, lost or refused`, ours),
      );
    }
  } finally {
    await floors?.close();
    const { closeDatabase } = await load("lib/server/database.ts");
    await closeDatabase();
    await product.stop();
  }
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenChanged();
  for (const row of await run()) console.log(JSON.stringify(row));
}
