/** Paints with editor decorations, for browsers without the CSS Custom Highlight API. */
import { Decoration } from "@tiptap/pm/view";
import type { ParagraphSpan } from "../position-map";
import type { Painter, PlacedRun } from "./painter";

/** One nested element per run, so that each underline keeps its own offset. */
const decorate = ({ name, from, to }: PlacedRun): Decoration =>
  Decoration.inline(from, to, { "nodeName": "span", "data-paint": name });

export class DecorationPainter implements Painter {
  private readonly painted = new Map<number, readonly Decoration[]>();

  /** `show` hands all decorations to the editor. */
  constructor(private readonly show: (decorations: readonly Decoration[]) => void) {}

  paint(paragraph: ParagraphSpan, runs: readonly PlacedRun[]): void {
    if (runs.length === 0) this.painted.delete(paragraph.index);
    else this.painted.set(paragraph.index, runs.map(decorate));
  }

  flush(): void {
    this.show([...this.painted.values()].flat());
  }

  clear(): void {
    this.painted.clear();
  }
}
