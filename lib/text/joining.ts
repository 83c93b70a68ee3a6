/**
 * Whether two lines are one paragraph to a reader: wrapped by hand at a column, or cut by a page rule. Both are read off
 * the characters around the cut; nothing here looks further than a line's first and last eighty.
 */

/** Beginning or end of a line that decides. */
const REACH = 80;
const OPENERS = /^[\s*_[(«“"„‘'’]+/u;
const NOTATION = /(?:\]\([^()\s[\]]{0,80}\)|[*_\s])+$/u;
const FINAL = /[.!?…][\s»”"’')\]]*$/u;
const ELLIPSIS = /(?:…|\.\.\.)[\s»”"’')\]]*$/u;
const LOWER = /^\p{Ll}/u;
const LETTER = /^[\p{L}\p{N}]/u;
const ABBREVIATED = /(?:^|[\s(«’'])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|art|p|pp|cf|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|vs|\p{Lu})\.$/u;
/** Words that end no sentence: what follows them over a page belongs to it whatever its case. */
const UNFINISHED =
  /(?:,|[\s’'](?:le|la|les|l[’']|un|une|des|du|de|d[’']|et|ou|à|au|aux|en|dans|par|pour|que|qui|dont|sur|avec|sans|sous|ce|cette|ces|son|sa|ses|leur|leurs|the|a|an|of|and|or|to|in|on|at|by|for|with|from|that|which|his|her|their|its))$/iu;

const tailOf = (line: string): string => line.slice(-REACH).replace(NOTATION, "");
const headOf = (line: string): string => line.slice(0, REACH).replace(OPENERS, "");

/** The line stopped inside a sentence, going by its end and by how the next one begins. */
export const isMidSentence = (before: string, after: string): boolean =>
  LOWER.test(headOf(after)) && (!FINAL.test(tailOf(before)) || ELLIPSIS.test(tailOf(before)));

/** Prose this long that ends in a letter was cut, not finished. */
const PROSE = 80;

/** A paragraph goes on over a page rule. `rules` counts the rules between the two lines: two or more separate parts. */
export const goesOnOverPage = (before: string, after: string, rules: number): boolean => {
  if (isMidSentence(before, after)) return true;
  const [tail, head] = [tailOf(before), headOf(after)];
  if (!LETTER.test(head)) return false;
  if (ABBREVIATED.test(tail) || UNFINISHED.test(tail)) return true;
  return rules === 1 && before.length >= PROSE && after.length >= PROSE && /[\p{Ll}]$/u.test(tail);
};

/** Lines that follow one another without a blank one: their lengths, and how long the next one's first word is. */
export interface Break {
  readonly length: number;
  readonly nextWord: number;
}

const COLUMN = { min: 30, max: 140 } as const;
/** Of the breaks of wrapped prose, this many come where the next word did not fit. */
const FULL_SHARE = 0.7;
const MIN_BREAKS = 3;

/** Whether the next word would have gone over the column: a break that says nothing. */
export const isFull = ({ length, nextWord }: Break, column: number): boolean => length + 1 + nextWord > column;

/** The column at which these lines were wrapped by hand; null when they were broken on purpose. */
export const wrapColumn = (breaks: readonly Break[]): number | null => {
  if (breaks.length < MIN_BREAKS) return null;
  const lengths = Uint32Array.from(breaks, (each) => each.length).sort();
  const column = lengths[Math.ceil(lengths.length * 0.98) - 1]!;
  if (column < COLUMN.min || column > COLUMN.max) return null;
  const full = breaks.filter((each) => isFull(each, column)).length;
  return full >= breaks.length * FULL_SHARE ? column : null;
};
