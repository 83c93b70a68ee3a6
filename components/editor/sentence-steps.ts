/** Moving through the text by sentence, as Alt+↓ and Alt+↑ do. Pure. */
import type { Range } from "@/lib/text/units";

/** The last sentence that begins at or before `offset`, by its index; -1 before the first. */
function lastStarting(sentences: readonly Range[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that holds an offset, its end included when no other begins there; null between sentences. */
export function sentenceAt(sentences: readonly Range[], offset: number): Range | null {
  const candidate = sentences[lastStarting(sentences, offset)];
  return candidate && offset <= candidate.end ? candidate : null;
}

export interface SentenceStep {
  readonly direction: "next" | "previous";
  /** Grow the selection instead of moving it. */
  readonly extend: boolean;
}

const isWhole = (sentence: Range, selection: Range): boolean =>
  selection.start <= sentence.start && sentence.end <= selection.end;

/**
 * The selection after one step. From a caret or a part of a sentence: that sentence, whole. From whole sentences: the
 * one after (before) them, alone or added. At the ends of the text the last (first) sentence stays selected.
 * Null when the text has no sentence.
 */
export function sentenceStep(sentences: readonly Range[], selection: Range, step: SentenceStep): Range | null {
  if (sentences.length === 0) return null;
  const forward = step.direction === "next";
  const edge = forward ? Math.max(selection.start, selection.end - 1) : selection.start;
  const at = lastStarting(sentences, edge);
  const here = sentences[at];
  const within = here !== undefined && edge <= here.end && !isWhole(here, selection);
  const target = within ? at : forward ? at + 1 : at - (here !== undefined && edge > here.end ? 0 : 1);
  const found = sentences[Math.min(Math.max(target, 0), sentences.length - 1)]!;
  if (!step.extend || selection.start === selection.end) return { start: found.start, end: found.end };
  return {
    start: found.start < selection.start ? found.start : selection.start,
    end: found.end > selection.end ? found.end : selection.end,
  };
}
