/**
 * The figures of two hundred outlets, true to the last commit: asked after each of some changes, and again with none,
 * beside the bare count of distinct readers by outlet and label over a covering index, and over the annotations themselves.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ANNOTATIONS, load, round, withGround, withMemory, writeBundle } from "./corpus/ground.mjs";

const TIMES = 15;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const timed = async (work, times = TIMES) => {
  const taken = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await work(at);
    taken.push(performance.now() - start);
  }
  return median(taken);
};

const floorsOf = async (pool) => {
  await pool.query("CREATE TABLE bare AS SELECT outlet_id, unnest(labels) AS label, author_id, document_id FROM annotation");
  await pool.query("CREATE INDEX ON bare (outlet_id, label, author_id) INCLUDE (document_id)");
  await pool.query("VACUUM ANALYZE bare");
  const count = "SELECT outlet_id, label, count(DISTINCT author_id), count(DISTINCT document_id) FROM";
  return {
    covering: await timed(() => pool.query("SELECT outlet_id, label, count(DISTINCT author_id) FROM bare GROUP BY outlet_id, label"), 5),
    bare: await timed(() => pool.query(`${count} (SELECT outlet_id, unnest(labels) AS label, author_id, document_id FROM annotation) AS a GROUP BY outlet_id, label`), 3),
  };
};

export const run = async () => {
  const rows = [];
  process.env.FIGURES_KEPT_FROM ??= "1";
  await withGround(async ({ pool, folder, take }) => {
    const bundle = path.join(folder, "bundle");
    await writeBundle(bundle);
    const { project } = await take(bundle);
    const { foldFigures } = await load("lib/server/figures/fold.ts");
    const { readKeptSummary } = await load("lib/server/queries/kept-summary.ts");
    const first = await withMemory(() => foldFigures(project));
    rows.push({ name: `count ${ANNOTATIONS} annotations of a new project`, unit: "s", ours: round(first.seconds), ratio: round(first.seconds / 60), memoryMb: first.memory });
    const { rows: marks } = await pool.query("SELECT id FROM annotation ORDER BY id LIMIT $1", [TIMES]);
    const access = { projectId: project, role: "owner", settings: { share: 0.5 }, pseudonymKey: "00" };
    const ask = () => readKeptSummary(access, { userId: "00000000-0000-0000-0000-000000000000", closedDocuments: [], moderated: true });
    await ask();
    const changed = await timed(async (at) => {
      await pool.query("UPDATE annotation SET labels = '{opinion}' WHERE id = $1", [marks[at].id]);
      await ask();
    });
    const unchanged = await timed(ask);
    const { covering, bare } = await floorsOf(pool);
    rows.push({ name: `outlets after a change, ${ANNOTATIONS} annotations`, unit: "ms", ours: round(changed), floor: round(covering), ratio: round(changed / covering), bareGroupBy: round(bare) });
    rows.push({ name: `outlets unchanged, ${ANNOTATIONS} annotations`, unit: "ms", ours: round(unchanged), floor: round(covering), ratio: round(unchanged / covering), bareGroupBy: round(bare) });
  });
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
