/**
 * What a pasted text seems to be, to fill in a form with: its format, its language, its title. Proposals for a person to
 * confirm; dates, outlets and authors are never guessed.
 */
import { analyse } from "./analyse";
import { indexText } from "./offsets";
import type { Format } from "./structure";
import { paragraphs } from "./visible";

export interface Detected {
  readonly format: Format;
  /** Null when neither French nor English is clearly it. */
  readonly language: "fr" | "en" | null;
  /** From the first heading near the top; null when there is none. */
  readonly title: string | null;
}

/** Only the beginning of a text is looked at. */
const REACH = 50_000;
const TITLE_UNITS = 300;

const HTML_START = /^\s*(?:<!doctype html|<html[\s>]|<\?xml|<(?:article|body|main|div|section|p|h1)[\s>])/iu;
const MARKDOWN = [
  /^#{1,6}[ \t]+\S/mu,
  /\[[^[\]\n]{1,300}\]\((?:#|https?:|\/)[^()\s]{0,500}\)/u,
  /(?:^|\s)(\*\*|__)[^\s*_][^*_\n]{0,300}\1(?![\p{L}\p{N}])/mu,
  /^(?:-{3,}|\*{3,})[ \t]*$/mu,
];
const EMPHASIS = /(?:^|[\s«“(])\*[^\s*][^*\n]{0,500}[^\s*]\*(?![\p{L}\p{N}*])/gmu;

/** Whether the characters look like HTML source rather than prose. */
export const looksLikeHtml = (text: string): boolean => {
  const head = text.slice(0, REACH);
  return HTML_START.test(head) && /<\/[a-z][a-z0-9]*\s*>/iu.test(head);
};

/** Whether marks of Markdown stand in the text: a heading, a link, strong emphasis, or two emphases. */
export const looksLikeMarkdown = (text: string): boolean => {
  const head = text.slice(0, REACH);
  return MARKDOWN.slice(0, 3).some((mark) => mark.test(head)) || (head.match(EMPHASIS)?.length ?? 0) >= 2;
};

const WORDS = {
  fr: new Set(["le", "la", "les", "des", "du", "et", "est", "dans", "que", "qui", "pour", "sur", "avec", "une", "un", "au", "aux", "par", "pas", "ce", "cette", "ses", "sont", "ont", "selon", "mais", "il", "elle", "nous", "vous"]),
  en: new Set(["the", "of", "and", "to", "is", "was", "in", "that", "for", "with", "by", "are", "were", "has", "have", "this", "from", "but", "not", "which", "its", "their", "said", "they", "he", "she", "we", "you", "his", "her"]),
} as const;
const MIN_WORDS = 3;
const MARGIN = 2;

/** By their commonest words; null when there are too few or both languages have their share. */
export const guessLanguage = (text: string): "fr" | "en" | null => {
  const counts = { fr: 0, en: 0 };
  for (const [word] of text.slice(0, REACH).toLowerCase().matchAll(/\p{L}+/gu)) {
    if (WORDS.fr.has(word)) counts.fr += 1;
    if (WORDS.en.has(word)) counts.en += 1;
  }
  const [most, least] = counts.fr >= counts.en ? (["fr", "en"] as const) : (["en", "fr"] as const);
  return counts[most] >= MIN_WORDS && counts[most] >= counts[least] * MARGIN ? most : null;
};

/** Headings further down are not the article's. */
const NEAR_TOP = 8;

/** The first heading near the top of a plain or Markdown text, as shown; null when there is none. */
export const proposeTitle = (text: string): string | null => {
  const head = text.slice(0, REACH);
  const structure = analyse(head, { format: "markdown", language: null });
  const index = indexText(head);
  const heading = paragraphs(structure, { hideSyntax: true }).slice(0, NEAR_TOP).find((paragraph) => paragraph.kind === "heading");
  const title = heading?.pieces.map((piece) => (piece.kind === "join" ? " " : index.slice(piece.start, piece.end))).join("").trim();
  return title && title.length <= TITLE_UNITS ? title : null;
};

/** A guess at everything a form asks about a pasted text. */
export const detect = (text: string): Detected => {
  const format = looksLikeHtml(text) ? "html" : looksLikeMarkdown(text) ? "markdown" : "text";
  const prose = format === "html" ? text.replace(/<[^<>]{0,2000}>/gu, " ") : text;
  return { format, language: guessLanguage(prose), title: format === "html" ? null : proposeTitle(text) };
};
