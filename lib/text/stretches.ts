/** Blocks that a reader takes for one paragraph, as one: what inline notation, sentences and parts are looked for in. */
import type { BlockSpan, Span, SyntaxSpan } from "./span";

/** One paragraph: its blocks in order, joined where they `continues`. */
export interface Stretch extends Span {
  readonly blocks: readonly BlockSpan[];
}

/** The paragraphs that the blocks make. */
export const stretchesOf = (blocks: readonly BlockSpan[]): Stretch[] => {
  const stretches: { start: number; end: number; blocks: BlockSpan[] }[] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (block.continues && last) {
      last.blocks.push(block);
      last.end = block.end;
    } else stretches.push({ start: block.start, end: block.end, blocks: [block] });
  }
  return stretches;
};

/** Stands for a unit of hidden notation: Unicode's word joiner, which breaks neither words nor sentences. */
export const HIDDEN = "\u2060";

/** Where line ends and other breaks inside a paragraph become spaces. */
const SPACING = /[\n\r\v\f\t\u0085\u2028\u2029]/gu;

/** A paragraph's text of the same length: notation and what stands between its blocks blanked, so that offsets stay. */
export interface Prose extends Stretch {
  readonly prose: string;
}

/** The prose of every paragraph. `syntax` must be in order and disjoint. */
export const proseOf = (text: string, stretches: readonly Stretch[], syntax: readonly SyntaxSpan[]): Prose[] => {
  let next = 0;
  return stretches.map((stretch) => {
    const parts: string[] = [];
    let at = stretch.start;
    const take = (to: number, blank?: string): void => {
      if (to <= at) return;
      parts.push(blank === undefined ? text.slice(at, to).replace(SPACING, " ") : blank.repeat(to - at));
      at = to;
    };
    for (const block of stretch.blocks) {
      take(block.start, " ");
      while (next < syntax.length && syntax[next]!.end <= block.start) next += 1;
      for (; next < syntax.length && syntax[next]!.start < block.end; next += 1) {
        take(syntax[next]!.start);
        take(Math.min(syntax[next]!.end, block.end), HIDDEN);
        if (syntax[next]!.end > block.end) break;
      }
      take(block.end);
    }
    return { ...stretch, prose: parts.join("") };
  });
};
