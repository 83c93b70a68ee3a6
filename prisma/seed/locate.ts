/** From a declared quote to its place in an article: forgiving about spaces and apostrophes, strict about how often it occurs. */
import { indexText } from "@/lib/text/offsets";
import type { DeclaredMark } from "./declare";

const GAP = " […] ";

/** One unit for one unit, so that places in the folded text are places in the text. */
const fold = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/gu, " ").replace(/[’ʼ]/gu, "'");

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every place where the pieces follow each other, each as near to the one before as can be. UTF-16. */
const runsOf = (text: string, quote: string): Run[] => {
  const [first, ...others] = fold(quote).split(GAP);
  const runs: Run[] = [];
  for (let from = text.indexOf(first!); from !== -1; from = text.indexOf(first!, from + 1)) {
    let to = from + first!.length;
    const found = others.every((piece) => {
      const at = text.indexOf(piece, to);
      to = at + piece.length;
      return at !== -1;
    });
    if (found) runs.push({ from, to });
  }
  return runs;
};

export interface Located {
  /** Code points. */
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly exact: string;
}

/** Throws when the passage is missing, or occurs more than once and the declaration does not say which is meant. */
export const locate = (text: string, mark: Pick<DeclaredMark, "quote" | "nth">): Located => {
  const runs = runsOf(fold(text), mark.quote);
  if (mark.nth === undefined && runs.length !== 1) throw new Error(`"${mark.quote}" occurs ${runs.length} times`);
  const run = runs[(mark.nth ?? 1) - 1];
  if (!run) throw new Error(`"${mark.quote}" occurs ${runs.length} times, not ${mark.nth}`);
  const index = indexText(text);
  return { start: index.toCodePoint(run.from), end: index.toCodePoint(run.to), exact: text.slice(run.from, run.to) };
};
