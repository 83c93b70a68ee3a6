/**
 * When has a selection come to rest? With the mouse when the button is let go, with keys and fingers when nothing has
 * moved for a moment (handles on a touch screen tell of nothing but the selection's changes).
 */
import type { SurfaceSelection } from "./types";

export type Means = SurfaceSelection["by"];

export interface SelectionWatchOptions {
  readonly root: HTMLElement;
  /** The button was let go after a press in the article: the selection may be tidied now. */
  readonly onRelease: () => void;
  /** The selection or caret rests. Told again only after it moved. */
  readonly onRest: () => void;
  /** At each change, before any rest. */
  readonly onChange: () => void;
  /** A click that selected nothing. */
  readonly onClick: (event: MouseEvent) => void;
}

/** How far a hand may slip during a click, in pixels. */
const STILL = 5;

const REST = { mouse: 0, program: 0, keyboard: 80, touch: 300 } as const;

export class SelectionWatch {
  /** How the selection was last moved. */
  means: Means = "program";
  /** What was touched last: pointer, keys or neither. */
  latest: Means = "program";
  private pressed = false;
  private at = { x: 0, y: 0 };
  private timer: number | undefined;
  private readonly listeners = new AbortController();

  constructor(private readonly options: SelectionWatchOptions) {
    const { signal } = this.listeners;
    const early = { signal, capture: true, passive: true };
    document.addEventListener("pointerdown", (event) => this.press(event), early);
    document.addEventListener("keydown", (event) => this.key(event), early);
    document.addEventListener("selectionchange", () => this.change(), { signal });
    // on the window, so that the editor has finished with the event
    window.addEventListener("mouseup", () => this.release(), { signal });
    window.addEventListener("dragend", () => this.release(), { signal });
    options.root.addEventListener("click", (event) => this.click(event), { signal });
  }

  /** Who moves the selection next, and until something else is touched, is the program. */
  byProgram(means: Means = "program"): void {
    this.latest = means;
    this.means = means;
  }

  /** The selection was found somewhere else than before, perhaps ahead of the browser's event. */
  moved(): void {
    this.means = this.latest;
  }

  destroy(): void {
    this.listeners.abort();
    window.clearTimeout(this.timer);
  }

  private press(event: PointerEvent): void {
    this.latest = event.pointerType === "touch" ? "touch" : "mouse";
    this.at = { x: event.clientX, y: event.clientY };
    this.pressed = this.latest === "mouse" && this.options.root.contains(event.target as Node);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Shift" && event.key !== "Control" && event.key !== "Alt" && event.key !== "Meta") this.latest = "keyboard";
  }

  private change(): void {
    this.options.onChange();
    window.clearTimeout(this.timer);
    if (!this.pressed) this.timer = window.setTimeout(this.options.onRest, REST[this.means]);
  }

  private release(): void {
    if (!this.pressed) return;
    this.pressed = false;
    window.clearTimeout(this.timer);
    this.moved();
    this.options.onRelease();
    this.options.onRest();
  }

  private click(event: MouseEvent): void {
    const { x, y } = this.at;
    // a click inside a selection ends it only afterwards, so the selection cannot tell a click from a drag
    const still = event.detail === 0 || Math.abs(event.clientX - x) + Math.abs(event.clientY - y) <= STILL;
    if (event.detail <= 1 && !event.shiftKey && still) this.options.onClick(event);
  }
}
