/** Paints with editor decorations, for browsers without the CSS Custom Highlight API. */
import type { ParagraphSpan } from "../position-map";
import type { Painter, PlacedRun } from "./painter";

export class DecorationPainter implements Painter {
  private readonly painted = new Map<number, readonly PlacedRun[]>();

  /** `show` hands all runs to the editor. */
  constructor(private readonly show: (runs: readonly PlacedRun[]) => void) {}

  paint(paragraph: ParagraphSpan, runs: readonly PlacedRun[]): void {
    if (runs.length === 0) this.painted.delete(paragraph.index);
    else this.painted.set(paragraph.index, runs);
  }

  flush(): void {
    this.show([...this.painted.values()].flat());
  }

  clear(): void {
    this.painted.clear();
  }
}
