/** Keeps what is on the screen true to the marks: which paragraphs to paint, and when to paint one again. */
import type { Range } from "@/lib/text/units";
import type { PositionMap } from "../position-map";
import { encode, type Encoding } from "./encoding";
import type { MarkStore } from "./mark-store";
import type { Painter, PlacedRun } from "./painter";
import { Viewport } from "./viewport";

export interface PaintLayerOptions {
  readonly root: HTMLElement;
  readonly map: PositionMap;
  readonly marks: MarkStore;
  readonly painter: Painter;
  readonly encoding: Encoding;
}

export class PaintLayer {
  private readonly viewport: Viewport;
  private encoding: Encoding;

  /** Paints at once what is near. */
  constructor(private readonly options: PaintLayerOptions) {
    this.encoding = options.encoding;
    this.viewport = new Viewport(options.root, (come, gone) => {
      for (const index of gone) this.paint(index, false);
      for (const index of come) this.paint(index, true);
      options.painter.flush();
    });
  }

  /** Repaints the paragraphs that a change touches, if they are near. */
  repaint(changed: readonly Range[]): void {
    const { map } = this.options;
    const touched = new Set(changed.flatMap((range) => map.paragraphsIn(range).map((paragraph) => paragraph.index)));
    this.redraw([...touched].filter((index) => this.viewport.near.has(index)));
  }

  /** Takes new colours or another threshold; paints all anew when they differ. */
  encodeAs(encoding: Encoding): void {
    if (encoding.slots === this.encoding.slots && encoding.minimumPeople === this.encoding.minimumPeople && encoding.heat === this.encoding.heat) return;
    this.encoding = encoding;
    this.refresh();
  }

  /** Paints everything near anew: after the browser or the editor redrew the text. */
  refresh(): void {
    this.redraw([...this.viewport.near]);
  }

  /** On paper every paragraph is painted. */
  print(printing: boolean): void {
    this.viewport.showAll(printing);
  }

  destroy(): void {
    this.viewport.disconnect();
    this.options.painter.clear();
  }

  private redraw(indexes: readonly number[]): void {
    for (const index of indexes) this.paint(index, true);
    if (indexes.length > 0) this.options.painter.flush();
  }

  private paint(index: number, near: boolean): void {
    const { map, marks, painter } = this.options;
    const paragraph = map.paragraphs[index];
    if (!paragraph) return;
    const runs = near ? encode(marks.intersecting(paragraph), paragraph, this.encoding) : [];
    const placed = runs.flatMap((run): PlacedRun[] => {
      const stretch = map.toEditor(run);
      return stretch ? [{ ...stretch, name: run.name }] : [];
    });
    painter.paint(paragraph, placed);
  }
}
