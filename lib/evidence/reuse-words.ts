/** A text as text reuse compares it: its own words folded, each with its place; what is outside the article left out. */
import type { Extent } from "./reuse-match";

export interface ReuseText {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  /** Code points: sentences of the text. */
  readonly sentences: readonly Extent[];
  /** Code points: menus, appeals, notation and the like. Need not be in order. */
  readonly without: readonly Extent[];
}

export interface Word {
  /** Lower case, without accents; numbers as written. */
  readonly fold: string;
  /** Begins with a capital or is a number. */
  readonly marked: "name" | "number" | null;
  /** Code points. */
  readonly start: number;
  readonly end: number;
}

/** As the field counts runs of words: digits between spaces are words of their own. */
const WRITTEN = /[\p{L}\p{M}]+|\p{N}+/gu;
/** As numbers are compared. */
const FOLDED = /[\p{L}\p{M}]+|\p{N}+(?:[\u00a0\u202f .,](?=\p{N}{3}(?!\p{N}))\p{N}{3})*(?:[.,]\p{N}{1,2}(?!\p{N}))?/gu;

/** Most words: nothing to fold but their case, and as many code points as units. */
const PLAIN = /^[\w]+$/;

const folded = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae"));

/** `1 500`, `1.500` and `1500` are one number; `36,7` and `36.7` too. */
export const foldNumber = (number: string): string => {
  const grouped = /^\p{N}{1,3}(?:[\u00a0\u202f .,]\p{N}{3})+/u.exec(number)?.[0] ?? "";
  return `${grouped.replace(/\P{N}/gu, "")}${number.slice(grouped.length)}`.replace(",", ".");
};

/** The words of `text`, in order, without those that touch one of `without`; numbers as written or folded into one. Linear. */
export const wordsOf = ({ text, without }: Pick<ReuseText, "text" | "without">, numbers: "written" | "folded"): Word[] => {
  const skipped = without.toSorted((a, b) => a.start - b.start);
  const words: Word[] = [];
  let [unit, point, skip, reach] = [0, 0, 0, 0];
  for (const match of text.matchAll(numbers === "written" ? WRITTEN : FOLDED)) {
    for (; unit < match.index; unit += 1) if ((text.charCodeAt(unit) & 0xfc00) !== 0xdc00) point += 1;
    const [word] = match;
    const start = point;
    const end = start + (PLAIN.test(word) ? word.length : [...word].length);
    while (skip < skipped.length && skipped[skip]!.start < end) reach = Math.max(reach, skipped[skip++]!.end);
    if (start < reach) continue;
    const number = /^\p{N}/u.test(word);
    words.push({ fold: number ? foldNumber(word) : folded(word), marked: number ? "number" : /^\p{Lu}/u.test(word) ? "name" : null, start, end });
  }
  return words;
};
