/** Precision, recall and F1 between two sets of spans: F1 is what κ tends to where everything unmarked agrees (Hripcsak & Rothschild 2005). */
import { ratio, type Measured } from "./measured";

export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Scores {
  readonly precision: Measured;
  readonly recall: Measured;
  readonly f1: Measured;
}

const scores = (precision: Measured, recall: Measured): Scores => {
  if (precision.value === null || recall.value === null) return { precision, recall, f1: precision.value === null ? precision : recall };
  const sum = precision.value + recall.value;
  return { precision, recall, f1: sum === 0 ? { value: 0 } : { value: (2 * precision.value * recall.value) / sum } };
};

/** Spans that share anything become one; sorted. Neighbours that only touch stay apart. */
export const mergeOverlapping = (spans: readonly Extent[]): Extent[] => {
  const merged: Extent[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
};

const covered = (spans: readonly Extent[], others: readonly Extent[]): number => {
  let sum = 0;
  for (const { start, end } of spans) {
    for (const other of others) sum += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)) / (end - start);
  }
  return sum;
};

/** Overlap F1 of SemEval-2020 task 11 (Da San Martino et al. 2020): each span scores the share of it that is met; own overlaps are merged first. */
export const overlapF1 = (gold: readonly Extent[], found: readonly Extent[]): Scores => {
  const [truth, guess] = [mergeOverlapping(gold), mergeOverlapping(found)];
  return scores(ratio(covered(guess, truth), guess.length), ratio(covered(truth, guess), truth.length));
};

/** F1 over spans that begin and end at the same places; doubles count once. */
export const exactF1 = (gold: readonly Extent[], found: readonly Extent[]): Scores => {
  const keys = (spans: readonly Extent[]): Set<string> => new Set(spans.map(({ start, end }) => `${start}-${end}`));
  const [truth, guess] = [keys(gold), keys(found)];
  const hits = [...guess].filter((key) => truth.has(key)).length;
  return scores(ratio(hits, guess.size), ratio(hits, truth.size));
};
