/**
 * What of a text its readers see. Notation that is hidden and page rules are ranges, not edits: stored quotes contain
 * them, displayed quotes do not.
 */
import { indexText, type TextIndex } from "./offsets";
import type { Block, BlockKind, Syntax, TextStructure } from "./structure";
import { range, type CodePoint, type Range } from "./units";

/** A run of the text that is shown, or a hidden page rule between two words, shown as one space. */
export type Piece = Range & { readonly kind: "text" | "join" };

/** What a reader sees as one paragraph: blocks joined where one `continues`. */
export interface Paragraph extends Range {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly pieces: readonly Piece[];
}

export interface Showing {
  readonly hideSyntax: boolean;
}

const isHidden = (syntax: Syntax, showing: Showing): boolean => showing.hideSyntax || syntax.kind === "page-rule";

/** The parts of [start, end) that are outside the hidden ranges, which are in order and disjoint. */
const shown = (whole: Range, hidden: readonly Range[]): Range[] => {
  const runs: Range[] = [];
  let at: number = whole.start;
  for (const hole of hidden) {
    if (hole.end <= at) continue;
    if (hole.start >= whole.end) break;
    if (hole.start > at) runs.push(range(at, hole.start));
    at = Math.max(at, hole.end);
  }
  if (at < whole.end) runs.push(range(at, whole.end));
  return runs;
};

/** A cursor over ascending ranges that gives those touching each of a sequence of ascending places. */
const walker = (ranges: readonly Range[]) => {
  let from = 0;
  return (place: Range): Range[] => {
    while (from < ranges.length && ranges[from]!.end <= place.start) from += 1;
    let to = from;
    while (to < ranges.length && ranges[to]!.start < place.end) to += 1;
    return ranges.slice(from, to);
  };
};

const textPieces = (block: Block, hidden: readonly Range[]): Piece[] => shown(block, hidden).map((run) => ({ ...run, kind: "text" }));

/** A paragraph to which lines are still added. */
interface Growing extends Omit<Paragraph, "end" | "pieces"> {
  end: CodePoint;
  readonly pieces: Piece[];
}

/** The paragraphs of a text in order. Blank lines between them belong to none. */
export const paragraphs = (structure: TextStructure, showing: Showing): Paragraph[] => {
  const hiddenIn = walker(structure.syntax.filter((syntax) => isHidden(syntax, showing)));
  const result: Growing[] = [];
  for (const block of structure.blocks) {
    const pieces = textPieces(block, hiddenIn(block));
    const before = block.continues ? result.at(-1) : undefined;
    if (!before) {
      result.push({ kind: block.kind, start: block.start, end: block.end, pieces, ...(block.level ? { level: block.level } : {}) });
      continue;
    }
    before.pieces.push({ ...range(before.end, block.start), kind: "join" }, ...pieces);
    before.end = block.end;
  }
  return result;
};

interface Layout {
  readonly index: TextIndex;
  readonly paragraphs: readonly Paragraph[];
}

/** Layouts of immutable structures are remembered: lists present hundreds of passages of one text. */
const layouts = new WeakMap<TextStructure, Map<boolean, Layout>>();

const layoutOf = (text: string, structure: TextStructure, showing: Showing): Layout => {
  const known = layouts.get(structure) ?? new Map<boolean, Layout>();
  layouts.set(structure, known);
  const layout = known.get(showing.hideSyntax);
  if (layout?.index.text === text) return layout;
  const made = { index: indexText(text), paragraphs: paragraphs(structure, showing) };
  known.set(showing.hideSyntax, made);
  return made;
};

/** The first paragraph that ends after `offset`. */
const firstAfter = (list: readonly Paragraph[], offset: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

interface Shown {
  quote: string;
  readonly segments: [number, number][];
}

const addPiece = (shownSoFar: Shown, piece: Piece, segment: Range, index: TextIndex): void => {
  const start = Math.max(piece.start, segment.start);
  const end = Math.min(piece.end, segment.end);
  if (start >= end) return;
  if (piece.kind === "join") {
    if (segment.start <= piece.start && segment.end >= piece.end) shownSoFar.quote += " ";
    return;
  }
  shownSoFar.quote += index.slice(start, end);
  shownSoFar.segments.push([start, end]);
};

/**
 * The passage as a reader sees it: hidden notation left out, a page rule inside a paragraph one space, paragraphs and
 * separate segments on lines of their own. `segments` are the runs shown, in code points.
 */
export const display = (
  text: string,
  structure: TextStructure,
  segments: readonly Range[],
  showing: Showing,
): { quote: string; segments: [number, number][] } => {
  const { index, paragraphs: list } = layoutOf(text, structure, showing);
  const result: Shown = { quote: "", segments: [] };
  for (const segment of segments) {
    for (let at = firstAfter(list, segment.start); at < list.length && list[at]!.start < segment.end; at += 1) {
      const before = result.quote;
      if (before !== "") result.quote += "\n";
      const opened = result.quote.length;
      for (const piece of list[at]!.pieces) addPiece(result, piece, segment, index);
      if (result.quote.length === opened) result.quote = before;
    }
  }
  return result;
};
