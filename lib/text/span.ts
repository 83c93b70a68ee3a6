/**
 * Places counted in UTF-16 units, for the recognisers of this room: they read JavaScript strings, and `analyse` turns
 * what they found into code points once, at the end.
 */
import type { Block, Inline, Region, Syntax } from "./structure";

/** A half-open stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Spanned<T> = Omit<T, "start" | "end" | "evidence"> & Span;
export type BlockSpan = Spanned<Block>;
export type InlineSpan = Spanned<Inline>;
export type SyntaxSpan = Spanned<Syntax>;
export type RegionSpan = Spanned<Region> & { readonly evidence: Span };

/** A text cut into blocks, with what was recognised in them. Lists are in text order. */
export interface Layout {
  readonly blocks: readonly BlockSpan[];
  readonly inlines: readonly InlineSpan[];
  readonly syntax: readonly SyntaxSpan[];
}

/** Whether the unit at `at` is white space (of any kind that JavaScript knows). */
export const isBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0xa0) return unit === 0x85;
  return unit <= 0x20 ? unit === 0x20 || (unit >= 9 && unit <= 13) : /\s/u.test(text[at] ?? "");
};

/** The span without white space at its ends; empty, at its start, when there is nothing else. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return { start: from, end: to };
};
