/** A body as it comes, onto the disk: an archive alone, or the file of a form. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";

export interface Incoming {
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array> | null;
}

export interface StagedUpload {
  readonly path: string;
  /** SHA-256 of what was staged. */
  readonly digest: Buffer;
  readonly bytes: number;
}

const MOST_HEAD = 16_384;
const END_OF_HEAD = Buffer.from("\r\n\r\n");

const boundaryOf = (contentType: string): Buffer => {
  const found = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/iu.exec(contentType);
  if (!found) throw new AppError("invalid", [{ path: "Content-Type", code: "bad-format" }]);
  return Buffer.from(`\r\n--${found[1] ?? found[2]}`);
};

/** The content of the first file of a form; the fields around it are passed over. Throws `invalid` where there is none. */
export async function* fileOfForm(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Uint8Array> {
  const boundary = boundaryOf(contentType);
  let held: Buffer = Buffer.from("\r\n");
  let within: "between" | "head" | "file" | "field" = "between";
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      if (within === "head") {
        const end = held.indexOf(END_OF_HEAD);
        if (end === -1 && held.length > MOST_HEAD) throw new AppError("invalid");
        if (end === -1) break;
        within = /;\s*filename\*?=/iu.test(held.toString("latin1", 0, end)) ? "file" : "field";
        // The line end belongs to the boundary that may follow at once.
        held = held.subarray(end + 2);
        if (within === "file") held = held.subarray(2);
      }
      const at = held.indexOf(boundary);
      const whole = at === -1 ? Math.max(0, held.length - boundary.length) : at;
      if (within === "file" && whole > 0) yield held.subarray(0, whole);
      held = held.subarray(whole);
      if (at === -1) break;
      if (within === "file") return;
      held = held.subarray(boundary.length);
      within = "head";
    }
  }
  throw new AppError("invalid", [{ path: "file", code: "required" }]);
}

/** Throws `too-large` beyond `most` bytes, `invalid` for a form without a file or an empty body. */
export const stageUpload = async ({ contentType, body }: Incoming, folder: string, most: number): Promise<StagedUpload> => {
  if (!body) throw new AppError("invalid", [{ path: "", code: "required" }]);
  const path = join(folder, "upload");
  const file = await open(path, "w", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  const whole = body as unknown as AsyncIterable<Uint8Array>;
  try {
    for await (const chunk of /^multipart\/form-data/iu.test(contentType) ? fileOfForm(whole, contentType) : whole) {
      bytes += chunk.byteLength;
      if (bytes > most) throw new AppError("too-large", [{ path: "", code: "too-large" }]);
      hash.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  if (bytes === 0) throw new AppError("invalid", [{ path: "", code: "required" }]);
  return { path, digest: hash.digest(), bytes };
};
