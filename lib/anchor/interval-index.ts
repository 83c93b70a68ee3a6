/**
 * Which annotations are here? An index of ranges that answers while annotations come and go, in time that does not
 * depend on the length of the text. Nested bins: a range lies in the smallest bin that holds all of it.
 */
import type { CodePoint, Range } from "@/lib/text/units";

interface Entry extends Range {
  readonly id: string;
}

const FINEST = 128;
const FACTOR = 8;
/** The coarsest bin spans 268 million code points, more than any offset. */
const LEVELS = 8;
const WIDTHS = Array.from({ length: LEVELS }, (_, level) => FINEST * FACTOR ** level);

const levelOf = ({ start, end }: Range): number => {
  const level = WIDTHS.findIndex((width) => Math.floor(start / width) === Math.floor((end - 1) / width));
  return level < 0 ? LEVELS - 1 : level;
};

/** Where they begin, the longer first, then by id: an order that does not depend on the order of insertion. */
const byPlace = (a: Entry, b: Entry): number => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

/** Ids with one or more ranges each. Ranges that are empty or reversed are kept out of every answer. */
export class IntervalIndex {
  private readonly entries = new Map<string, readonly Entry[]>();
  private readonly levels = WIDTHS.map(() => new Map<number, Set<Entry>>());

  get size(): number {
    return this.entries.size;
  }

  /** Adds an id with its ranges; an id that is already there is moved. */
  insert(id: string, ranges: readonly Range[]): void {
    this.remove(id);
    const entries = ranges.filter(({ start, end }) => start < end).map(({ start, end }) => ({ id, start, end }));
    this.entries.set(id, entries);
    for (const entry of entries) {
      const level = levelOf(entry);
      const bins = this.levels[level]!;
      const bin = Math.floor(entry.start / WIDTHS[level]!);
      const held = bins.get(bin);
      if (held) held.add(entry);
      else bins.set(bin, new Set([entry]));
    }
  }

  /** Forgets an id; false when it was not there. */
  remove(id: string): boolean {
    for (const entry of this.entries.get(id) ?? []) {
      const level = levelOf(entry);
      const bin = Math.floor(entry.start / WIDTHS[level]!);
      const held = this.levels[level]!.get(bin)!;
      held.delete(entry);
      if (held.size === 0) this.levels[level]!.delete(bin);
    }
    return this.entries.delete(id);
  }

  /** The ids with a range that shares at least one code point with [start, end), each once, in text order. */
  intersecting({ start, end }: Range): string[] {
    if (start >= end) return [];
    const found: Entry[] = [];
    this.levels.forEach((bins, level) => {
      const from = Math.floor(start / WIDTHS[level]!);
      const to = Math.floor((end - 1) / WIDTHS[level]!);
      const collect = (bin: number): void => {
        for (const entry of bins.get(bin) ?? []) if (entry.start < end && entry.end > start) found.push(entry);
      };
      if (to - from < bins.size) for (let bin = from; bin <= to; bin += 1) collect(bin);
      else for (const bin of bins.keys()) if (bin >= from && bin <= to) collect(bin);
    });
    return [...new Set(found.sort(byPlace).map((entry) => entry.id))];
  }

  /** The ids that cover the code point at `offset`, in the order of `intersecting`. */
  covering(offset: CodePoint): string[] {
    return this.intersecting({ start: offset, end: (offset + 1) as CodePoint });
  }
}
