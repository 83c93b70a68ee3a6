/**
 * Where a text draws people, and where they part: stretches with a strength from 1 to 5. The steps are fixed, so that two
 * articles can be compared by looking.
 */
import { range, type Range } from "@/lib/text/units";
import { disagreement } from "./disagreement";

export const HEATS = ["attention", "disagreement"] as const;
export type Heat = (typeof HEATS)[number];
export type Strength = 1 | 2 | 3 | 4 | 5;

/** One contiguous passage of one annotation. */
export interface HeatMark extends Range {
  readonly labels: readonly string[];
  readonly author: string;
}

export interface HeatStretch extends Range {
  readonly strength: Strength;
}

/** From how many people on each strength holds; from which share of differing pairs on. */
export const PEOPLE_STEPS = [1, 2, 5, 10, 20] as const;
export const SHARE_STEPS = [0.01, 0.2, 0.4, 0.6, 0.8] as const;

const stepOf = (value: number, steps: readonly number[]): Strength | null => {
  const reached = steps.filter((step) => value >= step).length;
  return reached === 0 ? null : (reached as Strength);
};

/** What to measure; places that fewer than `from` people marked are cold. */
export interface HeatQuestion {
  readonly heat: Heat;
  readonly from: number;
}

const strengthOf = (here: ReadonlySet<HeatMark>, { heat, from }: HeatQuestion): Strength | null => {
  const people = new Set([...here].map(({ author }) => author)).size;
  if (people < from) return null;
  return heat === "attention" ? stepOf(people, PEOPLE_STEPS) : stepOf(disagreement([...here]) ?? 0, SHARE_STEPS);
};

/** Disjoint stretches in text order; neighbours of one strength are one. What is cold is in none. */
export const heatOf = (marks: readonly HeatMark[], question: HeatQuestion): HeatStretch[] => {
  const events = marks
    .filter(({ start, end }) => start < end)
    .flatMap((mark) => [{ at: mark.start, opens: true, mark }, { at: mark.end, opens: false, mark }])
    .sort((a, b) => a.at - b.at);
  const here = new Set<HeatMark>();
  const found: HeatStretch[] = [];
  events.forEach(({ at, opens, mark }, index) => {
    if (opens) here.add(mark);
    else here.delete(mark);
    const end = events[index + 1]?.at;
    const strength = end === undefined || end === at || here.size === 0 ? null : strengthOf(here, question);
    if (strength === null) return;
    const last = found.at(-1);
    if (last?.end === at && last.strength === strength) found[found.length - 1] = { ...range(last.start, end!), strength };
    else found.push({ ...range(at, end!), strength });
  });
  return found;
};

/** The strongest heat in each of `count` equal parts of a text of `length` code points; 0 where it is cold. */
export const heatStrip = (stretches: readonly HeatStretch[], length: number, count: number): number[] => {
  const parts = new Array<number>(count).fill(0);
  const partAt = (offset: number): number => Math.min(count - 1, Math.floor((offset * count) / Math.max(1, length)));
  for (const { start, end, strength } of stretches) {
    for (let part = partAt(start); part <= partAt(Math.max(start, end - 1)); part += 1) parts[part] = Math.max(parts[part]!, strength);
  }
  return parts;
};
