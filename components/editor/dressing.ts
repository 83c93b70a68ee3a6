/** What each paragraph carries besides its text: its part, and the id of its group in the margin where it is annotated. */
import type { Region } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";
import type { Attributes } from "./article-editor";
import { partAttributes } from "./markup";
import type { MarkStore } from "./painter/mark-store";
import type { PositionMap } from "./position-map";
import type { SurfaceWords } from "./types";

export interface Dress {
  /** The part each paragraph is drawn as. */
  readonly parts: readonly (Region | null)[];
  readonly words: SurfaceWords;
  readonly detailsOf?: (paragraph: number) => string | null;
}

export interface DressingOptions extends Dress {
  readonly map: PositionMap;
  readonly marks: MarkStore;
}

export class Dressing {
  private readonly annotated = new Set<number>();
  private touched = new Set<number>();
  private timer: number | undefined;

  /** `onChange` gets the new attributes a moment after marks made them change. */
  constructor(
    private readonly options: DressingOptions,
    private readonly onChange: (attributes: Attributes[]) => void,
  ) {
    for (const { index } of options.map.paragraphs) this.touched.add(index);
    this.look();
  }

  get parts(): readonly (Region | null)[] {
    return this.options.parts;
  }

  attributes(): Attributes[] {
    const { parts, words, detailsOf } = this.options;
    return parts.map((_, index) => {
      const details = this.annotated.has(index) ? detailsOf?.(index) : null;
      return { ...partAttributes(parts, index, words), ...(details ? { "aria-details": details } : {}) };
    });
  }

  /** Marks changed in these ranges. Not urgent: painting comes first. */
  follow(changed: readonly Range[]): void {
    const { map, detailsOf } = this.options;
    if (!detailsOf || changed.length === 0) return;
    for (const range of changed) for (const { index } of map.paragraphsIn(range)) this.touched.add(index);
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      if (this.look()) this.onChange(this.attributes());
    }, 50);
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  /** Looks at the touched paragraphs again; true when one gained its first mark or lost its last. */
  private look(): boolean {
    const { map, marks, detailsOf } = this.options;
    let changed = false;
    for (const index of detailsOf ? this.touched : []) {
      const is = marks.intersecting(map.paragraphs[index]!).length > 0;
      if (is === this.annotated.has(index)) continue;
      changed = true;
      if (is) this.annotated.add(index);
      else this.annotated.delete(index);
    }
    this.touched = new Set();
    return changed;
  }
}
