/** Somebody's own words: between marks, or after a dialogue dash. Titles, names and words held at arm's length are not. */
import type { Span } from "@/lib/text/span";
import { countWordsIn } from "./wording";

export interface Quotation extends Span {
  /** Too short to be sure of: only a quotation where somebody is said to say it. */
  readonly short: boolean;
}

const PAIRS = [/«[^«»]*(?:«[^«»]*»[^«»]*)*(?:»|$)/gu, /“[^“”]*(?:”|$)/gu, /(?<![\p{L}\p{N}])"[^"]*(?:"(?![\p{L}\p{N}])|$)/gu];
const DIALOGUE = /^[–—-] ?(?=\p{Lu}|«|\p{Ll}')/u;

/** Capitalised throughout, but for small words: a title or a name. */
const isName = (inner: string): boolean => {
  const words = inner.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  return words.length <= 7 && /^\p{Lu}/u.test(inner) && !/[.!?,;:]$/u.test(inner) && words.every((word) => word.length < 4 || /^(?:[ldLD]')?\p{Lu}/u.test(word));
};

const quotationAt = (shown: string, start: number, end: number): Quotation | null => {
  const inner = shown.slice(start, end).replace(/^[«“"]\s?|\s?[»”"]$/gu, "");
  const words = countWordsIn(inner);
  if (words < 2 || isName(inner)) return null;
  const ended = /[.!?…,]$/u.test(inner);
  return { start, end, short: words < 4 && !ended };
};

/** In text order; none lies in another. `dialogue`: the paragraphs around this one are spoken lines too. */
export const quotationsIn = (shown: string, dialogue: boolean): Quotation[] => {
  const found: Quotation[] = [];
  for (const pattern of PAIRS) {
    for (const match of shown.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      const quotation = found.some((other) => start < other.end && other.start < end) ? null : quotationAt(shown, start, end);
      if (quotation) found.push(quotation);
    }
  }
  const dash = dialogue && found.length === 0 ? DIALOGUE.exec(shown) : null;
  if (dash) found.push({ start: dash[0].length, end: shown.length, short: false });
  return found.sort((a, b) => a.start - b.start);
};

/** Whether a paragraph is a line of a dialogue set off by dashes. */
export const isSpokenLine = (shown: string): boolean => /^[–—] ?\p{Lu}/u.test(shown);
