/**
 * A zip as a bundle: its files by name, read from where they lie, never unpacked to a name of theirs. What is no archive,
 * leads out of its folder, lies over itself or swells beyond measure is refused before any of it is read.
 */
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "@/lib/errors";
import type { BundleReader } from "@/lib/exchange/check-bundle";

const MOST_ENTRIES = 1_000;
/** Bytes that any archive may swell to; beyond, as many times its own size. */
const SMALL = 64_000_000;
const MOST_SWELLING = 200;

export interface OpenBundle extends BundleReader {
  readonly close: () => void;
}

const refuse = (code: string): AppError => new AppError("unreadable", [{ path: "", code }]);

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }, (error, zip) => (error || !zip ? reject(refuse("not-a-zip")) : resolve(zip)));
  });

/** Names that lead elsewhere are an error of the library's. */
const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", () => reject(refuse("not-a-zip")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) reject(refuse("too-many"));
      else zip.readEntry();
    });
    zip.readEntry();
  });

const requireMeasure = (zip: ZipFile, entries: readonly Entry[]): void => {
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const whole = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (packed > zip.fileSize || whole > Math.max(SMALL, zip.fileSize * MOST_SWELLING)) throw refuse("swells");
};

/** What is not as the archive says it is shows only while it is read. */
async function* contentOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw refuse("not-a-zip");
  }
}

/** Whoever packs a folder often packs its name too: then what lies in it is meant. */
const rootOf = (names: readonly string[]): string => {
  const heads = names.filter((name) => /(?:^|\/)(?:manifest\.json|documents\.jsonl)$/u.test(name) && !name.startsWith("__MACOSX/"));
  const folders = new Set(heads.map((name) => name.slice(0, name.lastIndexOf("/") + 1)));
  return folders.size === 1 ? [...folders][0]! : "";
};

/** Opens an archive on the disk. Throws `unreadable`. Entries are checked again while they are read: their size and their sum. */
export const openZipBundle = async (path: string): Promise<OpenBundle> => {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    requireMeasure(zip, entries);
    const root = rootOf(entries.map(({ fileName }) => fileName));
    const files = new Map(entries.filter(({ fileName }) => fileName.startsWith(root) && !fileName.endsWith("/")).map((entry) => [entry.fileName.slice(root.length), entry]));
    const open: BundleReader["open"] = (name) => {
      const entry = files.get(name);
      if (!entry) return Promise.resolve(null);
      return new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(refuse("not-a-zip")) : resolve(contentOf(stream as AsyncIterable<Uint8Array>)))));
    };
    return { open, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
};
