/** A text as lines: where each begins and ends, and which of them are page rules rather than prose. */
import { trimSpan, type Span } from "./span";

export type LineKind = "blank" | "rule" | "text";

/** One line without its end and its outer white space. A run of form feeds is a line of its own, a rule. */
export interface Line extends Span {
  readonly kind: LineKind;
}

const BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]|\f+/gu;
const PAGE_NUMBER = /^(?:[-–—]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:\/|sur|of)\s?\d{1,4})?(?:\s?[-–—])?$/iu;
/** A page number is short; anything longer is not even looked at. */
const PAGE_NUMBER_UNITS = 20;
const RULE_MARKS = new Set(["-", "*", "_"]);

/** Three or more of one of `- * _`, with spaces between them or not, and nothing else. */
const isRule = (text: string, { start, end }: Span): boolean => {
  const mark = text[start]!;
  if (!RULE_MARKS.has(mark)) return false;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === mark) count += 1;
    else if (text[at] !== " " && text[at] !== "\t") return false;
  }
  return count >= 3;
};

const lineOf = (text: string, start: number, end: number): Line => {
  const span = trimSpan(text, { start, end });
  const kind = span.start === span.end ? "blank" : isRule(text, span) ? "rule" : "text";
  return { ...span, kind };
};

/** A page number that stands next to a page rule belongs to it. */
const absorbPageNumbers = (text: string, lines: readonly Line[]): Line[] => {
  const written = lines.filter((line) => line.kind !== "blank");
  const numbers = new Set(
    written.filter(
      (line, at) =>
        line.kind === "text" &&
        line.end - line.start <= PAGE_NUMBER_UNITS &&
        (written[at - 1]?.kind === "rule" || written[at + 1]?.kind === "rule") &&
        PAGE_NUMBER.test(text.slice(line.start, line.end)),
    ),
  );
  return numbers.size === 0 ? [...lines] : lines.map((line) => (numbers.has(line) ? { ...line, kind: "rule" } : line));
};

/** Every line of the text in order, whatever ends it (LF, CR, CRLF, form feed, Unicode's separators). */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    lines.push(lineOf(text, from, match.index));
    from = match.index + match[0].length;
    if (match[0][0] === "\f") lines.push({ start: match.index, end: from, kind: "rule" });
  }
  lines.push(lineOf(text, from, text.length));
  return absorbPageNumbers(text, lines);
};
