/**
 * Marks in, painted: our reading surface beside the bare CSS Custom Highlight API, in the same page of the same
 * Chromium. Prints one JSON object per line; `node --import tsx scripts/bench/paint.mjs` runs it alone.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
const { launchChromium } = await import(pathToFileURL(path.join(root, "tests/support/chromium.ts")).href);
/** tsx brings the bundler. */
const esbuild = createRequire(createRequire(path.join(root, "package.json")).resolve("tsx"))("esbuild");

const TYPES = { ".js": "text/javascript", ".css": "text/css" };
const BARE = `
  ::highlight(bare-factual-claim) { background-color: #d8e6f6; text-decoration: underline solid 2px #3e82d0; }
  ::highlight(bare-opinion) { background-color: #f0e9d6; text-decoration: underline wavy 1.5px #a67c0a; }
  ::highlight(bare-unsourced) { background-color: #e4e0f0; text-decoration: underline dashed 2px #3a1a8c; }
  ::highlight(bare-contested) { background-color: #ecdfe2; text-decoration: underline double 1px #82082a; }
  main { width: 660px; margin: auto; font: 19px/36px serif; }`;

const bundle = async () => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: ["scripts/bench/paint/page.tsx"], outdir: "/", bundle: true, write: false, format: "esm",
    splitting: true, minify: true, jsx: "automatic", alias: { "@": root }, logLevel: "error", define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.contents]));
};

const serve = async () => {
  const files = await bundle();
  const tokens = readFileSync(path.join(root, "app/tokens.css"), "utf8");
  files.set("/", `<!doctype html><meta charset=utf-8><style>${tokens}${BARE}</style><link rel=stylesheet href=/page.css><body><script type=module src=/page.js></script>`);
  const server = http.createServer((request, response) => {
    const found = files.get(request.url);
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[path.extname(request.url)] ?? "text/html" });
    response.end(found);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const round = (value) => Math.round(value * 100) / 100;

const CASES = [
  { name: "paint 2,000 marks on 1,000 words", words: 1_000, marks: 2_000 },
  { name: "paint 10,000 marks on 20,000 words", words: 20_000, marks: 10_000 },
];

/** The rows of the bench: milliseconds, the median of `rounds` fresh pages. */
export const run = async ({ rounds = 5 } = {}) => {
  const server = await serve();
  const browser = await launchChromium();
  const rows = [];
  try {
    for (const { name, words, marks } of CASES) {
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        times.push(await page.evaluate(([w, m]) => globalThis.measure(w, m), [words, marks]));
        await page.close();
      }
      for (const [what, key] of [[name, "load"], [`add one after: ${name}`, "add"]]) {
        const ours = middle(times.map((time) => time.ours[key]));
        const floor = middle(times.map((time) => time.bare[key]));
        rows.push({ name: what, unit: "ms", ours: round(ours), floor: round(floor), ratio: round(ours / floor) });
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
