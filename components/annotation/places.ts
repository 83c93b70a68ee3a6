/** Passages of one text in the browser: from a range to what is stored and what is shown of it. */
import type { Place } from "@/lib/annotation/writes";
import { indexText } from "@/lib/text/offsets";
import type { Region, TextStructure } from "@/lib/text/structure";
import { range, type Range } from "@/lib/text/units";
import { wordRanges } from "@/lib/text/word-ranges";
import { display, paragraphs } from "@/lib/text/visible";

export type Unit = "word" | "sentence" | "paragraph";

export interface Article {
  readonly text: string;
  readonly structure: TextStructure;
  readonly hideSyntax: boolean;
}

export interface Places {
  readonly placeOf: (range: Range) => Place;
  /** The paragraph, counted as the surface counts them, that holds an offset. */
  readonly paragraphOf: (offset: number) => number;
  readonly sentenceOf: (offset: number) => Range | null;
  /** The units among which somebody at an offset goes on: words of this paragraph and the next. */
  readonly unitsAt: (unit: Unit, offset: number) => readonly Range[];
}

/** The last of ascending ranges that begins at or before `offset`; -1 before the first. */
const lastStarting = (ranges: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export const placesOf = ({ text, structure, hideSyntax }: Article): Places => {
  const index = indexText(text);
  const shown = paragraphs(structure, { hideSyntax }).filter(({ pieces }) => pieces.some(({ start, end }) => start < end));
  return {
    placeOf: (passage) => ({
      selector: { start: passage.start, end: passage.end, exact: index.slice(passage.start, passage.end) },
      display: display(text, structure, [range(passage.start, passage.end)], { hideSyntax }),
    }),
    paragraphOf: (offset) => Math.max(0, lastStarting(shown, offset)),
    sentenceOf: (offset) => structure.sentences[lastStarting(structure.sentences, offset)] ?? null,
    unitsAt: (unit, offset) => {
      if (unit !== "word") return unit === "sentence" ? structure.sentences : shown;
      const here = Math.max(0, lastStarting(shown, offset));
      return shown.slice(here, here + 2).flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === "text").flatMap((piece) => wordRanges(index, piece)));
    },
  };
};

/** The part outside the article that a passage touches. */
export const outsideAt = (regions: readonly Region[], passage: { readonly start: number; readonly end: number }): Region | null =>
  regions.find(({ kind, status, start, end }) => kind === "boilerplate" && status !== "rejected" && passage.start < end && start < passage.end) ?? null;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,\u2010-\u2011-][\p{L}\p{N}\p{M}]+)*/gu;

/** Words as a reader counts them: an apostrophe or hyphen inside makes no new one. */
export const wordsIn = (quote: string): number => quote.match(WORD)?.length ?? 0;
