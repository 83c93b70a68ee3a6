/** Bundles as they are sent: zipped, from tables written in a test. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export type Tables = Readonly<Record<string, readonly object[]>>;

export const zipOf = async (files: ReadonlyMap<string, string | Buffer>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [path, content] of files) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
};

/** `heads`: `project`, `codebook`, `manifest`, as JSON. */
export const bundleFiles = (tables: Tables, heads: Readonly<Record<string, unknown>> = {}): Map<string, string> =>
  new Map([
    ...Object.entries(heads).map(([name, value]) => [`${name}.json`, JSON.stringify(value)] as const),
    ...Object.entries(tables).map(([name, rows]) => [`${name}.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join("")] as const),
  ]);

export const bundleOf = (tables: Tables, heads: Readonly<Record<string, unknown>> = {}): Promise<Buffer> => zipOf(bundleFiles(tables, heads));
