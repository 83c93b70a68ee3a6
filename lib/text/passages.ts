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

const fold = (character: string): string => {
  if (character === "’") return "'";
  if (/\s/u.test(character)) return " ";
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/** Reads the beginning of a paragraph: without notation, white space folded. */
export const passageOf = (paragraph: Prose): Passage => {
  const at: number[] = [];
  let shown = "";
  for (let unit = 0; unit < paragraph.prose.length && at.length <= REACH; unit += 1) {
    const character = paragraph.prose[unit]!;
    if (character === HIDDEN || (character === " " && (shown === "" || shown.endsWith(" ")))) continue;
    shown += character;
    at.push(paragraph.start + unit);
  }
  const rest = paragraph.prose.length > REACH * 2 ? REACH * 2 : shown.trimEnd().length;
  const folded = [...Array(shown.length).keys()].map((index) => fold(shown[index]!)).join("").trimEnd();
  return { paragraph, shown, folded, at, length: Math.max(rest, folded.length), kind: paragraph.blocks[0]!.kind };
};

/** The place in the text of a match in a passage. */
export const evidenceOf = ({ at }: Passage, match: RegExpExecArray): Span => {
  const from = match.index;
  const to = Math.max(from, Math.min(from + match[0].trimEnd().length, at.length) - 1);
  return { start: at[from]!, end: at[to]! + 1 };
};
