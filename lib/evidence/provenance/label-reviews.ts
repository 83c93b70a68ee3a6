/** Labels that their own context speaks against: proposed for a second look, never taken away. */
import type { Attribution } from "@/lib/annotation/record";
import { inText } from "@/lib/text/shown";
import type { Range } from "@/lib/text/units";
import { isCheckable } from "../cues/checkables";
import { readArticle, type Article } from "../cues/suggest";

/** "Unsourced", with somebody named as the source; "a fact", where nothing could be looked up. */
export const REVIEW_CODES = ["unsourced-with-source", "fact-without-a-fact"] as const;
export type ReviewCode = (typeof REVIEW_CODES)[number];

export interface LabelledPassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  readonly attribution: Attribution | null;
}

export interface LabelReview {
  readonly annotation: string;
  readonly code: ReviewCode;
  /** What speaks against the label. */
  readonly start: number;
  readonly end: number;
}

const SOURCES = new Set<Attribution["type"]>(["named", "organisation", "document"]);

const touches = (a: Range, b: { readonly start: number; readonly end: number }): boolean => a.start < b.end && b.start < a.end;

/** In the order of the passages. */
export const labelReviews = (article: Article, passages: readonly LabelledPassage[]): LabelReview[] => {
  const read = readArticle(article);
  const sources = read.flatMap(({ paragraph, attributions }) => attributions.filter(({ attribution }) => SOURCES.has(attribution.type)).map((each) => inText(paragraph, each)));
  const sentences = read.flatMap(({ paragraph }) => paragraph.sentences.map((sentence) => ({ ...inText(paragraph, sentence), words: paragraph.shown.slice(sentence.start, sentence.end) })));
  return passages.flatMap((passage): LabelReview[] => {
    const { id, start, end, labels, attribution } = passage;
    if (labels.includes("unsourced")) {
      const source = attribution && SOURCES.has(attribution.type) ? { start, end } : sources.find((each) => touches(each, passage));
      return source ? [{ annotation: id, code: "unsourced-with-source", start: source.start, end: source.end }] : [];
    }
    const said = sentences.filter((sentence) => touches(sentence, passage));
    const nothing = labels.includes("factual-claim") && said.length > 0 && !said.some(({ words }) => isCheckable(words, article.language));
    return nothing ? [{ annotation: id, code: "fact-without-a-fact", start, end }] : [];
  });
};
