/** Keeps what is on the screen true to the marks: which paragraphs to paint, and when to paint one again. */
import type { Range } from "@/lib/text/units";
import type { PositionMap } from "../position-map";
import { encode, type Encoding } from "./encoding";
import type { MarkStore } from "./mark-store";
import type { Painter, PlacedRun } from "./painter";
import { Viewport } from "./viewport";

export class PaintLayer {
  private readonly viewport: Viewport;
  private encoding: Encoding = { slots: {}, minimumPeople: 1 };

  constructor(
    root: HTMLElement,
    private readonly map: PositionMap,
    private readonly marks: MarkStore,
    private readonly painter: Painter,
  ) {
    this.viewport = new Viewport(root, (come, gone) => {
      // the first answer comes from inside the constructor, when there is nothing to paint yet
      for (const index of gone) this.paint(index, false);
      for (const index of come) this.paint(index, true);
      this.painter.flush();
    });
  }

  /** Repaints the paragraphs that a change touches, if they are near. */
  repaint(changed: readonly Range[]): void {
    const touched = new Set(changed.flatMap((range) => this.map.paragraphsIn(range).map((paragraph) => paragraph.index)));
    const near = [...touched].filter((index) => this.viewport.near.has(index));
    for (const index of near) this.paint(index, true);
    if (near.length > 0) this.painter.flush();
  }

  /** Takes new colours or another threshold; paints all anew when they differ. */
  encodeAs(encoding: Encoding): void {
    if (encoding.slots === this.encoding.slots && encoding.minimumPeople === this.encoding.minimumPeople) return;
    this.encoding = encoding;
    this.refresh();
  }

  /** Paints everything near anew: after the editor had to redraw its text. */
  refresh(): void {
    for (const index of this.viewport.near) this.paint(index, true);
    this.painter.flush();
  }

  /** On paper every paragraph is painted. */
  print(printing: boolean): void {
    this.viewport.showAll(printing);
  }

  destroy(): void {
    this.viewport.disconnect();
    this.painter.clear();
  }

  private paint(index: number, near: boolean): void {
    const paragraph = this.map.paragraphs[index];
    if (!paragraph) return;
    const runs = near ? encode(this.marks.intersecting(paragraph), paragraph, this.encoding) : [];
    const placed = runs.flatMap((run): PlacedRun[] => {
      const stretch = this.map.toEditor(run);
      return stretch ? [{ ...stretch, name: run.name }] : [];
    });
    this.painter.paint(paragraph, placed);
  }
}
