/** Titles that carry no mark: a short line of its own, unfinished as a sentence, over a paragraph of prose. */
import { CREDIT, REGION_RULES } from "./region-rules";
import type { BlockSpan } from "./span";
import type { Stretch } from "./stretches";

const TITLE_UNITS = 160;
const PROSE_UNITS = 100;
const MAX_TITLE_PLACE = 6;

/** What stands last before closing notation is no punctuation of a sentence. */
const LOOKS_LIKE_TITLE = /^[\s*_[]*[\p{Lu}\p{N}«“"¿¡].*\p{L}.*[^.,;:…\s*_\]][*_\]]*$/u;
const ENDS_LIKE_PROSE = /[.!?…][\s»”"')\]*_]*$|»\s*$/u;
const QUESTION = /[?!][\s»”")*_]*$/u;

const isFurniture = (line: string): boolean => {
  const folded = line.toLowerCase().replaceAll("’", "'").replace(/\s/gu, " ");
  return CREDIT.test(folded) || REGION_RULES.some((rule) => folded.length <= rule.max && rule.pattern.test(folded));
};

const isTitle = (text: string, stretch: Stretch, next: Stretch | undefined): boolean => {
  if (stretch.blocks.length > 1 || stretch.blocks[0]!.kind !== "paragraph" || stretch.end - stretch.start > TITLE_UNITS) return false;
  if (!next || next.blocks[0]!.kind !== "paragraph" || next.end - next.start < PROSE_UNITS || !ENDS_LIKE_PROSE.test(text.slice(next.end - 20, next.end))) return false;
  const line = text.slice(stretch.start, stretch.end);
  if (!LOOKS_LIKE_TITLE.test(line) || isFurniture(line)) return false;
  return !QUESTION.test(line) || line.length <= TITLE_UNITS / 2;
};

/** A blank line stands before and after: what touches the line is white space with at least two line ends. */
const standsAlone = (text: string, stretch: Stretch, before: Stretch | undefined, next: Stretch | undefined): boolean => {
  const above = before ? text.slice(before.end, stretch.start) : "\n\n";
  const below = next ? text.slice(stretch.end, next.start) : "\n\n";
  return [above, below].every((gap) => gap.length > 200 || (gap.match(/\r\n|[\n\r\u2028\u2029\f]/gu)?.length ?? 0) >= 2);
};

/** The blocks, with unmarked titles as headings: the first near the top of the text is level 1, others as deep as those around them. */
export const withTitles = (text: string, stretches: readonly Stretch[]): BlockSpan[] => {
  let level = 0;
  return stretches.flatMap((stretch, at) => {
    const block = stretch.blocks[0]!;
    if (block.kind === "heading") level = block.level ?? 2;
    if (!isTitle(text, stretch, stretches[at + 1]) || !standsAlone(text, stretch, stretches[at - 1], stretches[at + 1])) return stretch.blocks;
    if (level === 0 && at < MAX_TITLE_PLACE) {
      level = 1;
      return [{ ...block, kind: "heading" as const, level: 1 }];
    }
    level = Math.max(level, 2);
    return [{ ...block, kind: "heading" as const, level }];
  });
};
