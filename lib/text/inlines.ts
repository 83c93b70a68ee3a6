/**
 * Links, emphasis and escapes inside paragraphs, in one pass over the characters. A stricter Markdown: marks inside words
 * are letters (`p*tain`), targets hold no white space or brackets, nothing crosses a paragraph; a page rule it may cross.
 */
import { judgeTarget } from "./link-target";
import { isBlank, type InlineSpan, type Span, type SyntaxSpan } from "./span";
import type { Stretch } from "./stretches";

interface Opener {
  readonly key: string;
  readonly at: number;
  readonly length: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const EMPHASIS_MARKS = new Set(["*", "_", "`"]);
const URL_UNITS = 2_000;
const TITLE_UNITS = 200;
/** What ends an address in running text. */
const ADDRESS_END = /[\s<>"«»“”[\]`]/u;
const TRAILING = new Set([".", ",", ";", ":", "!", "?", "'", "’", "*", "_", ")", "|"]);

/** Reads one paragraph; positions are those of the whole text. */
class InlineReader {
  readonly inlines: InlineSpan[] = [];
  readonly syntax: SyntaxSpan[] = [];
  private emphasis: Opener[] = [];
  private readonly open = new Map<string, number>();
  private brackets: number[] = [];

  constructor(private readonly text: string) {}

  read(stretch: Stretch, afterMark: ReadonlyMap<number, number>): void {
    this.emphasis = [];
    this.open.clear();
    this.brackets = [];
    for (const block of stretch.blocks) {
      const run = { start: afterMark.get(block.start) ?? block.start, end: block.end };
      for (let at = run.start; at < run.end; ) at = this.step(at, run);
    }
  }

  /** Handles what begins at `at`; answers where to go on. */
  private step(at: number, run: Span): number {
    const mark = this.text[at]!;
    if (mark === "\\") return this.escape(at, run);
    if (mark === "[") {
      this.brackets.push(at);
      return at + 1;
    }
    if (mark === "]") return this.closeBracket(at, run);
    if (EMPHASIS_MARKS.has(mark)) return this.delimiter(at, run, mark);
    if (mark === "h" && (this.text.startsWith("http://", at) || this.text.startsWith("https://", at))) return this.address(at, run);
    return at + 1;
  }

  private escape(at: number, run: Span): number {
    const next = this.text[at + 1] ?? "";
    if (at + 1 >= run.end || !PUNCTUATION.test(next)) return at + 1;
    this.syntax.push({ start: at, end: at + 1, kind: "escape" });
    return at + 2;
  }

  private isLetter(at: number, run: Span): boolean {
    return at >= run.start && at < run.end && LETTER.test(this.text[at]!);
  }

  private isOpenSpace(at: number, run: Span): boolean {
    return at < run.start || at >= run.end || isBlank(this.text, at);
  }

  private delimiter(at: number, run: Span, mark: string): number {
    let end = at;
    while (end < run.end && this.text[end] === mark) end += 1;
    const length = end - at;
    if (length > 3 || (mark === "`" && length > 1)) return end;
    const key = `${mark}${length}`;
    const closes = !this.isOpenSpace(at - 1, run) && !this.isLetter(end, run) && (this.open.get(key) ?? 0) > 0;
    if (closes) this.closeEmphasis(key, { start: at, end });
    else if (!this.isOpenSpace(end, run) && !this.isLetter(at - 1, run)) {
      this.emphasis.push({ key, at, length });
      this.open.set(key, (this.open.get(key) ?? 0) + 1);
    }
    return end;
  }

  private closeEmphasis(key: string, closing: Span): void {
    for (let opener = this.emphasis.pop(); opener; opener = this.emphasis.pop()) {
      this.open.set(opener.key, this.open.get(opener.key)! - 1);
      if (opener.key !== key) continue;
      const whole = { start: opener.at, end: closing.end };
      if (key[0] === "`") this.inlines.push({ ...whole, kind: "code" });
      if (key[0] !== "`" && opener.length !== 2) this.inlines.push({ ...whole, kind: "emphasis" });
      if (key[0] !== "`" && opener.length !== 1) this.inlines.push({ ...whole, kind: "strong" });
      this.syntax.push({ start: opener.at, end: opener.at + opener.length, kind: "emphasis" }, { ...closing, kind: "emphasis" });
      return;
    }
  }

  private closeBracket(at: number, run: Span): number {
    const opener = this.brackets.pop();
    if (opener === undefined || this.text[at + 1] !== "(" || at + 1 >= run.end || opener + 1 === at) return at + 1;
    const target = this.targetAt(at + 2, run);
    if (!target) return at + 1;
    const image = opener > run.start && this.text[opener - 1] === "!";
    this.brackets = [];
    while ((this.inlines.at(-1)?.start ?? -1) > opener && this.inlines.at(-1)!.kind === "link") this.inlines.pop();
    if (!image) this.inlines.push({ start: opener, end: target.end, kind: "link", ...judgeTarget(target.address) });
    this.syntax.push(
      { start: image ? opener - 1 : opener, end: opener + 1, kind: "link" },
      { start: at, end: target.end, kind: "link" },
    );
    return target.end;
  }

  /** The address between parentheses and where the parentheses end; null when they hold no address. */
  private targetAt(from: number, run: Span): { address: string; end: number } | null {
    let depth = 0;
    let at = from;
    for (; at < run.end && at - from <= URL_UNITS; at += 1) {
      const unit = this.text[at]!;
      if (unit === "[" || unit === "]" || isBlank(this.text, at)) break;
      if (unit === "(") depth += 1;
      else if (unit === ")" && depth-- === 0) return { address: this.unwrap(from, at), end: at + 1 };
    }
    const close = isBlank(this.text, at) ? this.titleEnd(at, run) : null;
    return close === null ? null : { address: this.unwrap(from, at), end: close };
  }

  private unwrap(from: number, to: number): string {
    return this.text.slice(from, to).replace(/^<(.*)>$/u, "$1");
  }

  /** After ` "a title")`; null when that is not what follows. */
  private titleEnd(from: number, run: Span): number | null {
    const rest = this.text.slice(from, Math.min(run.end, from + TITLE_UNITS));
    const title = /^[ \t]+(?:"[^"[\]]*"|'[^'[\]]*')[ \t]*\)/u.exec(rest);
    return title ? from + title[0].length : null;
  }

  private address(at: number, run: Span): number {
    if (this.isLetter(at - 1, run)) return at + 4;
    let end = at;
    while (end < run.end && !ADDRESS_END.test(this.text[end]!)) end += 1;
    const next = end;
    // `…/Arvelle_(port)`: the closing parenthesis belongs to the address.
    const bracketed = end - at <= URL_UNITS && this.text.slice(at, end).includes("(");
    while (TRAILING.has(this.text[end - 1]!) && !this.text.endsWith("...", end) && !(bracketed && this.text[end - 1] === ")")) end -= 1;
    if (end - at > URL_UNITS || end - at <= "https://".length) return next;
    this.inlines.push({ start: at, end, kind: "link", ...judgeTarget(this.text.slice(at, end)) });
    return next;
  }
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Inline notation of all paragraphs, in text order. `marks` is the notation at the beginnings of blocks. Linear in the text. */
export const inlinesOf = (text: string, stretches: readonly Stretch[], marks: readonly SyntaxSpan[]) => {
  const reader = new InlineReader(text);
  const afterMark = new Map(marks.map((mark) => [mark.start, mark.end]));
  for (const stretch of stretches) reader.read(stretch, afterMark);
  return { inlines: reader.inlines.sort(byPlace), syntax: reader.syntax.sort(byPlace) };
};
