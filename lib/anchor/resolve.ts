/**
 * From a selector to a place in a text: every hit is verified against the text, and a quote that could be two places is
 * refused with both. Offsets are code points.
 */
import { AppError } from "@/lib/errors";
import type { TextIndex } from "@/lib/text/offsets";
import { occurrences } from "./search";

/** The three ways of naming a passage: by position, by quote with its surroundings, by several runs. */
export type Selector =
  | { readonly start: number; readonly end: number; readonly exact?: string }
  | { readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly segments: readonly (readonly [number, number])[] };

/** A passage of a text. `quote` is text[start, end); `segments` are its runs when it is not one. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly (readonly [number, number])[] | null;
  readonly quote: string;
}

/** Matches that are listed when a quote is ambiguous. */
const LISTED = 50;

const outOfRange = (path: string, length: number): AppError =>
  new AppError("out-of-range", [{ path, code: "out-of-range", params: { length } }]);

const requireRange = (start: number, end: number, length: number, path: string): void => {
  if (!Number.isInteger(start) || start < 0 || start >= length) throw outOfRange(`${path}.start`, length);
  if (!Number.isInteger(end) || end > length) throw outOfRange(`${path}.end`, length);
  if (end <= start) throw outOfRange(`${path}.end`, length);
};

const byPosition = (text: TextIndex, start: number, end: number, exact: string | undefined): Place => {
  requireRange(start, end, text.length, "selector");
  const quote = text.slice(start, end);
  if (exact !== undefined && exact !== quote) {
    throw new AppError("quote-mismatch", [{ path: "selector.exact", code: "quote-mismatch", detail: { found: quote.slice(0, 2_000) } }]);
  }
  return { start, end, segments: null, quote };
};

const byQuote = (text: TextIndex, exact: string, prefix: string, suffix: string): Place => {
  const found = exact === "" ? [] : occurrences(text.text, prefix + exact + suffix, LISTED + 1).map((at) => at + prefix.length);
  const places = found.map((at) => ({ start: text.toCodePoint(at) as number, end: text.toCodePoint(at + exact.length) as number }));
  const [only] = places;
  if (!only) throw new AppError("quote-not-found", [{ path: "selector.exact", code: "quote-not-found" }]);
  if (places.length > 1) {
    throw new AppError("ambiguous", [{ path: "selector.exact", code: "ambiguous", detail: { matches: places.slice(0, LISTED) } }]);
  }
  return { ...only, segments: null, quote: exact };
};

const bySegments = (text: TextIndex, segments: readonly (readonly [number, number])[]): Place => {
  let before = -1;
  segments.forEach(([start, end], n) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || end <= start) throw outOfRange(`selector.segments.${n}`, text.length);
    if (start < before) throw new AppError("out-of-range", [{ path: `selector.segments.${n}`, code: "overlapping-segments" }]);
    before = end;
  });
  if (segments.length === 0) throw outOfRange("selector.segments", text.length);
  const start = segments[0]![0];
  const end = segments.at(-1)![1];
  return { start, end, segments: segments.length > 1 ? segments : null, quote: text.slice(start, end) };
};

/** Throws `out-of-range`, `quote-mismatch`, `quote-not-found`, `ambiguous` (with the matches), naming the field. */
export const resolveSelector = (text: TextIndex, selector: Selector): Place => {
  if ("segments" in selector) return bySegments(text, selector.segments);
  if ("start" in selector) return byPosition(text, selector.start, selector.end, selector.exact);
  return byQuote(text, selector.exact, selector.prefix ?? "", selector.suffix ?? "");
};
