/**
 * Under which codebook the rows of a bundle come into a project. A project without documents takes over the bundle's, with
 * its history, where the importer may change it; any other keeps its own, and what the bundle means otherwise is refused:
 * figures never mix two meanings of a label.
 */
import { labelSchema, type Codebook, type Label } from "@/lib/annotation/codebook";
import { newlyMeant, redefined, type CodebookVersion } from "@/lib/annotation/definitions";
import type { BadRow } from "./bad-rows";
import type { CodebookFile } from "./bundle-head";

type Layer = "labels" | "frames";
type FileVersion = Omit<CodebookFile, "earlier" | "groups">;

export interface CodebookPlan {
  /** Versions that the project gets in place of its own, from 1; null: it keeps what it has. */
  readonly replaced: readonly CodebookVersion[] | null;
  /** Number of the project's version that a row made under `number` belongs to (null: the bundle's last); null: under none. */
  readonly under: (number: number | null) => number | null;
  /** What may be said under a number of the project. */
  readonly keysOf: (number: number) => { readonly labels: ReadonlySet<string>; readonly frames: ReadonlySet<string> };
  /** What is wrong with the bundle's codebook. */
  readonly bad: readonly BadRow[];
}

const FILE = "codebook.json";

const readLabels = (version: FileVersion, layer: Layer, path: string, bad: BadRow[]): Label[] =>
  version[layer].flatMap(({ since: _, ...label }, at) => {
    const read = labelSchema.safeParse(label);
    if (read.success) return [read.data];
    bad.push({ file: FILE, line: null, field: [path, layer, at, ...(read.error.issues[0]?.path ?? [])].filter((step) => step !== "").join("."), reason: "not-allowed", found: label.key });
    return [];
  });

/** Keys whose definition differs from the version before and that have meant the same since before it. */
const rewordedIn = (before: Codebook, after: Codebook, number: number, last: FileVersion): string[] =>
  redefined(before, after).filter((key) => (last.labels.find((label) => label.key === key)?.since ?? Infinity) < number);

/** The bundle's versions from 1 without a gap: one that is missing is as the next that is known. */
const versionsOf = (file: CodebookFile, bad: BadRow[]): CodebookVersion[] => {
  const known = [...(file.earlier ?? []), file].map((version, at, all) => ({
    version, books: { labels: readLabels(version, "labels", at < all.length - 1 ? `earlier.${at}` : "", bad), frames: readLabels(version, "frames", at < all.length - 1 ? `earlier.${at}` : "", bad) },
  }));
  const sorted = known.sort((a, b) => a.version.version - b.version.version);
  const count = Math.max(1, file.version);
  const books = Array.from({ length: count }, (_, at) => sorted.find(({ version }) => version.version >= at + 1) ?? sorted.at(-1)!);
  return books.map(({ version, books: book }, at) => ({
    ...book, number: at + 1, wordingOnly: version.wordingOnly ?? false,
    reworded: at === 0 || version.wordingOnly ? [] : rewordedIn(books[at - 1]!.books, book, at + 1, file),
  }));
};

/** The labels of a bundle that this project defines otherwise. */
const differences = (mine: Codebook, file: CodebookFile): BadRow[] =>
  (["labels", "frames"] as const).flatMap((layer) => {
    const theirs: CodebookVersion = { number: 1, wordingOnly: false, reworded: [], labels: [], frames: [], [layer]: file[layer].filter(({ definition }) => definition !== undefined) };
    const changed = new Set(newlyMeant(mine, theirs, layer));
    return file[layer].flatMap(({ key }, at) => (changed.has(key) ? [{ file: FILE, line: null, field: `${layer}.${at}.definition`, reason: "other-definition" as const, found: key }] : []));
  });

const keysIn = (book: Codebook | undefined): ReturnType<CodebookPlan["keysOf"]> => ({
  labels: new Set(book?.labels.map(({ key }) => key)), frames: new Set(book?.frames.map(({ key }) => key)),
});

const keptPlan = (file: CodebookFile | null, mine: readonly CodebookVersion[]): CodebookPlan => {
  const now = mine.at(-1)!;
  const meantSince = Math.max(0, ...(file?.labels ?? []).map(({ since }) => since ?? 0));
  const keys = keysIn(now);
  return {
    replaced: null,
    under: (number) => (number === null || !file || (number >= meantSince && number <= file.version) ? now.number : null),
    keysOf: () => keys,
    bad: file ? differences(now, file) : [],
  };
};

/** `mine`: the project's versions, at least one. `mayReplace`: it has no documents, and the importer may change its labels. */
export const planCodebook = (file: CodebookFile | null, { mine, mayReplace }: { readonly mine: readonly CodebookVersion[]; readonly mayReplace: boolean }): CodebookPlan => {
  if (!file || !mayReplace) return keptPlan(file, mine);
  const bad: BadRow[] = [];
  const versions = versionsOf(file, bad);
  const keys = versions.map(keysIn);
  const last = versions.length;
  return { replaced: versions, under: (number) => (number === null ? last : number >= 1 && number <= last ? number : null), keysOf: (number) => keys[number - 1]!, bad };
};
