/**
 * The exact two-way map between editor positions and code points of the immutable text.
 *
 * The editor holds what a reader sees; hidden notation is not in it. So one editor position can lie between two
 * code points that are far apart, and every question says on which side of the gap it stands.
 * Pure: no TipTap, no DOM.
 */
import type { TextIndex } from "@/lib/text/offsets";
import type { CodePoint, Range, Utf16 } from "@/lib/text/units";
import type { Paragraph } from "@/lib/text/visible";

declare const editorUnit: unique symbol;

/** A ProseMirror position: UTF-16 units of visible text plus one for each paragraph border. */
export type EditorPosition = number & { readonly [editorUnit]: "editor" };

/** A half-open stretch of editor positions. */
export interface EditorRange {
  readonly from: EditorPosition;
  readonly to: EditorPosition;
}

/** `after`: the first visible character at or after the gap. `before`: the last one that ends at or before it. */
export type Side = "after" | "before";

/** A stretch of visible text (or the one space shown for a page rule) and what it stands for. */
interface Run extends EditorRange, Range {
  readonly join: boolean;
  /** Where the run begins in the text, in UTF-16 units. */
  readonly offset: Utf16;
}

/** One paragraph as the editor holds it: `from` and `to` enclose its text, `shown` is that text. */
export interface ParagraphSpan extends EditorRange, Range {
  readonly index: number;
  readonly shown: string;
}

const position = (value: number): EditorPosition => value as EditorPosition;

/** The index of the last item whose key is at most `value`; -1 when there is none. Keys must ascend. */
function lastAtMost<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Built once per text and structure. Paragraphs without a visible character are left out of it, as of the editor. */
export class PositionMap {
  readonly paragraphs: readonly ParagraphSpan[];
  private readonly runs: readonly Run[];

  constructor(
    private readonly text: string,
    private readonly index: TextIndex,
    paragraphs: readonly Paragraph[],
  ) {
    const runs: Run[] = [];
    const spans: ParagraphSpan[] = [];
    let open = 0;
    for (const paragraph of paragraphs) {
      const from = open + 1;
      const first = runs.length;
      let at = from;
      let shown = "";
      for (const piece of paragraph.pieces) {
        if (piece.start >= piece.end) continue;
        const offset = index.toUtf16(piece.start);
        const visible = piece.kind === "join" ? " " : text.slice(offset, index.toUtf16(piece.end));
        runs.push({
          from: position(at), to: position(at + visible.length), start: piece.start, end: piece.end,
          join: piece.kind === "join", offset,
        });
        at += visible.length;
        shown += visible;
      }
      if (at === from) continue;
      spans.push({
        index: spans.length, from: position(from), to: position(at), shown,
        start: runs[first]!.start, end: runs[runs.length - 1]!.end,
      });
      open = at + 1;
    }
    this.runs = runs;
    this.paragraphs = spans;
  }

  /** The last editor position that stands in text; 0 for an article without any. */
  get end(): EditorPosition {
    return this.paragraphs[this.paragraphs.length - 1]?.to ?? position(0);
  }

  /**
   * The code point at an editor position. A position inside a surrogate pair counts as the pair's beginning (`after`)
   * or its end (`before`), so that a range never splits a character. Positions outside the text are clamped.
   */
  toCodePoint(at: EditorPosition, side: Side): CodePoint {
    const { runs } = this;
    if (runs.length === 0) return 0 as CodePoint;
    const found = lastAtMost(runs, side === "after" ? at : at - 1, (run) => run.from);
    if (found < 0) return runs[0]!.start;
    const run = runs[found]!;
    if (at >= run.to) return side === "after" ? (runs[found + 1]?.start ?? run.end) : run.end;
    if (run.join) return side === "after" ? run.start : run.end;
    let unit = run.offset + (at - run.from);
    if (isLow(this.text.charCodeAt(unit)) && isHigh(this.text.charCodeAt(unit - 1))) unit += side === "after" ? -1 : 1;
    return this.index.toCodePoint(unit as Utf16);
  }

  /** The editor position of a code point; one that is hidden goes to the nearest visible place on that side. */
  toPosition(at: CodePoint, side: Side): EditorPosition {
    const { runs } = this;
    const found = lastAtMost(runs, side === "after" ? at : at - 1, (run) => run.start);
    const run = runs[found];
    if (run === undefined) return runs[0]?.from ?? position(0);
    if (at >= run.end) return side === "after" ? (runs[found + 1]?.from ?? run.to) : run.to;
    if (at === run.start) return run.from;
    if (run.join) return side === "after" ? run.to : run.from;
    return position(run.from + (this.index.toUtf16(at) - run.offset));
  }

  /** Code points from the first to the last visible character of a stretch; null when it shows nothing. */
  toRange(stretch: EditorRange): Range | null {
    const start = this.toCodePoint(stretch.from, "after");
    const end = this.toCodePoint(stretch.to, "before");
    return stretch.from < stretch.to && start < end ? { start, end } : null;
  }

  /** Where a range is seen; null when nothing of it is visible. */
  toEditor(range: Range): EditorRange | null {
    const from = this.toPosition(range.start, "after");
    const to = this.toPosition(range.end, "before");
    return from < to ? { from, to } : null;
  }

  /** The stretch without white space (of any kind) and paragraph borders at its ends; null when nothing remains. */
  trim({ from, to }: EditorRange): EditorRange | null {
    let start: number = from;
    let end: number = to;
    while (start < end && this.isBlank(start)) start += 1;
    while (end > start && this.isBlank(end - 1)) end -= 1;
    return start < end ? { from: position(start), to: position(end) } : null;
  }

  /** The paragraph that holds an editor position, its borders included; undefined outside. */
  paragraphAt(at: EditorPosition): ParagraphSpan | undefined {
    const span = this.paragraphs[lastAtMost(this.paragraphs, at, (paragraph) => paragraph.from)];
    return span && at <= span.to ? span : undefined;
  }

  /** The paragraphs that a stretch of editor positions touches, in order; for an empty one the paragraph that holds it. */
  paragraphsBetween({ from, to }: EditorRange): readonly ParagraphSpan[] {
    const { paragraphs } = this;
    const first = Math.max(0, lastAtMost(paragraphs, from, (paragraph) => paragraph.from));
    const last = lastAtMost(paragraphs, to, (paragraph) => paragraph.from);
    return paragraphs.slice(first, last + 1).filter((paragraph) => paragraph.to >= from);
  }

  /** The paragraphs that a range touches, in order. */
  paragraphsIn(range: Range): readonly ParagraphSpan[] {
    const { paragraphs } = this;
    const first = Math.max(0, lastAtMost(paragraphs, range.start, (paragraph) => paragraph.start));
    const last = lastAtMost(paragraphs, range.end - 1, (paragraph) => paragraph.start);
    return paragraphs.slice(first, last + 1).filter((paragraph) => paragraph.end > range.start);
  }

  private isBlank(at: number): boolean {
    const paragraph = this.paragraphAt(position(at));
    const unit = paragraph?.shown[at - paragraph.from];
    return unit === undefined || /\s/u.test(unit);
  }
}
