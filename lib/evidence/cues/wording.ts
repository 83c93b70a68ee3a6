/** What the recognisers of both languages are written with. */
import type { Span } from "@/lib/text/span";

/** Ends of words; `\b` knows no accents. */
const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

/** One of the alternatives of `source`, as whole words. */
export const whole = (source: string): string => `${BEFORE}(?:${source})${AFTER}`;

/** Every match of a global pattern, with its groups. */
export const all = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)] as RegExpExecArray[];

export const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const countWordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Without spaces and separating marks at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:.–—-]/u.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:–—-]/u.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
};
