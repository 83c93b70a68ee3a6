/**
 * A corpus comes in, with every check, beside the bare COPY of the same annotations into a table with the same indexes.
 * `ours` and `floor` in annotations a second; the other rows of the corpus come on top of ours.
 */
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { ANNOTATIONS, round, withGround, writeBundle } from "./corpus/ground.mjs";

const floorOf = async (pool, folder) => {
  const file = path.join(folder, "floor.copy");
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0");
    await pipeline(client.query(copyTo("COPY annotation TO STDOUT")), createWriteStream(file));
    await client.query("CREATE TABLE bare (LIKE annotation INCLUDING ALL)");
    const start = performance.now();
    await client.query("BEGIN");
    await pipeline(createReadStream(file, { highWaterMark: 262_144 }), client.query(copyFrom("COPY bare FROM STDIN")));
    await client.query("COMMIT");
    return (performance.now() - start) / 1_000;
  } finally {
    client.release();
  }
};

export const run = async () => {
  const rows = [];
  await withGround(async ({ pool, folder, take }) => {
    const bundle = path.join(folder, "bundle");
    await writeBundle(bundle);
    const { seconds, memory } = await take(bundle);
    const floor = await floorOf(pool, folder);
    rows.push({ name: `import ${ANNOTATIONS} annotations`, unit: "annotations/s", ours: Math.round(ANNOTATIONS / seconds), floor: Math.round(ANNOTATIONS / floor), ratio: round(floor / seconds), memoryMb: memory });
  });
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const row of await run()) console.log(JSON.stringify(row));
