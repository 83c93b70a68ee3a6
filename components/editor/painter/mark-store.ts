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

/** How many entries two lists share at their beginning and, not counting those, at their end. */
function sharedEnds(a: readonly PaintMark[], b: readonly PaintMark[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

export class MarkStore {
  private list: readonly PaintMark[] = [];
  private readonly marks = new Map<string, PaintMark>();
  private readonly index = new IntervalIndex();

  /**
   * Takes the new full list and answers with the ranges whose look may have changed; empty when nothing did. Ids are
   * distinct. Entries that are the same objects in the same order at both ends of the list cost next to nothing.
   */
  replace(list: readonly PaintMark[]): Range[] {
    const { head, tail } = sharedEnds(this.list, list);
    const before = this.list.slice(head, this.list.length - tail);
    const after = list.slice(head, list.length - tail);
    this.list = list;
    const kept = new Set(after.map((mark) => mark.id));
    const changed: Range[] = [];
    for (const mark of before) {
      if (kept.has(mark.id)) continue;
      changed.push(...mark.segments);
      this.marks.delete(mark.id);
      this.index.remove(mark.id);
    }
    for (const mark of after) {
      const known = this.marks.get(mark.id);
      this.marks.set(mark.id, mark);
      if (known && isSame(known, mark)) continue;
      if (known) changed.push(...known.segments);
      changed.push(...mark.segments);
      this.index.insert(mark.id, mark.segments);
    }
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
