/** What two texts share, by the two rules of method §4, and what one text says twice. */
import { relayBetween, signaturesOf, type Signature } from "./relay-alignment";
import type { ReuseMatch } from "./reuse-match";
import { wordsOf, type ReuseText, type Word } from "./reuse-words";
import { alignedPassages, containment, CONTAINMENT, repeatsIn, shinglesOf } from "./shingles";

/** A text prepared for comparison: worked out once, compared many times. */
export interface PreparedText {
  readonly id: string;
  readonly language: string | null;
  readonly words: readonly Word[];
  /** Its names and numbers, folded, in order. A word whose only capitals begin sentences is no name. */
  readonly marked: readonly string[];
  readonly shingles: readonly number[];
  readonly distinct: ReadonlySet<number>;
  readonly signatures: readonly Signature[];
}

const markedIn = (words: readonly Word[], sentences: ReuseText["sentences"]): string[] => {
  const starts = new Set<Word>();
  let at = 0;
  for (const { start } of sentences.toSorted((a, b) => a.start - b.start)) {
    while (at < words.length && words[at]!.start < start) at += 1;
    if (at < words.length) starts.add(words[at]!);
  }
  const names = new Set(words.flatMap((word) => (word.marked === "name" && !starts.has(word) ? [word.fold] : [])));
  return words.flatMap(({ fold, marked }) => (fold.length > 2 && (marked === "number" || (marked === "name" && names.has(fold))) ? [fold] : []));
};

export const prepare = (text: ReuseText): PreparedText => {
  const words = wordsOf(text, "written");
  const said = wordsOf(text, "folded");
  const shingles = shinglesOf(words);
  return { id: text.id, language: text.language, words, marked: markedIn(said, text.sentences), shingles, distinct: new Set(shingles), signatures: signaturesOf(said, text.sentences) };
};

/** A copy before a translated relay; null for neither. Texts of two languages are compared as copies only. */
export const reuseBetween = (a: PreparedText, b: PreparedText): ReuseMatch | null => {
  const score = containment(a.distinct, b.distinct);
  if (score !== null && score >= CONTAINMENT) return { rule: "copy", score, passages: alignedPassages(a.words, b.words, { a: a.shingles, b: b.shingles }) };
  const sameLanguage = (a.language ?? "").slice(0, 2) === (b.language ?? "").slice(0, 2);
  return sameLanguage ? relayBetween(a.signatures, b.signatures) : null;
};

export const reuseWithin = (text: PreparedText): ReuseMatch | null => repeatsIn(text.words, text.shingles);
