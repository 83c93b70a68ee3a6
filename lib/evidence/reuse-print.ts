/**
 * What finds the few texts worth comparing among thousands: a sample of a text's runs of five words, and pairs of names and
 * numbers in their order. Two prints without a number in common belong to texts that need not be compared.
 */
import type { PreparedText } from "./reuse-between";

export interface Print {
  /** A quarter of the runs: those whose hash divides by four, in every text the same. Distinct. */
  readonly shingles: readonly number[];
  /** Neighbouring names and numbers, in order. Distinct. */
  readonly anchors: readonly number[];
}

const SAMPLE = 4;

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
};

export const printOf = ({ distinct, marked }: PreparedText): Print => {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < marked.length; at += 1) {
    const [one, other] = [marked[at]!, marked[at + 1]!];
    if (one !== other) pairs.add(hash(`${one} ${other}`));
  }
  return { shingles: [...distinct].filter((value) => value % SAMPLE === 0), anchors: [...pairs] };
};

/** Pairs of names in common from which a translated relay is looked for. */
export const MIN_ANCHORS = 3;
/** A text is compared with this many others at most: those with most in common. */
export const MOST_CANDIDATES = 30;

/** More texts than this share a run or a pair of names: a phrase of the language, of the topic or of a template. */
const COMMON = 60;

const countShared = (lists: readonly (readonly number[])[], least: number): Map<number, number[]> => {
  const size = lists.reduce((sum, list) => sum + list.length, 0);
  const entries = new Float64Array(size);
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, lists.length)));
  let place = 0;
  lists.forEach((list, text) => {
    for (const value of list) entries[place++] = value * width + text;
  });
  entries.sort();
  const counts = new Map<number, number>();
  for (let from = 0; from < size; ) {
    const value = Math.floor(entries[from]! / width);
    let to = from + 1;
    while (to < size && Math.floor(entries[to]! / width) === value) to += 1;
    if (to - from <= COMMON) {
      for (let x = from; x < to; x += 1) for (let y = x + 1; y < to; y += 1) {
        const pair = (entries[x]! - value * width) * width + (entries[y]! - value * width);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    } else {
      // Fifty copies of one text are one cluster: each is compared with the first.
      const first = entries[from]! - value * width;
      for (let y = from + 1; y < to; y += 1) {
        const pair = first * width + (entries[y]! - value * width);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    from = to;
  }
  const found = new Map<number, number[]>();
  const strongest = [...counts].filter(([, count]) => count >= least).sort(([, x], [, y]) => y - x);
  for (const [pair] of strongest) {
    const [one, other] = [Math.floor(pair / width), pair % width];
    const known = found.get(one) ?? [];
    if (known.length < MOST_CANDIDATES) found.set(one, [...known, other]);
  }
  return found;
};

/** Pairs of places in `prints` that are worth comparing, each once, the smaller place first. */
export const candidatePairs = (prints: readonly Print[]): [number, number][] => {
  const pairs = new Set<number>();
  const width = prints.length;
  for (const found of [countShared(prints.map(({ shingles }) => shingles), 2), countShared(prints.map(({ anchors }) => anchors), MIN_ANCHORS)]) {
    for (const [one, others] of found) for (const other of others) pairs.add(one * width + other);
  }
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / width), pair % width]);
};
