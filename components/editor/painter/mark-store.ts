/** The marks of the article, found by place, and what a new list of them changes. Pure. */
import { IntervalIndex } from "@/lib/anchor/interval-index";
import type { CodePoint, Range } from "@/lib/text/units";
import type { PaintMark } from "../types";

const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every((each, at) => each.start === b[at]!.start && each.end === b[at]!.end);

const isSame = (a: PaintMark, b: PaintMark): boolean =>
  a === b ||
  (a.author === b.author &&
    a.labels.length === b.labels.length &&
    a.labels.every((label, at) => label === b.labels[at]) &&
    sameRanges(a.segments, b.segments));

export class MarkStore {
  private marks = new Map<string, PaintMark>();
  private readonly index = new IntervalIndex();

  /** Takes the new full list and answers with the ranges whose look may have changed; empty when nothing did. */
  replace(list: readonly PaintMark[]): Range[] {
    const next = new Map<string, PaintMark>();
    const changed: Range[] = [];
    for (const mark of list) {
      next.set(mark.id, mark);
      const before = this.marks.get(mark.id);
      if (before && isSame(before, mark)) continue;
      if (before) changed.push(...before.segments);
      changed.push(...mark.segments);
      this.index.insert(mark.id, mark.segments);
    }
    if (next.size < list.length || this.marks.size > 0) {
      for (const [id, mark] of this.marks) {
        if (next.has(id)) continue;
        changed.push(...mark.segments);
        this.index.remove(id);
      }
    }
    this.marks = next;
    return changed;
  }

  get(id: string): PaintMark | undefined {
    return this.marks.get(id);
  }

  intersecting(range: Range): PaintMark[] {
    return this.index.intersecting(range).map((id) => this.marks.get(id)!);
  }

  /** Ids that cover an offset, in text order; none where fewer than `minimumPeople` people marked it. */
  covering(offset: CodePoint, minimumPeople: number): string[] {
    const ids = this.index.covering(offset);
    const people = new Set(ids.map((id) => this.marks.get(id)!.author)).size;
    return people < minimumPeople ? [] : ids;
  }
}
