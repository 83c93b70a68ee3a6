/** A corpus of any size as a bundle on the disk, the same in every run, and a database to take it in. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { migrate } from "../../lib/migrations.mjs";
import { startPostgres } from "../../lib/postgres.mjs";
import { ROOT } from "../../lib/root.mjs";

export const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
export const round = (value) => Math.round(value * 100) / 100;

/** `BENCH_ANNOTATIONS` scales everything: a document for twenty of them, two hundred outlets, forty readers. */
export const ANNOTATIONS = Number(process.env.BENCH_ANNOTATIONS ?? 1_000_000);
const PER_DOCUMENT = 20;
const OUTLETS = 200;
const READERS = 40;
const READERS_PER_DOCUMENT = 4;
const LABELS = ["factual-claim", "opinion", "unsourced", "contested"];

/** The same numbers in every run. */
export const random = (seed) => () => ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);

const SENTENCE = "Le conseil du port a voté la cession des quais, selon la mairie, et le chantier reprendra au printemps.";
const SENTENCES = 12;

const documentOf = (at, next) => {
  const sentences = Array.from({ length: SENTENCES }, (_, nth) => `${SENTENCE.slice(0, -1)} ${at} ${nth} ${Math.floor(next() * 1e6)}.`);
  const places = [];
  for (let nth = 0, start = 0; nth < SENTENCES; start += sentences[nth].length + 1, nth += 1) places.push({ start, end: start + sentences[nth].length });
  const text = sentences.join(" ");
  return {
    id: `d${at}`, outlet: { name: `Média ${at % OUTLETS}` }, title: `Titre ${at}`, language: "fr", format: "text", text, codePoints: text.length, words: SENTENCES * 20,
    sentences: places, blocks: [{ start: 0, end: text.length, kind: "paragraph" }], regions: [], inlines: [], syntax: [],
  };
};

/** Writes tables as they go; answers how many bytes there are. */
const tableWriter = (folder, name) => {
  const file = createWriteStream(path.join(folder, `${name}.jsonl`));
  let bytes = 0;
  return {
    add: async (row) => {
      const line = `${JSON.stringify(row)}\n`;
      bytes += line.length;
      if (!file.write(line)) await once(file, "drain");
    },
    end: async () => {
      file.end();
      await once(file, "close");
      return bytes;
    },
  };
};

/** The bundle's folder. */
export const writeBundle = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const next = random(11);
  const [documents, annotations, completions] = ["documents", "annotations", "completions"].map((name) => tableWriter(folder, name));
  for (let at = 0, made = 0; made < ANNOTATIONS; at += 1) {
    const document = documentOf(at, next);
    await documents.add(document);
    const readers = Array.from({ length: READERS_PER_DOCUMENT }, (_, nth) => `reader-${(at * 7 + nth * 11) % READERS}`);
    for (let nth = 0; nth < PER_DOCUMENT && made < ANNOTATIONS; nth += 1, made += 1) {
      const { start, end } = document.sentences[Math.floor(next() * SENTENCES)];
      const attribution = next() < 0.5 ? { type: "organisation", name: "la mairie" } : null;
      await annotations.add({
        id: `a${made}`, document: document.id, version: 1, annotator: readers[nth % READERS_PER_DOCUMENT], codebook: 1, start, end, quote: document.text.slice(start, end),
        labels: [LABELS[Math.floor(next() * LABELS.length)]], frames: [], attribution, note: null, confidence: "sure", seen: "none", status: "active", createdAt: "2026-01-01T10:00:00.000Z",
      });
    }
    for (const annotator of readers) await completions.add({ document: document.id, version: 1, annotator, codebook: 1, seen: "none", at: "2026-01-02T10:00:00.000Z" });
  }
  writeFileSync(path.join(folder, "project.json"), JSON.stringify({ settings: { share: 0.5 } }));
  for (const table of [documents, annotations, completions]) await table.end();
};

/** The highest resident memory while `work` runs, beside what it was before. Megabytes. */
export const withMemory = async (work) => {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const clock = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const start = performance.now();
  try {
    const value = await work();
    return { value, seconds: (performance.now() - start) / 1_000, memory: { before: Math.round(before / 1e6), peak: Math.round(Math.max(peak, process.memoryUsage().rss) / 1e6) } };
  } finally {
    clearInterval(clock);
  }
};

/** An empty database, and `take(bundle)`: a new project with it. Everything is gone afterwards. */
export const withGround = async (work) => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-bench-"));
  const server = await startPostgres(folder);
  try {
    await migrate(server.url("postgres"));
    process.env.DATABASE_URL = server.url("postgres");
    const { pool, closeDatabase, inTransaction } = await load("lib/server/database.ts");
    const [{ importCorpus }, { openBundle }, { createProject }, { person }, { DEFAULT_CODEBOOK }] = await Promise.all(
      ["lib/server/commands/import-corpus.ts", "lib/server/exchange/open-bundle.ts", "lib/server/commands/projects.ts", "tests/support/world.ts", "lib/annotation/default-codebook.ts"].map(load),
    );
    const owner = await person("bench");
    const take = async (bundle) => {
      const project = await inTransaction((client) => createProject(client, owner.id, { name: "Mesure", language: "fr", codebook: DEFAULT_CODEBOOK }));
      const reader = await openBundle(bundle);
      const measured = await withMemory(() => importCorpus({ actorId: owner.id, projectId: project, role: "owner", reader, claim: null, now: Date.now(), compare: false }));
      return { project, owner, ...measured };
    };
    await work({ pool, folder, take });
    await closeDatabase();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
