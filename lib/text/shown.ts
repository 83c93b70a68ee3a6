/** Paragraphs as recognisers of wording read them: what a reader sees, on one line, with the way back to the text. */
import { indexText } from "./offsets";
import type { Span } from "./span";
import type { BlockKind, TextStructure } from "./structure";
import { range, type Range } from "./units";
import { paragraphs } from "./visible";

/** `shown` has `'` for every apostrophe and plain spaces; its n-th unit stands at code point `at[n]` of the text. */
export interface ShownParagraph extends Range {
  readonly kind: BlockKind;
  readonly shown: string;
  readonly at: readonly number[];
  /** The sentences of the paragraph, in units of `shown`. */
  readonly sentences: readonly Span[];
}

const plain = (character: string): string => (/[’ʼ]/u.test(character) ? "'" : /\s/u.test(character) ? " " : character);

/** The first place in `at` that is not before `offset`. */
const placeOf = (at: readonly number[], offset: number): number => {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A stretch of what is shown, as a range of the text. `span` is not empty. */
export const inText = ({ at }: Pick<ShownParagraph, "at">, { start, end }: Span): Range => range(at[start]!, at[end - 1]! + 1);

/** The paragraphs of a text in order, notation left out. */
export const shownParagraphs = (text: string, structure: TextStructure): ShownParagraph[] => {
  const index = indexText(text);
  let next = 0;
  return paragraphs(structure, { hideSyntax: true }).map(({ kind, start, end, pieces }) => {
    const at: number[] = [];
    let shown = "";
    for (const piece of pieces) {
      let offset: number = piece.start;
      for (const character of piece.kind === "join" ? " " : index.slice(piece.start, piece.end)) {
        const folded = plain(character);
        for (let unit = 0; unit < folded.length; unit += 1) at.push(offset);
        shown += folded;
        offset += 1;
      }
    }
    const sentences: Span[] = [];
    for (; next < structure.sentences.length && structure.sentences[next]!.start < end; next += 1) {
      const span = { start: placeOf(at, structure.sentences[next]!.start), end: placeOf(at, structure.sentences[next]!.end) };
      if (span.start < span.end) sentences.push(span);
    }
    return { kind, start, end, shown, at, sentences };
  });
};
