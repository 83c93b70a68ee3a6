/**
 * What a label meant when: figures never mix versions whose definition of it differs. An edit that changes a definition
 * changes its meaning, unless its author said that only the wording changed.
 */
import type { Codebook, Label } from "./codebook";

export interface CodebookVersion extends Codebook {
  /** 1, 2, …, in the order of the list they come in. */
  readonly number: number;
  /** Nothing in this version means other than before. */
  readonly wordingOnly: boolean;
  /** Keys whose definition was worded anew here and means the same. */
  readonly reworded: readonly string[];
}

type Layer = "labels" | "frames";

const definitionOf = ({ definition }: Label): string => `${definition?.fr.trim() ?? ""}\n${definition?.en.trim() ?? ""}`;

const find = (book: Codebook, layer: Layer, key: string): Label | undefined => book[layer].find((label) => label.key === key);

/** Keys that two versions define differently, word for word; new and missing ones are not among them. */
export const redefined = (before: Codebook, after: Codebook, layer: Layer = "labels"): string[] =>
  after[layer].flatMap((label) => {
    const known = find(before, layer, label.key);
    return known && definitionOf(known) !== definitionOf(label) ? [label.key] : [];
  });

/** Keys whose meaning a version changed. */
export const newlyMeant = (before: Codebook, after: CodebookVersion, layer: Layer = "labels"): string[] =>
  after.wordingOnly ? [] : redefined(before, after, layer).filter((key) => !after.reworded.includes(key));

/** Number of the first version in which a label means what it means in the last of `versions`; null when that has no such label. */
export const sinceOf = (versions: readonly CodebookVersion[], key: string, layer: Layer = "labels"): number | null => {
  const last = versions.at(-1);
  if (!last || !find(last, layer, key)) return null;
  let since = last.number;
  for (let at = versions.length - 1; at > 0; at -= 1) {
    const [before, after] = [versions[at - 1]!, versions[at]!];
    if (!find(before, layer, key) || newlyMeant(before, after, layer).includes(key)) return since;
    since = before.number;
  }
  return since;
};

export interface CodebookChange {
  readonly number: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly retired: readonly string[];
  readonly restored: readonly string[];
  /** Another meaning: marks made before are not counted with those made after. */
  readonly meaning: readonly string[];
  /** Other words, the same meaning: names, examples, and definitions declared to mean the same. */
  readonly wording: readonly string[];
}

const wordsOf = ({ name, definition, example }: Label): string => JSON.stringify([name, definition ?? null, example ?? null]);

/** What each version changed in the labels of the one before; the first version adds all of its own. */
export const codebookChanges = (versions: readonly CodebookVersion[]): CodebookChange[] =>
  versions.map((version, at) => {
    const before = versions[at - 1] ?? { labels: [], frames: [] };
    const known = new Map(before.labels.map((label) => [label.key, label]));
    const kept = version.labels.flatMap((label) => (known.has(label.key) ? [[known.get(label.key)!, label] as const] : []));
    const meaning = newlyMeant(before, version);
    const keys = (pairs: readonly (readonly [Label, Label])[]): string[] => pairs.map(([, { key }]) => key);
    return {
      number: version.number,
      added: version.labels.filter(({ key }) => !known.has(key)).map(({ key }) => key),
      removed: before.labels.filter(({ key }) => !find(version, "labels", key)).map(({ key }) => key),
      retired: keys(kept.filter(([old, label]) => !old.retired && label.retired)),
      restored: keys(kept.filter(([old, label]) => old.retired && !label.retired)),
      meaning,
      wording: keys(kept.filter(([old, label]) => wordsOf(old) !== wordsOf(label) && !meaning.includes(label.key))),
    };
  });

const isOffered = (book: Codebook | undefined, key: string): boolean => book?.labels.some((label) => label.key === key && !label.retired) ?? false;

/** Labels offered now that were not, or meant something else, in version `number`: a reading finished under it does not answer for them. */
export const outgrown = (versions: readonly CodebookVersion[], number: number): string[] => {
  const then = versions.find((version) => version.number === number);
  const now = versions.at(-1);
  return (now?.labels ?? []).flatMap(({ key, retired }) => (retired || (isOffered(then, key) && (sinceOf(versions, key) ?? 0) <= number) ? [] : [key]));
};
