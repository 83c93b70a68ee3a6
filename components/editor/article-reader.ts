/** What is selected, where the caret is, what lies under a point: asked of the browser, answered in code points. */
import type { Region } from "@/lib/text/structure";
import { range, type Range } from "@/lib/text/units";
import { display } from "@/lib/text/visible";
import type { ArticleModel } from "./article-model";
import { linesOf } from "./geometry";
import type { MarkStore } from "./painter/mark-store";
import type { EditorPosition, EditorRange } from "./position-map";
import { sentenceAt, sentenceStep, type SentenceStep } from "./sentence-steps";
import type { TextPlaces } from "./text-places";
import type { CaretPlace, SurfaceSelection } from "./types";

/** A selection in editor positions, with its direction. */
export interface Selected {
  readonly anchor: EditorPosition;
  readonly head: EditorPosition;
}

/** The smaller position first. */
export const ordered = ({ anchor, head }: Selected): EditorRange => (anchor <= head ? { from: anchor, to: head } : { from: head, to: anchor });

const bounds = (rects: readonly DOMRect[]): DOMRect => {
  const lines = linesOf(rects);
  if (lines.length === 0) return rects[0] ?? new DOMRect();
  const left = Math.min(...lines.map((line) => line.left));
  const top = Math.min(...lines.map((line) => line.top));
  const right = Math.max(...lines.map((line) => line.right));
  return new DOMRect(left, top, right - left, Math.max(...lines.map((line) => line.bottom)) - top);
};

const pointAt = (x: number, y: number): { node: Node; offset: number } | null => {
  if (typeof document.caretPositionFromPoint === "function") {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const place = document.caretRangeFromPoint(x, y);
  return place && { node: place.startContainer, offset: place.startOffset };
};

export class ArticleReader {
  constructor(
    private readonly model: ArticleModel,
    private readonly places: TextPlaces,
  ) {}

  /** The browser's selection; null when it is not in the article. */
  selected(): Selected | null {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = this.places.position(selection.anchorNode, selection.anchorOffset);
    const head = this.places.position(selection.focusNode, selection.focusOffset);
    return anchor === null || head === null ? null : { anchor, head };
  }

  /** A stretch as the workbench gets it; null when it shows nothing but white space. */
  selection(stretch: EditorRange, by: SurfaceSelection["by"]): SurfaceSelection | null {
    const found = this.model.map.toRange(stretch);
    if (!found) return null;
    const { text, structure, hideSyntax } = this.model;
    const { quote } = display(text, structure, [found], { hideSyntax });
    if (quote.trim() === "") return null;
    return { start: found.start, end: found.end, quote, rect: bounds(this.places.rects(stretch)), by };
  }

  /** The selection after a step by sentence. Growing backwards leaves the head at the beginning, so that arrows go on there. */
  step(selected: Selected, step: SentenceStep): Selected | null {
    const { map, structure } = this.model;
    const { from, to } = ordered(selected);
    const start = map.toCodePoint(from, "after");
    const found = sentenceStep(structure.sentences, { start, end: from === to ? start : map.toCodePoint(to, "before") }, step);
    const stretch = found && map.toEditor(found);
    if (!stretch) return null;
    const backward = step.extend && step.direction === "previous";
    return backward ? { anchor: stretch.to, head: stretch.from } : { anchor: stretch.from, head: stretch.to };
  }

  caret(at: EditorPosition, within: { marks: MarkStore; minimumPeople: number; parts: readonly (Region | null)[] }): CaretPlace {
    const { map, structure } = this.model;
    const paragraph = map.paragraphAt(at);
    const offset = map.toCodePoint(at, paragraph?.to === at ? "before" : "after");
    return {
      offset,
      sentence: sentenceAt(structure.sentences, offset),
      marks: within.marks.covering(offset, within.minimumPeople),
      part: (paragraph && within.parts[paragraph.index]) ?? null,
      rect: this.caretRect(at),
    };
  }

  /** The character under a point, as a range of one; null where there is none. */
  characterAt(x: number, y: number): Range | null {
    const place = pointAt(x, y);
    const at = place && this.places.position(place.node, place.offset);
    if (at === null) return null;
    for (const from of [at, at - 1]) {
      const stretch = { from, to: from + 1 } as EditorRange;
      const hit = this.places.rects(stretch).some((rect) => rect.left <= x && x <= rect.right && rect.top - 6 <= y && y <= rect.bottom + 12);
      const found = hit ? this.model.map.toRange(stretch) : null;
      if (found) return range(found.start, found.end);
    }
    return null;
  }

  rects(found: Range): DOMRect[] {
    const stretch = this.model.map.toEditor(found);
    const lines = stretch ? linesOf(this.places.rects(stretch)) : [];
    return lines.map(({ left, top, right, bottom }) => new DOMRect(left, top, right - left, bottom - top));
  }

  private caretRect(at: EditorPosition): DOMRect {
    const paragraph = this.model.map.paragraphAt(at);
    if (!paragraph) return new DOMRect();
    const ending = at === paragraph.to;
    const from = (ending ? at - 1 : at) as EditorPosition;
    const [beside] = this.places.rects({ from, to: (from + 1) as EditorPosition });
    return beside ? new DOMRect(ending ? beside.right : beside.left, beside.top, 0, beside.height) : new DOMRect();
  }
}
