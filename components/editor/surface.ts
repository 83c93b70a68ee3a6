/**
 * The reading surface without React: one article in one element, its marks, its selection. Works on the server's static
 * article from the first moment and goes on when the editor has taken it over.
 */
import type { CodePoint, Range } from "@/lib/text/units";
import type { ArticleEditor, ArticleEditorOptions } from "./article-editor";
import type { ArticleModel } from "./article-model";
import { ArticleReader, ordered, type Selected } from "./article-reader";
import { Dressing, type Dress } from "./dressing";
import { Painting } from "./painting";
import type { EditorPosition, EditorRange } from "./position-map";
import { bringIntoView } from "./scroll";
import { SelectionWatch } from "./selection-watch";
import type { SentenceStep } from "./sentence-steps";
import { answerClick, answerKey, type SurfaceActs } from "./surface-input";
import { TextPlaces } from "./text-places";
import type { CaretPlace, PaintMark, ReadingSurfaceProps, SurfaceHandle, SurfaceSelection } from "./types";

export type SurfaceListeners = Pick<ReadingSurfaceProps, "onSelect" | "onCaret" | "onActivate" | "onKey" | "onLayout">;

type EditorHooks = Pick<ArticleEditorOptions, "onKey" | "onCopy" | "dressed">;

export interface SurfaceOptions {
  /** The surface's own box, which `topOf` is measured in. */
  readonly box: HTMLElement;
  readonly root: HTMLElement;
  readonly frame: SVGSVGElement;
  readonly model: ArticleModel;
  /** The listeners of now: asked at each event. */
  readonly listeners: () => SurfaceListeners;
}

export class Surface implements SurfaceHandle {
  readonly painting: Painting;
  private dressing: Dressing | null = null;
  private readonly reader: ArticleReader;
  private readonly places: TextPlaces;
  private readonly watch: SelectionWatch;
  private readonly resized: ResizeObserver;
  private readonly acts: SurfaceActs;
  private editor: ArticleEditor | null = null;
  /** Where the selection was when it was last in the article. */
  private last: Selected = { anchor: 0 as EditorPosition, head: 0 as EditorPosition };
  private told: SurfaceSelection | null = null;
  private toldCaret = -1;
  /** Asked of the surface before the editor was there. */
  private waiting: (() => void)[] = [];

  constructor(private readonly options: SurfaceOptions) {
    const { root, frame, model } = options;
    this.places = new TextPlaces(root, model.map);
    this.reader = new ArticleReader(model, this.places);
    this.painting = new Painting({ root, frame, map: model.map, places: this.places });
    this.acts = {
      listeners: options.listeners, reader: this.reader, painting: this.painting,
      selection: () => this.selection(), caret: () => this.caret(), step: (step) => this.step(step),
    };
    this.watch = new SelectionWatch({
      root,
      onChange: () => this.follow(),
      onRelease: () => this.tidy(),
      onRest: () => this.report(),
      onClick: (event) => answerClick(event, this.acts),
    });
    root.addEventListener("focus", () => {
      options.box.dataset.by = this.watch.latest;
      requestAnimationFrame(() => this.comeBack());
    });
    this.resized = new ResizeObserver(() => this.layout());
    this.resized.observe(root);
  }

  /** Hands the element to the editor; selection and paint survive. */
  mount(make: (hooks: EditorHooks) => ArticleEditor): void {
    const selected = this.reader.selected();
    const focused = document.activeElement === this.options.root;
    this.editor = make({
      onKey: (event) => answerKey(event, this.acts),
      onCopy: () => this.selection()?.quote ?? null,
      dressed: this.dressing?.attributes() ?? [],
    });
    this.painting.changedHands(this.editor);
    if (selected) this.place(selected, focused);
    for (const action of this.waiting.splice(0)) action();
    this.layout();
  }

  /** The full list of marks; costs what changed. */
  setMarks(list: readonly PaintMark[]): void {
    const changed = this.painting.setMarks(list);
    this.dressing?.follow(changed);
  }

  /** Parts, and groups in the margin. */
  setDress(dress: Dress): void {
    this.dressing?.stop();
    this.dressing = new Dressing({ ...dress, map: this.options.model.map, marks: this.painting.marks }, (attributes) => this.editor?.dress(attributes));
    this.editor?.dress(this.dressing.attributes());
    this.layout();
  }

  destroy(): void {
    this.resized.disconnect();
    this.dressing?.stop();
    this.watch.destroy();
    this.painting.destroy();
    this.editor?.destroy();
    this.editor = null;
  }

  focus(): void {
    this.whenReady(() => this.editor?.focus());
  }

  select(range: Range): void {
    this.whenReady(() => {
      const stretch = this.options.model.map.toEditor(range);
      if (stretch) this.go({ anchor: stretch.from, head: stretch.to });
    });
  }

