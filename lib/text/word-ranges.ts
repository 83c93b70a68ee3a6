/** Where the words of a paragraph stand, as a reader counts them: an apostrophe or hyphen inside makes no new one. */
import type { TextIndex } from "./offsets";
import { range, type Range } from "./units";

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words in [start, end), in code points. */
export const wordRanges = (index: TextIndex, { start, end }: Range): Range[] => {
  const from = index.toUtf16(start);
  return [...index.slice(start, end).matchAll(WORD)].map((match) => range(index.toCodePoint(from + match.index), index.toCodePoint(from + match.index + match[0].length)));
};
