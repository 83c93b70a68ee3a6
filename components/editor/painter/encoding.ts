/**
 * How overlapping marks look (interface: "Overlaps"): at most four strokes, hung by reach, and one wash for the number
 * of people. Pure; the names here are those of highlights.css.
 */
import { overlap, type OverlapMark } from "@/lib/anchor/overlap";
import { heatOf, type Heat } from "@/lib/annotation/heat";
import type { Range } from "@/lib/text/units";
import type { PaintMark, Slot } from "../types";

/** One run in one look: `stroke-<slot>-<level>` or `wash-<slot or ink>-<density>`; `wash-heat-<strength>` in place of both. */
export interface PaintRun extends Range {
  readonly name: string;
}

export interface Encoding {
  readonly slots: Readonly<Record<string, Slot>>;
  readonly minimumPeople: number;
  /** In place of the labels: how strongly a place draws people, or parts them. Null: the labels. */
  readonly heat: Heat | null;
}

const MOST_STROKES = 4;
const SHARED: Slot = 4;

/** 1 person, 2–4, 5 and more. */
export const density = (people: number): 1 | 2 | 3 => (people >= 5 ? 3 : people >= 2 ? 2 : 1);

/** The slots of a mark; one without a label, or with a label of no slot, gets the shared stroke. */
const slotsOf = (mark: PaintMark, slots: Encoding["slots"]): string[] =>
  mark.labels.length === 0 ? [String(SHARED)] : [...new Set(mark.labels.map((label) => String(slots[label] ?? SHARED)))];

/** The shared stroke always hangs last, and gives way when four labels of their own are there. */
const hung = (slots: readonly string[]): string[] => {
  const own = slots.filter((slot) => slot !== String(SHARED));
  return (own.length < slots.length ? [...own, String(SHARED)] : own).slice(0, MOST_STROKES);
};

/** Adds a run, lengthening the one of the same name that it touches. */
function extend(open: Map<string, { name: string; start: Range["start"]; end: Range["end"] }>, done: PaintRun[], name: string, segment: Range): void {
  const last = open.get(name);
  if (last && last.end === segment.start) {
    last.end = segment.end;
    return;
  }
  const run = { name, start: segment.start, end: segment.end };
  open.set(name, run);
  done.push(run);
}

/** The parts of the marks inside `within`, each with `labels` as they are to be told apart. */
const clip = (marks: readonly PaintMark[], within: Range, labelsOf: (mark: PaintMark) => readonly string[]): OverlapMark[] =>
  marks.flatMap((mark): OverlapMark[] => {
    const labels = labelsOf(mark);
    return mark.segments.flatMap(({ start, end }) => {
      const from = start > within.start ? start : within.start;
      const to = end < within.end ? end : within.end;
      return from < to ? [{ start: from, end: to, labels, author: mark.author }] : [];
    });
  });

/**
 * What to paint inside `within` (a paragraph). The number of runs depends on how the marks cut the paragraph, not on
 * how many marks there are; identical marks cost nothing. No two runs of one name overlap.
 */
export function encode(marks: readonly PaintMark[], within: Range, encoding: Encoding): PaintRun[] {
  const { heat, minimumPeople } = encoding;
  if (heat) {
    const stretches = heatOf(clip(marks, within, ({ labels }) => labels), { heat, from: minimumPeople });
    return stretches.map(({ start, end, strength }) => ({ start, end, name: `wash-heat-${strength}` }));
  }
  const clipped = clip(marks, within, (mark) => slotsOf(mark, encoding.slots));
  const segments = overlap(clipped, { minimumPeople });
  const runs: PaintRun[] = [];
  const open = new Map<string, { name: string; start: Range["start"]; end: Range["end"] }>();
  let first = 0;
  segments.forEach((segment, index) => {
    if (segments[index + 1]?.start === segment.end) return;
    const cluster = segments.slice(first, index + 1);
    first = index + 1;
    const levels = clusterLevels(cluster);
    for (const each of cluster) {
      const [only, second] = each.labels;
      const colour = only !== undefined && second === undefined && only !== String(SHARED) ? only : "ink";
      extend(open, runs, `wash-${colour}-${density(each.people)}`, each);
      for (const slot of each.labels) {
        const level = levels.get(slot);
        if (level !== undefined) extend(open, runs, `stroke-${slot}-${level}`, each);
      }
    }
  });
  return runs;
}

/** The level of each slot in a cluster, 1 nearest to the text. A segment lists its slots in cluster order. */
function clusterLevels(cluster: readonly { readonly labels: readonly string[]; readonly start: number; readonly end: number }[]): Map<string, number> {
  const reach = new Map<string, number>();
  const rank = new Map<string, number>();
  for (const { labels, start, end } of cluster) {
    labels.forEach((label) => {
      if (!rank.has(label)) rank.set(label, rank.size);
      reach.set(label, (reach.get(label) ?? 0) + end - start);
    });
  }
  const order = [...reach.keys()].sort((a, b) => reach.get(b)! - reach.get(a)! || rank.get(a)! - rank.get(b)!);
  return new Map(hung(order).map((slot, place) => [slot, place + 1]));
}