  clearSelection(): void {
    const end = ordered(this.follow()).to;
    const focused = this.options.root.contains(document.activeElement);
    this.watch.byProgram();
    this.place({ anchor: end, head: end }, focused);
    if (!focused && this.reader.selected()) document.getSelection()?.removeAllRanges();
    this.painting.hold(null);
    this.tell(null);
  }

  caretTo(offset: CodePoint): void {
    this.whenReady(() => {
      const at = this.options.model.map.toPosition(offset, "after");
      this.go({ anchor: at, head: at });
    });
  }

  scrollTo(range: Range): void {
    const [first] = this.rectsOf(range);
    if (first) bringIntoView(this.options.root, first);
  }

  rectsOf(range: Range): DOMRect[] {
    return this.reader.rects(range);
  }

  topOf(range: Range): number | null {
    const stretch = this.options.model.map.toEditor(range);
    const [first] = stretch ? this.places.rects({ from: stretch.from, to: stretch.from + 1 } as EditorRange) : [];
    return first ? first.top - this.options.box.getBoundingClientRect().top : null;
  }

  selection(): SurfaceSelection | null {
    return this.reader.selection(ordered(this.follow()), this.watch.means);
  }

  caret(): CaretPlace | null {
    const { head } = this.follow();
    return head > 0 ? this.caretAt(head) : null;
  }

  private whenReady(action: () => void): void {
    if (this.editor) action();
    else this.waiting.push(action);
  }

  private caretAt(at: EditorPosition): CaretPlace {
    const { marks, minimumPeople } = this.painting;
    return this.reader.caret(at, { marks, minimumPeople, parts: this.dressing?.parts ?? [] });
  }

  /** A dialog that was clicked in gives the focus back and keeps the browser's selection: keys would go nowhere. */
  private comeBack(): void {
    if (document.activeElement === this.options.root && this.editor && this.last.head > 0 && !this.reader.selected()) this.place(this.last, true);
  }

  /** Where the selection is, or was when it left the article; then it is shown as held. */
  private follow(): Selected {
    const selected = this.reader.selected();
    if (selected && (selected.anchor !== this.last.anchor || selected.head !== this.last.head)) this.watch.moved();
    if (selected) this.last = selected;
    const stretch = ordered(this.last);
    this.painting.hold(selected || stretch.from === stretch.to ? null : stretch);
    return this.last;
  }

  /** Puts the selection somewhere, in the editor and on the screen. */
  private place(selected: Selected, focus: boolean): void {
    this.last = selected;
    this.editor?.select(selected.anchor, selected.head, focus);
    const now = this.reader.selected();
    if (!now || (now.anchor === selected.anchor && now.head === selected.head)) return;
    const anchor = this.places.point(selected.anchor, selected.anchor > selected.head);
    const head = this.places.point(selected.head, selected.head > selected.anchor);
    if (anchor && head) document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
  }

  private go(selected: Selected): void {
    this.watch.byProgram();
    this.place(selected, true);
    this.bringIntoView(ordered(selected).from);
    this.report();
  }

  /** The line of the character after a position. */
  private bringIntoView(at: number): void {
    const [line] = this.places.rects({ from: at, to: at + 1 } as EditorRange);
    if (line) bringIntoView(this.options.root, line);
  }

  /** After the mouse: white space at the ends leaves the selection, before anybody is told of it. */
  private tidy(): void {
    const selected = this.reader.selected();
    if (!selected || selected.anchor === selected.head) return;
    const stretch = ordered(selected);
    const trimmed = this.options.model.map.trim(stretch);
    if (!trimmed || (trimmed.from === stretch.from && trimmed.to === stretch.to)) return;
    const forward = selected.anchor < selected.head;
    this.place(forward ? { anchor: trimmed.from, head: trimmed.to } : { anchor: trimmed.to, head: trimmed.from }, true);
  }

  private report(): void {
    const selected = this.follow();
    if (!this.reader.selected()) return;
    this.tell(this.reader.selection(ordered(selected), this.watch.means));
    if (selected.anchor !== selected.head || selected.head === this.toldCaret) return;
    this.toldCaret = selected.head;
    this.options.listeners().onCaret(this.caretAt(selected.head));
  }

  private tell(selection: SurfaceSelection | null): void {
    if (selection?.start === this.told?.start && selection?.end === this.told?.end) return;
    this.told = selection;
    if (selection) this.toldCaret = -1;
    this.options.listeners().onSelect(selection);
  }

  private step(step: SentenceStep): void {
    const selected = this.reader.step(this.follow(), step);
    if (!selected) return;
    this.watch.byProgram("keyboard");
    this.place(selected, true);
    this.bringIntoView(selected.head > selected.anchor ? selected.head - 1 : selected.head);
    this.report();
  }

  private layout(): void {
    this.painting.layout();
    this.options.listeners().onLayout?.();
  }
}
