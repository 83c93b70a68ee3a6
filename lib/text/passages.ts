/** A paragraph as the rules for parts read it: what is shown of its beginning, folded, with the way back to the text. */
import type { RegionSpan, Span } from "./span";
import { HIDDEN, type Prose } from "./stretches";

/** Characters of a paragraph that a rule looks at. */
export const REACH = 900;
/** A paragraph as rules read it. `at[n]` is the place in the text of the n-th character of `folded`. */
export interface Passage {
  readonly paragraph: Prose;
  readonly shown: string;
  readonly folded: string;
  readonly at: readonly number[];
  /** Characters shown; a lower bound of them in a paragraph longer than rules look. */
  readonly length: number;
  readonly kind: Prose["blocks"][number]["kind"];
}

/** What was found out about a paragraph and where; null for nothing. */
export type Found = Pick<RegionSpan, "kind" | "evidence"> | null;

/** Lower case, plain spaces, one apostrophe; of the same length. */
const fold = (shown: string): string => {
  const plain = shown.replaceAll("’", "'").replace(/\s/gu, " ");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
};

/** Reads the beginning of a paragraph: without notation, white space folded. */
export const passageOf = (paragraph: Prose): Passage => {
  const { prose, start, blocks } = paragraph;
  const at: number[] = [];
  const characters: string[] = [];
  for (let unit = 0; unit < prose.length && at.length <= REACH; unit += 1) {
    const character = prose[unit]!;
    if (character === HIDDEN || (character === " " && (characters.at(-1) ?? " ") === " ")) continue;
    characters.push(character);
    at.push(start + unit);
  }
  const shown = characters.join("").trimEnd();
  const length = prose.length > REACH * 2 ? REACH * 2 : shown.length;
  return { paragraph, shown, folded: fold(shown), at, length, kind: blocks[0]!.kind };
};

/** The place in the text of a match in a passage. */
export const evidenceOf = ({ at }: Passage, match: RegExpExecArray): Span => {
  const from = match.index;
  const to = Math.max(from, Math.min(from + match[0].trimEnd().length, at.length) - 1);
  return { start: at[from]!, end: at[to]! + 1 };
};
