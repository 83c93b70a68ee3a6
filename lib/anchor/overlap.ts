/**
 * From many overlapping marks to what can be painted side by side: disjoint segments, each saying which labels meet
 * there and how many people. A pure sweep; nothing here knows colours or screens.
 */
import type { Range } from "@/lib/text/units";

/** One contiguous passage of one annotation. Ranges that are empty or reversed are ignored. */
export interface OverlapMark extends Range {
  readonly labels: readonly string[];
  readonly author: string;
}

/** A stretch over which the set of marks does not change. */
export interface OverlapSegment extends Range {
  /** Each label once; the one that covers most of the cluster first. The order is the same all through a cluster. */
  readonly labels: readonly string[];
  /** Distinct authors. */
  readonly people: number;
  /** Marks that cover it, identical ones counted each. */
  readonly marks: number;
}

interface Draft extends Range {
  labels: string[];
  readonly people: number;
  readonly marks: number;
}

/** Counts how often each key is present; a key leaves when its count reaches 0. */
class Tally {
  private readonly counts = new Map<string, number>();

  add(key: string, step: 1 | -1): void {
    const count = (this.counts.get(key) ?? 0) + step;
    if (count === 0) this.counts.delete(key);
    else this.counts.set(key, count);
  }

  get size(): number {
    return this.counts.size;
  }

  keys(): string[] {
    return [...this.counts.keys()];
  }
}

/** The stretches between consecutive boundaries that at least `minimumPeople` authors cover, labels in no order yet. */
function stretches(marks: readonly OverlapMark[], minimumPeople: number): Draft[] {
  const events: { at: Range["start"]; step: 1 | -1; mark: OverlapMark }[] = [];
  for (const mark of marks) {
    if (mark.start >= mark.end) continue;
    events.push({ at: mark.start, step: 1, mark }, { at: mark.end, step: -1, mark });
  }
  events.sort((a, b) => a.at - b.at);
  const labels = new Tally();
  const people = new Tally();
  const found: Draft[] = [];
  let open = 0;
  events.forEach((event, index) => {
    for (const label of new Set(event.mark.labels)) labels.add(label, event.step);
    people.add(event.mark.author, event.step);
    open += event.step;
    const end = events[index + 1]?.at;
    if (end === undefined || end === event.at || open === 0 || people.size < minimumPeople) return;
    found.push({ start: event.at, end, labels: labels.keys(), people: people.size, marks: open });
  });
  return found;
}

/** Orders the labels of one cluster: most characters covered first, then the one that begins first, then by key. */
function orderLabels(cluster: readonly Draft[]): void {
  const reach = new Map<string, { length: number; first: number }>();
  for (const segment of cluster) {
    for (const label of segment.labels) {
      const seen = reach.get(label);
      if (seen) seen.length += segment.end - segment.start;
      else reach.set(label, { length: segment.end - segment.start, first: segment.start });
    }
  }
  const compare = (a: string, b: string): number => {
    const [left, right] = [reach.get(a)!, reach.get(b)!];
    return right.length - left.length || left.first - right.first || (a < b ? -1 : 1);
  };
  for (const segment of cluster) segment.labels.sort(compare);
}

/**
 * Disjoint segments in text order that together cover exactly the characters which at least `minimumPeople` (default 1)
 * distinct authors marked. Segments that touch form a cluster; label order is decided per cluster.
 * O(n log n) plus the size of the answer. An empty list gives an empty list.
 */
export function overlap(marks: readonly OverlapMark[], options: { minimumPeople?: number } = {}): OverlapSegment[] {
  const segments = stretches(marks, options.minimumPeople ?? 1);
  let first = 0;
  segments.forEach((segment, index) => {
    if (segments[index + 1]?.start === segment.end) return;
    orderLabels(segments.slice(first, index + 1));
    first = index + 1;
  });
  return segments;
}
