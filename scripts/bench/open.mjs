/**
 * Opening an article in the browser until its marks are painted, beside the same article without any: what is ours to
 * spend on 500 and on 2,000 annotations. `node --import tsx scripts/bench/open.mjs` runs it alone.
 */
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildWhenChanged } from "../lib/build.mjs";
import { startProduct } from "../lib/product.mjs";
import { ROOT } from "../lib/root.mjs";

const READERS = 40;
const BATCH = 500;
const LABELS = ["factual-claim", "opinion", "unsourced", "contested"];
const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const request = async (product, token, place, body) => {
  const answer = await fetch(`${product.url}/api/v1${place}`, {
    method: body ? "POST" : "GET", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${place} answered ${answer.status}`);
  return answer.json();
};

/** Spread over the text by a rule, not by chance: two runs measure the same. */
const marks = (count, length) =>
  Array.from({ length: count }, (_, at) => {
    const start = (at * 7919) % (length - 130);
    return { selector: { start, end: start + 20 + ((at * 31) % 110) }, labels: [LABELS[at % LABELS.length]] };
  });

const makeWorld = async (product, counts) => {
  process.env.DATABASE_URL = product.database;
  const { join, person, project } = await load("tests/support/world.ts");
  const { articleText } = await load("prisma/seed/article-text.ts");
  const text = articleText("gazette-accord-signe.md");
  const people = [];
  for (let at = 0; at < READERS; at += 1) people.push(await person(`open${at}`));
  const articles = new Map();
  for (const count of counts) {
    const place = await project(people[0], text);
    for (const each of people.slice(1)) await join(place.project, each, "annotator");
    const all = marks(count, [...text].length);
    for (let at = 0; at < READERS; at += 1) {
      const items = all.filter((_, n) => n % READERS === at).slice(0, BATCH);
      if (items.length > 0) await request(product, people[at].token, `/documents/${place.document}/annotations/batch`, { items });
    }
    articles.set(count, `/projects/${place.project}/documents/${place.document}`);
  }
  return { articles, token: people[0].token };
};

/** Milliseconds from the navigation until marks stand painted (`marked`), or the caret's text box (not). */
const openOnce = async (page, address, marked) => {
  await page.goto(address, { waitUntil: "commit" });
  return page.evaluate(
    (wantsMarks) =>
      new Promise((resolve) => {
        const painted = () => (wantsMarks ? [...CSS.highlights.values()].some((each) => each.size > 0) : document.querySelector("[data-article]") !== null);
        const look = () => (painted() ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))) : requestAnimationFrame(look));
        look();
      }),
    marked,
  );
};

/** The rows of the bench. */
export const run = async ({ times = 7 } = {}) => {
  const product = await startProduct();
  const { launchChromium } = await load("tests/support/chromium.ts");
  const browser = await launchChromium();
  try {
    const { articles, token } = await makeWorld(product, [0, 500, 2_000]);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "fr-FR" });
    const { csrfToken } = await (await context.request.get(`${product.url}/api/auth/csrf`)).json();
    await context.request.post(`${product.url}/api/auth/callback/credentials`, {
      form: { csrfToken, login: "open0", password: "a long password of open0", json: "true" }, headers: { origin: product.url },
    });
    const page = await context.newPage();
    const measure = async (count) => {
      const seen = [];
      for (let at = 0; at <= times; at += 1) seen.push(await openOnce(page, `${product.url}${articles.get(count)}`, count > 0));
      return median(seen.slice(1));
    };
    const http = async (count) => {
      const seen = [];
      for (let at = 0; at <= times; at += 1) {
        const since = performance.now();
        await request(product, token, `/documents/${articles.get(count).split("/").at(-1)}/annotations?limit=500`);
        seen.push(performance.now() - since);
      }
      return median(seen.slice(1));
    };
    const floor = await measure(0);
    const row = (name, ours, under) => ({ name, unit: "ms", ours: Math.round(ours), floor: Math.round(under), ratio: Math.round((ours / under) * 100) / 100 });
    const bare = await http(0);
    return [
      row("open an article with 500 annotations, until painted; floor: with none", await measure(500), floor),
      row("open an article with 2,000 annotations, until painted; floor: with none", await measure(2_000), floor),
      row("list 500 of 2,000 annotations over HTTP; floor: an empty list", await http(2_000), bare),
    ];
  } finally {
    await browser.close();
    const { closeDatabase } = await load("lib/server/database.ts");
    await closeDatabase();
    await product.stop();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenChanged();
  for (const row of await run()) console.log(JSON.stringify(row));
}
