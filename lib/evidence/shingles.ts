/** Runs of five words (Broder 1997): how much of one text is in another, and where. */
import type { PassagePair, ReuseMatch } from "./reuse-match";
import type { Word } from "./reuse-words";

export const SHINGLE = 5;
/** A smaller text says too little. */
export const MIN_SHINGLES = 30;
export const CONTAINMENT = 0.5;

/** FNV-1a over the units of the words, as a signed 32-bit number. */
const hashWords = (words: readonly Word[], at: number): number => {
  let hash = 0x811c9dc5;
  for (let place = at; place < at + SHINGLE; place += 1) {
    const { fold } = words[place]!;
    for (let unit = 0; unit < fold.length; unit += 1) hash = Math.imul(hash ^ fold.charCodeAt(unit), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash | 0;
};

/** The hash of the run that begins at each word; empty for fewer than five words. */
export const shinglesOf = (words: readonly Word[]): number[] => words.slice(SHINGLE - 1).map((_, at) => hashWords(words, at));

/** |A ∩ B| ÷ |B| with B the smaller set; null when B is too small to say anything. */
export const containment = (a: ReadonlySet<number>, b: ReadonlySet<number>, least = MIN_SHINGLES): number | null => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < least) return null;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
};

/** Words that may differ between two runs of one passage. */
const GAP = 8;

interface Run {
  readonly a: number;
  readonly b: number;
  /** In words. */
  readonly length: number;
}

/** Longest common runs of at least five words: greedy from the left, each word of `b` in one run at most. */
const runsOf = (a: readonly Word[], b: readonly Word[], shingles: { readonly a: readonly number[]; readonly b: readonly number[] }): Run[] => {
  const places = new Map<number, number[]>();
  shingles.b.forEach((shingle, at) => places.set(shingle, [...(places.get(shingle) ?? []), at]));
  const taken = new Uint8Array(b.length);
  const runs: Run[] = [];
  for (let at = 0; at < shingles.a.length; ) {
    let best: Run = { a: at, b: 0, length: 0 };
    for (const place of places.get(shingles.a[at]!) ?? []) {
      let length = 0;
      while (at + length < a.length && place + length < b.length && taken[place + length] === 0 && a[at + length]!.fold === b[place + length]!.fold) length += 1;
      if (length > best.length) best = { a: at, b: place, length };
    }
    if (best.length < SHINGLE) at += 1;
    else {
      taken.fill(1, best.b, best.b + best.length);
      runs.push(best);
      at += best.length;
    }
  }
  return runs;
};

/** Runs that follow each other in both texts, a few words apart, are one passage. */
export const alignedPassages = (a: readonly Word[], b: readonly Word[], shingles: { readonly a: readonly number[]; readonly b: readonly number[] }): PassagePair[] => {
  const merged: { a: [number, number]; b: [number, number] }[] = [];
  for (const run of runsOf(a, b, shingles)) {
    const last = merged.at(-1);
    const follows = last && run.a - last.a[1] <= GAP && run.b >= last.b[1] && run.b - last.b[1] <= GAP;
    if (follows) [last.a[1], last.b[1]] = [run.a + run.length, run.b + run.length];
    else merged.push({ a: [run.a, run.a + run.length], b: [run.b, run.b + run.length] });
  }
  const extent = (words: readonly Word[], [from, to]: [number, number]) => ({ start: words[from]!.start, end: words[to - 1]!.end });
  return merged.map((passage) => ({ a: extent(a, passage.a), b: extent(b, passage.b) }));
};

/** Words of a repeated passage: below this a refrain, a name or a phrase of the language. */
const REPEAT = 15;

/** Passages that occur twice in one text, first and second occurrence. */
export const repeatsIn = (words: readonly Word[], shingles: readonly number[]): ReuseMatch | null => {
  const first = new Map<number, number>();
  const passages: PassagePair[] = [];
  for (let at = 0; at < shingles.length; ) {
    const before = first.get(shingles[at]!);
    let length = 0;
    if (before !== undefined) while (before + length < at && at + length < words.length && words[before + length]!.fold === words[at + length]!.fold) length += 1;
    if (before !== undefined && length >= REPEAT) {
      passages.push({ a: { start: words[before]!.start, end: words[before + length - 1]!.end }, b: { start: words[at]!.start, end: words[at + length - 1]!.end } });
      at += length;
    } else {
      if (before === undefined) first.set(shingles[at]!, at);
      at += 1;
    }
  }
  return passages.length > 0 ? { rule: "repeat", score: 1, passages } : null;
};
