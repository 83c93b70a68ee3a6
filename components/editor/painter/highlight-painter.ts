/** Paints with the CSS Custom Highlight API: no element is added to the article, however many marks there are. */
import type { ParagraphSpan } from "../position-map";
import type { Painter, PlacedRun } from "./painter";
import type { TextPlaces } from "../text-places";

/** True where the browser can paint this way. */
export const canHighlight = (): boolean => typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;

/** The page's highlight of a name, made when first needed. Strokes lie over washes. */
export function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = name.startsWith("wash") ? 0 : 1;
  CSS.highlights.set(name, made);
  return made;
}

export class HighlightPainter implements Painter {
  private readonly painted = new Map<number, readonly (readonly [Highlight, StaticRange])[]>();

  constructor(private readonly places: TextPlaces) {}

  paint(paragraph: ParagraphSpan, runs: readonly PlacedRun[]): void {
    this.forget(paragraph.index);
    const ranges = runs.flatMap((run): (readonly [Highlight, StaticRange])[] => {
      const range = this.places.range(paragraph, run);
      return range ? [[highlightNamed(run.name), range]] : [];
    });
    for (const [highlight, range] of ranges) highlight.add(range);
    if (ranges.length > 0) this.painted.set(paragraph.index, ranges);
  }

  /** The browser paints by itself. */
  flush(): void {}

  clear(): void {
    for (const index of [...this.painted.keys()]) this.forget(index);
  }

  private forget(index: number): void {
    for (const [highlight, range] of this.painted.get(index) ?? []) highlight.delete(range);
    this.painted.delete(index);
  }
}
