/**
 * Finding words in what a reader sees of a text, however they are typed: accents, case, ligatures, kinds of space, of
 * apostrophe and of hyphen do not matter; hidden notation is not searched, and a word may go on over a page rule.
 */
import { range, type Range } from "@/lib/text/units";
import type { Paragraph } from "@/lib/text/visible";
import { occurrences } from "./search";

/** A text in its folded letters, each with the code points it stands for. Made by `findable`. */
export interface Findable {
  readonly letters: string;
  /** By UTF-16 unit of `letters`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SPELT: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", "’": "'", "‘": "'", ʼ: "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "«": '"', "»": '"', "“": '"', "”": '"' };
const UNHEARD = /^[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]$/u;

const foldLetter = (letter: string): string => {
  if (UNHEARD.test(letter)) return "";
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return /^\s+$/u.test(plain) ? " " : (SPELT[plain] ?? plain);
};

const known = new Map<string, string>();

const folded = (letter: string): string => {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const made = foldLetter(letter);
  known.set(letter, made);
  return made;
};

/** Text as it is compared: runs of white space are one space. */
export const foldWords = (text: string): string => Array.from(text, folded).join("").replace(/\s+/gu, " ").trim();

class Folding {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private last = "";

  add(letters: string, start: number, end: number): void {
    if (letters === "" || (letters === " " && this.last === " ")) {
      if (this.ends.at(-1) === start) this.ends[this.ends.length - 1] = end;
      return;
    }
    this.parts.push(letters);
    this.last = letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  done(): Findable {
    return { letters: this.parts.join(""), starts: this.starts, ends: this.ends };
  }
}

/** `slice` cuts the text in code points. Nothing is found across two paragraphs. */
export const findable = (paragraphs: readonly Paragraph[], slice: (start: number, end: number) => string): Findable => {
  const folding = new Folding();
  for (const paragraph of paragraphs) {
    for (const { kind, start, end } of paragraph.pieces) {
      if (kind === "join") folding.add(" ", start, end);
      else Array.from(slice(start, end)).forEach((letter, at) => folding.add(folded(letter), start + at, start + at + 1));
    }
    folding.add("\n", paragraph.end, paragraph.end);
  }
  return folding.done();
};

/** Where the words occur, in text order, at most `limit`; none for words without a letter. */
export const findWords = ({ letters, starts, ends }: Findable, words: string, limit = 2_000): Range[] => {
  const wanted = foldWords(words);
  return occurrences(letters, wanted, limit).map((at) => range(starts[at]!, ends[at + wanted.length - 1]!));
};
