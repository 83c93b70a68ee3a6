/** All that is drawn over the text: the marks, the frame of the active passage, a selection held while the focus is elsewhere. */
import type { Range } from "@/lib/text/units";
import type { ArticleEditor } from "./article-editor";
import { framePath, linesOf } from "./geometry";
import { DecorationPainter } from "./painter/decoration-painter";
import type { Encoding } from "./painter/encoding";
import { canHighlight, HighlightPainter, highlightNamed } from "./painter/highlight-painter";
import { MarkStore } from "./painter/mark-store";
import { PaintLayer } from "./painter/paint-layer";
import type { Painter } from "./painter/painter";
import type { EditorRange, PositionMap } from "./position-map";
import type { TextPlaces } from "./text-places";
import type { PaintMark } from "./types";

export interface PaintingOptions {
  readonly root: HTMLElement;
  /** An SVG over the article that takes the frame. */
  readonly frame: SVGSVGElement;
  readonly map: PositionMap;
  readonly places: TextPlaces;
}

const FRAME_AIR = 3;

/** Places that are no marks: nobody said anything of them. */
const POINTED_OUT = ["found", "suggested"] as const;
type PointedOut = (typeof POINTED_OUT)[number];

export class Painting {
  readonly marks = new MarkStore();
  private encoding: Encoding = { slots: {}, minimumPeople: 1, heat: null };
  private active: Range | null = null;
  private readonly pointedOut: Record<PointedOut, readonly Range[]> = { found: [], suggested: [] };
  private layer: PaintLayer;
  private editor: ArticleEditor | null = null;
  private readonly redrawn: MutationObserver | null;
  private readonly listeners = new AbortController();

  constructor(private readonly options: PaintingOptions) {
    this.layer = this.makeLayer();
    this.redrawn = canHighlight() ? new MutationObserver((records) => this.onRedrawn(records)) : null;
    this.redrawn?.observe(options.root, { childList: true, characterData: true, subtree: true });
    const { signal } = this.listeners;
    window.addEventListener("beforeprint", () => this.layer.print(true), { signal });
    window.addEventListener("afterprint", () => this.layer.print(false), { signal });
  }

  get minimumPeople(): number {
    return this.encoding.minimumPeople;
  }

  /** The full list of marks; answers with the ranges that changed and costs no more than they do. */
  setMarks(list: readonly PaintMark[]): readonly Range[] {
    const changed = this.marks.replace(list);
    this.layer.repaint(changed);
    return changed;
  }

  setEncoding(encoding: Encoding): void {
    this.encoding = encoding;
    this.layer.encodeAs(encoding);
  }

  setActive(active: Range | null): void {
    if (active?.start === this.active?.start && active?.end === this.active?.end) return;
    this.active = active;
    this.drawFrame();
  }

  /** Shows a stretch as selected, or (null) nothing. */
  hold(stretch: EditorRange | null): void {
    this.show("held-selection", stretch ? [stretch] : []);
  }

  /** Marks the places that a search found, or underlines those that suggest something. */
  setPlaces(name: PointedOut, places: readonly Range[]): void {
    if (places === this.pointedOut[name]) return;
    this.pointedOut[name] = places;
    this.showPlaces(name);
  }

  /** The editor has taken over (or given back) the article's element. */
  changedHands(editor: ArticleEditor | null): void {
    this.editor = editor;
    this.rebuild();
  }

  /** Lines have moved. */
  layout(): void {
    this.drawFrame();
  }

  destroy(): void {
    this.listeners.abort();
    this.redrawn?.disconnect();
    this.layer.destroy();
    this.hold(null);
    for (const name of POINTED_OUT) this.show(name, []);
  }

  private showPlaces(name: PointedOut): void {
    this.show(name, this.pointedOut[name].flatMap((each) => this.options.map.toEditor(each) ?? []));
  }

  private show(name: string, stretches: readonly EditorRange[]): void {
    if (!canHighlight()) return;
    const highlight = highlightNamed(name);
    highlight.clear();
    const { map, places } = this.options;
    for (const stretch of stretches) {
      for (const paragraph of map.paragraphsBetween(stretch)) {
        const from = stretch.from > paragraph.from ? stretch.from : paragraph.from;
        const to = stretch.to < paragraph.to ? stretch.to : paragraph.to;
        const range = from < to ? places.range(paragraph, { from, to }) : null;
        if (range) highlight.add(range);
      }
    }
  }

  private makeLayer(): PaintLayer {
    const { root, map, places } = this.options;
    const painter: Painter = canHighlight()
      ? new HighlightPainter(places)
      : new DecorationPainter((runs) => this.editor?.paint(runs));
    return new PaintLayer({ root, map, marks: this.marks, painter, encoding: this.encoding });
  }

  private rebuild(): void {
    this.layer.destroy();
    this.layer = this.makeLayer();
    this.redrawn?.takeRecords();
    for (const name of POINTED_OUT) this.showPlaces(name);
    this.drawFrame();
  }

  /** Somebody changed the article's nodes (a refused composition, an extension of the browser): the paint must follow. */
  private onRedrawn(records: readonly MutationRecord[]): void {
    if (records.some((record) => record.target === this.options.root)) this.rebuild();
    else this.layer.refresh();
  }

  private drawFrame(): void {
    const { frame, map, places, root } = this.options;
    const path = frame.querySelector("path");
    const stretch = this.active && map.toEditor(this.active);
    if (!stretch) {
      path?.setAttribute("d", "");
      return;
    }
    const origin = frame.getBoundingClientRect();
    const height = Number.parseFloat(getComputedStyle(root).lineHeight) || 0;
    const lines = linesOf(places.rects(stretch)).map((line) => {
      const more = Math.max(0, (height - 2 - (line.bottom - line.top)) / 2);
      return {
        left: line.left - origin.left - FRAME_AIR, right: line.right - origin.left + FRAME_AIR,
        top: line.top - origin.top - more, bottom: line.bottom - origin.top + more,
      };
    });
    path?.setAttribute("d", framePath(lines, height / 3));
  }
}
