/**
 * Marks in, painted, one more, scrolled, pointed at: our reading surface beside the bare CSS Custom Highlight API, and
 * beside TipTap's decorations and Recogito, on the same text in the same Chromium. One JSON object per line; `node --import tsx scripts/bench/paint.mjs` runs it alone.
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
  .peer-0 { background-color: #d8e6f6; text-decoration: underline solid 2px #3e82d0; }
  .peer-1 { background-color: #f0e9d6; text-decoration: underline wavy 1.5px #a67c0a; }
  .peer-2 { background-color: #e4e0f0; text-decoration: underline dashed 2px #3a1a8c; }
  .peer-3 { background-color: #ecdfe2; text-decoration: underline double 1px #82082a; }
  main { width: 660px; margin: auto; font: 19px/36px serif; }`;

const bundle = async () => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: ["scripts/bench/paint/page.tsx", "scripts/bench/paint/peers.js"], outdir: "/", bundle: true, write: false, format: "esm",
    splitting: true, minify: true, jsx: "automatic", alias: { "@": root }, logLevel: "error", define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.contents]));
};

const serve = async () => {
  const files = await bundle();
  const tokens = readFileSync(path.join(root, "app/tokens.css"), "utf8");
  files.set("/", `<!doctype html><meta charset=utf-8><style>${tokens}${BARE}</style><link rel=stylesheet href=/page.css><body><script type=module src=/page.js></script><script type=module src=/peers.js></script>`);
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
  { name: "2,000 marks on 1,000 words", words: 1_000, marks: 2_000 },
  { name: "10,000 marks on 20,000 words", words: 20_000, marks: 10_000 },
];
const WHO = ["ours", "bare", "tiptap", "recogito"];

/** What each of them did, on a fresh page each time: the median of `rounds`. */
const measured = async (browser, address, { words, marks, rounds }) => {
  const times = {};
  for (const who of WHO) {
    const rows = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(address);
      await page.waitForFunction(() => globalThis.measurePeer);
      rows.push(await page.evaluate(([name, w, m]) => globalThis.measure(name, w, m), [who, words, marks]));
      await page.close();
    }
    const of = (pick) => round(middle(rows.map(pick)));
    times[who] = { load: of((row) => row.load), add: of((row) => row.add), frame: of((row) => row.scroll.frame), long: of((row) => row.scroll.long), hover: of((row) => row.hover ?? 0) };
  }
  return times;
};

const rowsOf = (name, times) => {
  const beside = (what, key) => {
    const [ours, floor] = [times.ours[key], times.bare[key]];
    return { name: `${what}: ${name}`, unit: "ms", ours, floor, peer: { "tiptap decorations": times.tiptap[key], "@recogito/text-annotator": times.recogito[key] }, ratio: floor > 0 ? round(ours / floor) : ours };
  };
  return [
    beside("paint", "load"), beside("add one", "add"), beside("scroll, p95 between frames", "frame"), beside("scroll, long tasks", "long"),
    { name: `hover, dearest of a hundred: ${name}`, unit: "ms", ours: times.ours.hover, ratio: round(times.ours.hover / 8) },
  ];
};

/** The rows of the bench, in milliseconds. */
export const run = async ({ rounds = 3 } = {}) => {
  const server = await serve();
  const browser = await launchChromium();
  const rows = [];
  try {
    for (const { name, ...size } of CASES) rows.push(...rowsOf(name, await measured(browser, `http://127.0.0.1:${server.address().port}/`, { ...size, rounds })));
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
