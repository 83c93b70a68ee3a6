/**
 * Opening an article in the browser until everything in view is painted, with 500 and with 2,000 annotations, beside
 * the same article without any. `node --import tsx scripts/bench/open.mjs` runs it alone.
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { buildWhenChanged } from "../lib/build.mjs";
import { startProduct } from "../lib/product.mjs";
import { ROOT } from "../lib/root.mjs";

const PEOPLE = 40;
const BATCH = 50;
const LABELS = ["factual-claim", "opinion", "unsourced", "contested"];
const SIZES = [0, 500, 2_000];

const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const round = (value) => Math.round(value * 100) / 100;
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Marks of 4 to 40 words' length all over the text, by everybody, made over HTTP in batches. */
const fill = async ({ url, people, document, length, count }) => {
  for (let made = 0; made < count; made += BATCH) {
    const items = Array.from({ length: Math.min(BATCH, count - made) }, (_, at) => {
      const start = ((made + at) * 7_919) % (length - 260);
      return { selector: { start, end: start + 20 + ((made + at) * 31) % 220 }, labels: [LABELS[(made + at) % 4]] };
    });
    const { token } = people[(made / BATCH) % PEOPLE];
    const answer = await fetch(`${url}/api/v1/documents/${document}/annotations/batch`, {
      method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify({ items }),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  }
};

const makeWorld = async (product) => {
  process.env.DATABASE_URL = product.database;
  process.env.APOSTILLE_URL = product.url;
  const { join, person, project } = await load("tests/support/world.ts");
  const { makePerson } = await load("tests/support/server.ts");
  const { articleText } = await load("prisma/seed/article-text.ts");
  const text = articleText("gazette-accord-signe.md");
  const people = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await person(`open${at}`));
  const reader = await makePerson("Lectrice", { locale: "fr" });
  const articles = [];
  for (const count of SIZES) {
    const made = await project(people[0], text);
    for (const each of [...people.slice(1), reader]) await join(made.project, each, "annotator");
    await fill({ url: product.url, people, document: made.document, length: [...text].length, count });
    articles.push({ ...made, count });
  }
  return { articles, reader };
};

/** Runs in the page from its first moment: when the number of painted ranges last changed, and when the text was there. */
const watchPainting = () => {
  const seen = { ranges: 0, at: 0, text: 0 };
  globalThis.painting = seen;
  const look = () => {
    const ranges = [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0);
    if (ranges !== seen.ranges) Object.assign(seen, { ranges, at: performance.now() });
    if (!seen.text && document.querySelector("[data-article]")?.textContent) seen.text = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const STILL_MS = 600;

/** Milliseconds from the click on the address to the last change of what is painted, and of the answer itself. */
const openOnce = async (context, { project, document, count }) => {
  const page = await context.newPage();
  await page.addInitScript(watchPainting);
  await page.goto(`/projects/${project}/documents/${document}`);
  await page.waitForFunction(
    ([wanted, still]) => painting.text && (wanted === 0 || painting.ranges > 0) && performance.now() - Math.max(painting.at, painting.text) > still,
    [count, STILL_MS],
  );
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return { painted: Math.max(painting.at, painting.text), answer: navigation.responseStart - navigation.requestStart };
  });
  await page.close();
  return times;
};

/** The rows of the bench: medians of `rounds` openings in a browser that has been here before. */
export const run = async ({ rounds = 7 } = {}) => {
  const product = await startProduct();
  const { launchChromium } = await load("tests/support/chromium.ts");
  const { signIn } = await load("tests/support/server.ts");
  const browser = await launchChromium();
  const results = new Map();
  try {
    const { articles, reader } = await makeWorld(product);
    const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1366, height: 768 } });
    await signIn(context, reader, product.url);
    for (const article of articles) await openOnce(context, article);
    for (const article of articles) {
      const times = [];
      for (let at = 0; at < rounds; at += 1) times.push(await openOnce(context, article));
      results.set(article.count, { painted: middle(times.map((time) => time.painted)), answer: middle(times.map((time) => time.answer)) });
    }
  } finally {
    await browser.close();
    const { closeDatabase } = await load("lib/server/database.ts");
    await closeDatabase();
    await product.stop();
  }
  const floor = results.get(0);
  return SIZES.filter((count) => count > 0).flatMap((count) => {
    const { painted, answer } = results.get(count);
    const name = `open an article with ${count.toLocaleString("en")} annotations`;
    return [
      { name: `${name}, until painted; floor: without any`, unit: "ms", ours: round(painted), floor: round(floor.painted), ratio: round(painted / floor.painted) },
      { name: `${name}, first byte; floor: without any`, unit: "ms", ours: round(answer), floor: round(floor.answer), ratio: round(answer / floor.answer) },
    ];
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhenChanged();
  for (const row of await run()) console.log(JSON.stringify(row));
}
