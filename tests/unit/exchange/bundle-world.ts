/** Bundles in memory: writing one to a map of files, reading it back, and a small world to write. */
import { createHash, createHmac } from "node:crypto";
import type { CodebookFile } from "@/lib/exchange/bundle-head";
import type { BundleReader } from "@/lib/exchange/check-bundle";
import type { NewHasher } from "@/lib/exchange/digest";
import type { People } from "@/lib/exchange/disguise";
import type { PeopleMode } from "@/lib/exchange/enumerations";
import { annotationRow, documentRow, type AnnotationRow, type DocumentRow } from "@/lib/exchange/rows";
import type { BundleSource } from "@/lib/exchange/write-bundle";
import { writeBundle, type BundleOptions } from "@/lib/exchange/write-bundle";
import { indexText } from "@/lib/text/offsets";

export const newHasher: NewHasher = () => {
  const hash = createHash("sha256");
  return { update: (data) => void hash.update(data), hex: () => hash.digest("hex") };
};

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const people = (mode: PeopleMode): People => ({
  mode,
  pseudonym: (what) => createHmac("sha256", "secret").update(what).digest("hex").slice(0, 32),
});

export async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

export type Files = Map<string, string>;

export const written = async (source: BundleSource, options: Partial<BundleOptions> = {}): Promise<Files> => {
  const files: Files = new Map();
  const all = { people: people("named"), text: { mode: "full" as const, outside: false }, newHasher, ...options };
  for await (const { path, content } of writeBundle(source, all)) {
    let text = "";
    for await (const chunk of content) text += chunk;
    files.set(path, text);
  }
  return files;
};

/** Bytes in pieces of a few, so that characters are cut. */
export const readerOf = (files: Files, size = 7): BundleReader => ({
  open: async (path) => {
    const text = files.get(path);
    if (text === undefined) return null;
    const bytes = new TextEncoder().encode(text);
    return (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })();
  },
});

export const TEXT = "Le maire 🇫🇷 l’a dit :\u00a0«\u202fNon\u202f» — selon l’AFP.\nLe régime 👩🏽\u200d🔬 conteste ces chiffres, d’après Reuters.\n";

export const document = (more: Partial<DocumentRow> = {}): DocumentRow => {
  const text = more.text === undefined ? TEXT : more.text;
  return documentRow.parse({
    id: "d1", title: "Un titre", language: "fr", outlet: { name: "La Gazette" }, text, textSha256: text === null ? null : sha256(text),
    codePoints: text === null ? null : indexText(text).length, sentences: [], blocks: [], regions: [], ...more,
  });
};

export const annotation = (more: Partial<AnnotationRow> & { start: number; end: number }, text = TEXT): AnnotationRow =>
  annotationRow.parse({
    id: `n${more.start}-${more.end}`, document: "d1", version: 1, annotator: "ada", codebook: 1, labels: ["factual-claim"], createdAt: "2026-03-01T10:00:00Z",
    quote: indexText(text).slice(more.start, more.end), ...more,
  });

export const codebook: CodebookFile = {
  version: 1,
  labels: [
    { key: "factual-claim", name: { fr: "Fait", en: "Fact" } },
    { key: "opinion", name: { fr: "Opinion", en: "Opinion" } },
  ],
  frames: [{ key: "economic", name: { fr: "Économie", en: "Economic" } }],
};

export const project = { name: "Essai", language: "fr", settings: { share: 0.5 }, formula: null };

export const worldOf = (documents: DocumentRow[], annotations: AnnotationRow[], more: BundleSource["tables"] = {}): BundleSource => ({
  project,
  codebook,
  tables: { documents: () => each(documents), annotations: () => each(annotations), ...more },
});
