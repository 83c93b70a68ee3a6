/** A file on the disk as JSON, where it is that and no archive. */
import { open, readFile } from "node:fs/promises";
import { AppError } from "@/lib/errors";

/** A list of annotations is read as one value: more comes as a bundle. */
const MOST_BYTES = 50_000_000;

const firstByte = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString("utf8", 0, bytesRead).replace(/^\ufeff/u, "").trimStart().slice(0, 1);
  } finally {
    await file.close();
  }
};

/** Null for a file that does not begin as JSON does. Throws `malformed-json`, `too-large`. */
export const readAnnotations = async (path: string): Promise<unknown> => {
  if (!["{", "["].includes(await firstByte(path))) return null;
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) throw new AppError("too-large", [{ path: "", code: "too-large" }]);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new AppError("malformed-json");
  }
};
