/** A bundle on the disk: a folder or a zip. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { openZipBundle, type OpenBundle } from "./bundle-zip";

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

/** Throws `not-found` where there is nothing, `unreadable` for a file that is no zip. Paths inside are checked by their reader. */
export const openBundle = async (path: string): Promise<OpenBundle> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new AppError("not-found");
  if (!found.isDirectory()) return openZipBundle(path);
  const open: OpenBundle["open"] = async (name) => ((await isFile(join(path, name))) ? createReadStream(join(path, name), { highWaterMark: 1_000_000 }) : null);
  return { open, close: () => undefined };
};
