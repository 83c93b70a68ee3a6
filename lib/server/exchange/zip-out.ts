/** Files as a zip, written while it is read: the same files give the same bytes, and nothing is held. */
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { BundleFile } from "@/lib/exchange/write-bundle";

/** Every entry bears the day on which zip begins to count; no clock, no zone, no owner. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: true, compressionLevel: 3, forceDosTimestamp: true } as const;

/** Pieces are joined to this many units: a stream of short lines costs more than its words. */
const PIECE = 32_768;

async function* pieces(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = "";
  for await (const chunk of content) {
    held += chunk;
    if (held.length < PIECE) continue;
    yield Buffer.from(held, "utf8");
    held = "";
  }
  if (held) yield Buffer.from(held, "utf8");
}

/** The text of a file as bytes, in pieces of some size. */
export const bytesOf = pieces;

/** Each file is read to its end before the next is asked for. Throws what reading them throws. */
export async function* zipped(files: AsyncIterable<BundleFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  let source: Readable | null = null;
  const feed = async (): Promise<void> => {
    for await (const { path, content } of files) {
      if (output.destroyed) throw new Error("nobody reads on");
      source = Readable.from(pieces(content), { objectMode: false, highWaterMark: 4 * PIECE });
      zip.addReadStream(source, path, ENTRY);
      await finished(source);
    }
    zip.end();
  };
  const feeding = feed().catch((error: Error) => void output.destroy(error));
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    (source as Readable | null)?.destroy();
    await feeding;
  }
}
