/**
 * The words around a quote that tell it from its repetitions: as few as are needed, none when it occurs once. Linear in
 * the text for each quote, however repetitive the text is.
 */
import { occurrences } from "@/lib/anchor/search";
import type { TextIndex } from "@/lib/text/offsets";

export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** For each place, how many units from there on are those that the text begins with (the Z function). */
const commonWithStart = (text: string): Int32Array => {
  const lengths = new Int32Array(text.length);
  for (let at = 1, left = 0, right = 0; at < text.length; at += 1) {
    let length = at < right ? Math.min(right - at, lengths[at - left]!) : 0;
    while (at + length < text.length && text.charCodeAt(length) === text.charCodeAt(at + length)) length += 1;
    lengths[at] = length;
    if (at + length > right) [left, right] = [at, at + length];
  }
  return lengths;
};

/** How far the text after each of `places` agrees with `pattern`; all of it counts as no end. */
const agreements = (text: string, pattern: string, places: readonly number[]): number[] => {
  const lengths = commonWithStart(`${pattern}\u0000${text}`);
  return places.map((place) => {
    const length = place < text.length ? lengths[pattern.length + 1 + place]! : 0;
    return length >= pattern.length ? Infinity : length;
  });
};

const reversed = (text: string): string => {
  let back = "";
  for (let at = text.length - 1; at >= 0; at -= 1) back += text[at]!;
  return back;
};

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Prefix and suffix of text[start, end), in code points, such that prefix + quote + suffix occurs once. */
export const contextOf = (index: TextIndex, start: number, end: number): Context => {
  const { text } = index;
  const [from, to] = [index.toUtf16(start) as number, index.toUtf16(end) as number];
  const others = occurrences(text, text.slice(from, to), text.length).filter((at) => (at as number) !== from) as number[];
  if (others.length === 0) return { prefix: "", suffix: "" };
  const right = agreements(text, text.slice(to), others.map((at) => at + to - from));
  const left = agreements(reversed(text), reversed(text.slice(0, from)), others.map((at) => text.length - at));
  const both = others.reduce((most, _, n) => Math.max(most, 1 + Math.min(left[n]!, right[n]!)), 1);
  // With this much on the left, the right needs to exclude only what the left does not; then the other way round.
  const needed = (mine: readonly number[], theirs: readonly number[], given: number): number =>
    mine.reduce((most, length, n) => (theirs[n]! >= given ? Math.max(most, length + 1) : most), 0);
  const before = Math.min(both, from);
  const after = needed(right, left, before);
  let first = from - needed(left, right, after);
  let last = to + after;
  if (first > 0 && isLowHalf(text.charCodeAt(first))) first -= 1;
  if (last < text.length && isLowHalf(text.charCodeAt(last))) last += 1;
  return { prefix: text.slice(first, from), suffix: text.slice(to, last) };
};
