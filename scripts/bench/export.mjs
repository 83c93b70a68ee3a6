/**
 * A corpus leaves as a bundle, named and whole, beside a bare cursor over the annotations with JSON.stringify. `ours` and
 * `floor` in annotations a second; documents, completions, digests and the zip come on top of ours.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import Cursor from "pg-cursor";
import { ANNOTATIONS, load, round, withGround, withMemory, writeBundle } from "./corpus/ground.mjs";

const PAGE = 2_000;

const floorOf = async (pool) => {
  const client = await pool.connect();
  try {
    const start = performance.now();
    const cursor = client.query(new Cursor("SELECT * FROM annotation ORDER BY document_id, start"));
    let units = 0;
    for (let rows = await cursor.read(PAGE); rows.length > 0; rows = await cursor.read(PAGE)) for (const row of rows) units += JSON.stringify(row).length;
    await cursor.close();
    if (units === 0) throw new Error("nothing was read");
    return (performance.now() - start) / 1_000;
  } finally {
    client.release();
  }
};

const drain = async (pieces) => {
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return bytes;
};

export const run = async () => {
  const rows = [];
  await withGround(async ({ pool, folder, take }) => {
    const bundle = path.join(folder, "bundle");
    await writeBundle(bundle);
    const { project, owner } = await take(bundle);
    await pool.query("ANALYZE");
    const { exportBytes } = await load("lib/server/exchange/export-corpus.ts");
    const sight = { userId: owner.id, closedDocuments: [], moderated: true };
    const floor = await floorOf(pool);
    for (const format of ["bundle", "w3c"]) {
      const { seconds, memory, value } = await withMemory(() => drain(exportBytes({ projectId: project, pseudonymKey: "00", sight, format, people: "named", text: "full" })));
      rows.push({ name: `export ${ANNOTATIONS} annotations: ${format}`, unit: "annotations/s", ours: Math.round(ANNOTATIONS / seconds), floor: Math.round(ANNOTATIONS / floor), ratio: round(floor / seconds), memoryMb: memory, megabytes: Math.round(value / 1e6) });
    }
  });
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
