/** The files of a zip, as text. */
import { text } from "node:stream/consumers";
import yauzl, { type ZipFile } from "yauzl";

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip))));

export const unzip = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const zip = await opened(Buffer.from(bytes));
  const files = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on("end", resolve);
    zip.on("error", reject);
    zip.on("entry", (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        text(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
  return files;
};

/** Lines of JSON. */
export const lines = <T = Record<string, unknown>>(file: string | undefined): T[] => (file ?? "").split("\n").filter(Boolean).map((line) => JSON.parse(line) as T);
