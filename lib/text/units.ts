/**
 * The three ways of counting characters in Apostille, kept apart by the type system.
 *
 * Stored and exchanged offsets are Unicode code points. JavaScript strings index UTF-16 units.
 * The editor counts its own positions. A plain number is none of these until a border has named it.
 */

declare const unit: unique symbol;

/** An offset in Unicode code points of a document version's text. */
export type CodePoint = number & { readonly [unit]: "code-point" };

/** An offset in UTF-16 code units of a JavaScript string. */
export type Utf16 = number & { readonly [unit]: "utf-16" };

/** A half-open range [start, end) in code points. */
export interface Range {
  readonly start: CodePoint;
  readonly end: CodePoint;
}

/** Names a number that is already known to count code points. Checks nothing. */
export const codePoint = (value: number): CodePoint => value as CodePoint;

/** Names a number that is already known to count UTF-16 units. Checks nothing. */
export const utf16 = (value: number): Utf16 => value as Utf16;

/** Names a pair of numbers that already count code points. Checks nothing. */
export const range = (start: number, end: number): Range => ({ start: start as CodePoint, end: end as CodePoint });
