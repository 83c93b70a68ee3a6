/**
 * What an article's own wording suggests to its reader (method §8): who says so, whose words, what could be looked up.
 * Suggestions are never labels: nobody counts them until a person has made one their own.
 */
import type { Attribution } from "@/lib/annotation/record";
import type { Span } from "@/lib/text/span";
import { inText, shownParagraphs, type ShownParagraph } from "@/lib/text/shown";
import type { Region, TextStructure } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";
import { attributionsIn, rulesOf, type Attributed } from "./attributions";
import { isCheckable } from "./checkables";
import { conditionalsIn } from "./conditionals";
import { loadedIn } from "./loaded";
import { isSpokenLine, quotationsIn, type Quotation } from "./quotations";

export const SUGGESTION_KINDS = ["attribution", "quotation", "checkable", "anonymous", "conditional", "loaded", "probable-origin", "contradiction"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export interface Suggestion extends Range {
  readonly kind: SuggestionKind;
  readonly attribution?: Attribution;
  /** Whose text this probably was. */
  readonly origin?: string;
  /** The words that the attribution covers, or the places that a contradiction is between. */
  readonly spans?: readonly Range[];
}

export interface Article {
  readonly text: string;
  readonly structure: TextStructure;
  /** Those that hold now: proposed or confirmed. */
  readonly regions: readonly Region[];
  readonly language: string | null;
}

const OUTSIDE = new Set(["boilerplate", "self-description"]);
const CAPTIONS = new Set(["caption"]);

const covered = ({ start, end }: Range, regions: readonly Region[], kinds: ReadonlySet<string>): boolean =>
  regions.some((region) => kinds.has(region.kind) && region.status !== "rejected" && region.start <= start && region.end >= end);

export interface ReadParagraph {
  readonly paragraph: ShownParagraph;
  readonly quotations: readonly Quotation[];
  /** With the sentence each stands in. All places count units of what is shown. */
  readonly attributions: readonly (Attributed & { readonly sentence: Span })[];
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const readParagraph = (paragraph: ShownParagraph, language: string | null, dialogue: boolean): ReadParagraph => {
  const { shown, sentences, kind } = paragraph;
  const rules = kind === "heading" ? null : rulesOf(language);
  const quotations = quotationsIn(shown, dialogue);
  const attributions = sentences.flatMap((sentence) => {
    if (!rules) return [];
    const inside = quotations.map((quotation) => moved(quotation, -sentence.start));
    return attributionsIn(shown.slice(sentence.start, sentence.end), rules, inside).map((each) => ({
      ...each, ...moved(each, sentence.start), speaker: each.speaker && moved(each.speaker, sentence.start), sentence,
    }));
  });
  const isSpoken = (quotation: Quotation): boolean => !quotation.short || attributions.some(({ sentence }) => touches(sentence, quotation));
  return { paragraph, quotations: quotations.filter(isSpoken), attributions };
};

/** Pronouns stand for whoever was named last. */
const resolved = (reading: readonly ReadParagraph[]): ReadParagraph[] => {
  let last: Attribution | null = null;
  return reading.map((each) => ({
    ...each,
    attributions: each.attributions.map((attributed) => {
      const { attribution, anaphoric } = attributed;
      if (!anaphoric && attribution.type !== "document") last = attribution;
      return anaphoric && last ? { ...attributed, attribution: { ...attribution, type: last.type, ...(last.name ? { name: last.name } : {}) } } : attributed;
    }),
  }));
};

/** Nobody writes a longer sentence; what is longer is no prose. */
const LONGEST_SENTENCE = 2_000;
/** A book is read as far as this: an answer must not keep others waiting. */
const MOST_SENTENCES = 4_000;

/** So much of the paragraphs as is read. */
const readable = (paragraphs: readonly ShownParagraph[]): ShownParagraph[] => {
  let left = MOST_SENTENCES;
  return paragraphs.flatMap((paragraph) => {
    const sentences = paragraph.sentences.filter(({ start, end }) => end - start <= LONGEST_SENTENCE).slice(0, left);
    left -= sentences.length;
    return left > 0 || sentences.length > 0 ? [{ ...paragraph, sentences }] : [];
  });
};

/** The paragraphs of the article itself, with what they quote and attribute. */
export const readArticle = ({ text, structure, regions, language }: Article): ReadParagraph[] => {
  const paragraphs = readable(shownParagraphs(text, structure).filter((paragraph) => !covered(paragraph, regions, OUTSIDE)));
  const lines = paragraphs.filter(({ shown }) => isSpokenLine(shown)).length;
  return resolved(paragraphs.map((paragraph) => readParagraph(paragraph, language, lines > 1)));
};

/** How far from somebody's words the one who says them is named. */
const NEAR = 40;

/** Whose words a quotation is: named right after it, right before it, or else in its sentence. */
export const attributionOf = (quotation: Span, { attributions }: ReadParagraph): Attributed | null =>
  attributions.find(({ start }) => start >= quotation.end && start - quotation.end <= NEAR) ??
  attributions.findLast(({ end }) => end <= quotation.start && quotation.start - end <= NEAR) ??
  attributions.find(({ sentence }) => touches(sentence, quotation)) ??
  null;

const ofAttributions = (read: ReadParagraph): Suggestion[] =>
  read.attributions.flatMap((attributed): Suggestion[] => {
    const { attribution, sentence, speaker } = attributed;
    const words = read.quotations.filter((quotation) => attributionOf(quotation, read) === attributed);
    const spans = (words.length > 0 ? words : [sentence]).map((span) => inText(read.paragraph, span));
    const suggestion: Suggestion = { kind: "attribution", ...inText(read.paragraph, attributed), attribution, spans };
    if (attribution.type !== "anonymous" || attributed.anaphoric) return [suggestion];
    return [suggestion, { kind: "anonymous", ...inText(read.paragraph, speaker ?? attributed), attribution, spans }];
  });

/** A few words between marks are part of the sentence around them. */
const PART = 60;

const withoutQuotations = (words: string, quotations: readonly Quotation[], from: number): string =>
  quotations
    .filter(({ start, end }) => end - start > PART)
    .reduceRight((rest, { start, end }) => rest.slice(0, Math.max(0, start - from)) + rest.slice(Math.max(0, end - from)), words);

const ofSentences = (read: ReadParagraph, article: Article): Suggestion[] =>
  read.paragraph.sentences.flatMap((sentence): Suggestion[] => {
    const { paragraph, quotations, attributions } = read;
    const place = inText(paragraph, sentence);
    if (paragraph.kind === "heading" || covered(place, article.regions, CAPTIONS)) return [];
    const words = paragraph.shown.slice(sentence.start, sentence.end);
    const own = withoutQuotations(words, quotations, sentence.start);
    const outside = (span: Span): boolean => !quotations.some((quotation) => touches(quotation, moved(span, sentence.start)));
    const at = (kind: SuggestionKind) => (span: Span): Suggestion => ({ kind, ...inText(paragraph, moved(span, sentence.start)) });
    const attributed = attributions.some((each) => each.sentence === sentence);
    return [
      ...(isCheckable(own, article.language) ? [{ kind: "checkable" as const, ...place }] : []),
      ...conditionalsIn(words, article.language, attributed).map(at("conditional")),
      ...loadedIn(words, article.language).filter(outside).map(at("loaded")),
    ];
  });

/** Everything the wording of one article suggests, in text order. Empty for a language that nobody taught it. */
export const suggest = (article: Article): Suggestion[] =>
  readArticle(article)
    .flatMap((read): Suggestion[] => [
      ...read.quotations.map((quotation): Suggestion => {
        const attribution = attributionOf(quotation, read)?.attribution;
        return { kind: "quotation", ...inText(read.paragraph, quotation), ...(attribution ? { attribution } : {}) };
      }),
      ...ofAttributions(read),
      ...ofSentences(read, article),
    ])
    .sort((a, b) => a.start - b.start || b.end - a.end);
