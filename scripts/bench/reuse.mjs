/**
 * Text reuse: ten thousand documents compared with each other, and one more with all of them. No floor: there is none that
 * does the same. One document in twenty is a copy of another with a few words changed; `found` counts what was found of them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { migrate } from "../lib/migrations.mjs";
import { startPostgres } from "../lib/postgres.mjs";
import { ROOT } from "../lib/root.mjs";

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 10_000);
const WORDS = 450;
const VOCABULARY = 6_000;
const COPY_EVERY = 20;
const MORE = 40;
const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
const round = (value) => Math.round(value * 100) / 100;

/** The same texts in every run. */
const random = (seed) => () => ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);

/** Letters only: a digit in a word would make it a number of its own. */
const wordAt = (at) => `${"bcdfglmnprst"[at % 12]}${"aeiou"[at % 5]}${"lmnrst"[at % 6]}${"aeiou"[(at >> 3) % 5]}${[...at.toString(26)].map((digit) => "abcdefghijklmnopqrstuvwxyz"[parseInt(digit, 26)]).join("")}`;

/** A text of sentences; the commoner a word the likelier, a name or number in every other sentence. */
const article = (next) => {
  const sentences = [];
  for (let words = 0; words < WORDS; ) {
    const length = 8 + Math.floor(next() * 18);
    const sentence = Array.from({ length }, () => wordAt(Math.floor(VOCABULARY * next() ** 3)));
    sentence[0] = sentence[0][0].toUpperCase() + sentence[0].slice(1);
    if (next() < 0.5) sentence[3] = `${wordAt(Math.floor(next() * 2_000))[0].toUpperCase()}${wordAt(Math.floor(next() * 2_000)).slice(1)}`;
    if (next() < 0.3) sentence[5] = String(Math.floor(next() * 5_000));
    sentences.push(`${sentence.join(" ")}.`);
    words += length;
  }
  return sentences;
};

const changed = (sentences, next) => sentences.map((sentence) => (next() < 0.2 ? sentence.replace(/ \S+/u, " autrement") : sentence));

const rowOf = (sentences) => {
  let at = 0;
  const places = sentences.map((sentence) => {
    const place = { start: at, end: at + sentence.length };
    at += sentence.length + 1;
    return place;
  });
  const text = sentences.join(" ");
  return { text, structure: { codePoints: text.length, words: WORDS, sentences: places, blocks: [], inlines: [], syntax: [] } };
};

const insert = async (pool, project, rows) => {
  const { newId } = await load("lib/server/identifier.ts");
  const entries = rows.map((row) => ({ ...row, document: newId(), version: newId() }));
  await pool.query(
    `INSERT INTO document (id, project_id, outlet_id, title, language, authors, format, created_by)
     SELECT (r->>'document')::uuid, $1, $2, 'Mesure', 'fr', '{}', 'text', $3 FROM jsonb_array_elements($4::jsonb) AS r`,
    [project.id, project.outlet, project.owner, JSON.stringify(entries.map(({ document }) => ({ document })))],
  );
  await pool.query(
    `INSERT INTO document_version (id, document_id, number, text, sha256, code_points, words, structure)
     SELECT (r->>'version')::uuid, (r->>'document')::uuid, 1, r->>'text', '', (r->'structure'->>'codePoints')::int, ${WORDS}, r->'structure' FROM jsonb_array_elements($1::jsonb) AS r`,
    [JSON.stringify(entries)],
  );
  return entries.map(({ document }) => document);
};

const makeProject = async (pool) => {
  const { person, project } = await load("tests/support/world.ts");
  const owner = await person("bench");
  const { project: id } = await project(owner);
  const { rows } = await pool.query("SELECT outlet_id FROM document WHERE project_id = $1 LIMIT 1", [id]);
  return { id, owner: owner.id, outlet: rows[0].outlet_id };
};

/** The rows of the bench. */
export const run = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-bench-"));
  const server = await startPostgres(folder);
  const rows = [];
  try {
    await migrate(server.url("postgres"));
    process.env.DATABASE_URL = server.url("postgres");
    const { pool, closeDatabase } = await load("lib/server/database.ts");
    const { compareProject } = await load("lib/server/reuse/compare-project.ts");
    const { findReuseOf } = await load("lib/server/reuse/find-reuse.ts");
    const project = await makeProject(pool);
    const next = random(7);
    let last = article(next);
    for (let made = 0; made < DOCUMENTS; made += 500) {
      const part = Array.from({ length: 500 }, (_, at) => {
        const copy = (made + at) % COPY_EVERY === 1;
        const sentences = copy ? changed(last, next) : article(next);
        if (!copy) last = sentences;
        return rowOf(sentences);
      });
      await insert(pool, project, part);
    }
    const start = performance.now();
    const found = await compareProject(pool, project.id);
    rows.push({ name: `compare ${DOCUMENTS} documents`, unit: "s", ours: round((performance.now() - start) / 1_000), ratio: round((performance.now() - start) / 60_000), found: `${found} of ${DOCUMENTS / COPY_EVERY}` });
    const more = await insert(pool, project, Array.from({ length: MORE }, (_, at) => rowOf(at % 2 ? changed(last, next) : article(next))));
    const times = [];
    for (const id of more) {
      const since = performance.now();
      await findReuseOf(project.id, id);
      times.push(performance.now() - since);
    }
    times.sort((a, b) => a - b);
    rows.push({ name: `one more among ${DOCUMENTS} documents, p95`, unit: "ms", ours: round(times[Math.floor(MORE * 0.95)]), ratio: round(times[Math.floor(MORE * 0.95)] / 100) });
    await closeDatabase();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
