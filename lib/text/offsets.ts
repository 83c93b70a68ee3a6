/** Counting one text in code points and in UTF-16 units, and going from one to the other. */
import { codePoint, utf16, type CodePoint, type Utf16 } from "./units";

/** A text with its two ways of counting. Made by `indexText`. */
export interface TextIndex {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** The UTF-16 offset of a code point offset; offsets outside the text are clamped to it. */
  readonly toUtf16: (offset: number) => Utf16;
  /** The code point offset of a UTF-16 offset; one inside a surrogate pair counts as the pair's start. */
  readonly toCodePoint: (offset: number) => CodePoint;
  /** text[start, end) in code points. */
  readonly slice: (start: number, end: number) => string;
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

/** The UTF-16 offsets at which a surrogate pair starts, ascending. */
const pairStarts = (text: string): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) starts.push(at++);
  }
  return starts;
};

/** How many of the ascending `values` satisfy `holds`, which is true up to some point and false after it. */
const countWhile = (values: readonly number[], holds: (value: number, index: number) => boolean): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Linear in the text once; then each conversion is logarithmic in the number of characters outside the basic plane. */
export const indexText = (text: string): TextIndex => {
  const pairs = pairStarts(text);
  const length = text.length - pairs.length;
  const toUtf16 = (offset: number): Utf16 => {
    const at = clamp(offset, length);
    return utf16(at + countWhile(pairs, (start, before) => start - before < at));
  };
  const toCodePoint = (offset: number): CodePoint => {
    const at = clamp(offset, text.length);
    return codePoint(at - countWhile(pairs, (start) => start + 1 <= at && start < at));
  };
  return { text, length, toUtf16, toCodePoint, slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)) };
};
