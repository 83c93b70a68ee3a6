/**
 * Sentences as a reader of French or English counts them. `Intl.Segmenter` cuts first; what it cuts wrongly is joined
 * (abbreviations, incises, numbering) or cut elsewhere (closing guillemets). Every decision looks at a few dozen
 * characters around the cut, so that the whole is linear.
 */
import { trimSpan, type Span } from "./span";
import { HIDDEN, type Prose } from "./stretches";

const REACH = 64;

/** Abbreviations that a name or anything else follows. */
const BEFORE_ANYTHING =
  /(?:^|[\s(«“"'’[-])(?:M|MM|Mme|Mmes|Mlle|Mlles|Dr|Drs|Pr|Me|Mgr|Gal|Gén|Lt|Col|Capt|Sgt|Cdt|St|Ste|Mr|Mrs|Ms|Messrs|Prof|Gen|Sen|Rep|Gov|Rev|Hon|cf|Cf|env|ex|vs|e\.g|i\.e)\.$/u;
/** Abbreviations that a number follows; otherwise they may end a sentence. */
const BEFORE_NUMBER =
  /(?:^|[\s(«“"'’[-])(?:art|Art|p|pp|vol|Vol|chap|fig|Fig|no|No|nos|Nos|n|av|apr|al|alin|sect|paragr|§|janv|févr|avr|juill|sept|oct|nov|déc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ch|t)\.$/u;
const NUMBER = /^(?:\d|[IVXLC]+\b)/u;
/** A lone capital: an initial, or the last of an acronym with points. */
const INITIAL = /(?:^|[\s(«“"'’[.-])\p{Lu}\.$/u;
const CAPITAL = /^\p{Lu}/u;
const STARTER =
  /^(?:L[ea]s?|L[’']|Un|Une|Des|Du|Ce|Cet|Cette|Ces|Ils?|Elles?|On|Nous|Vous|Je|J[’']|Mais|Et|Or|En|Dans|Pour|Par|Selon|Après|Avant|The|An|And|But|It|He|She|They|We|You|This|That|These|Those|In|On|At|For|After|Before)(?![\p{L}\p{N}])/u;
/** A number or a letter that begins an item: `1.`, `(2)`, `a)`. */
const NUMBERING = /(?:^|[:;]\s)\(?(?:\d{1,3}|\p{L})[.)]$/u;
const LOWER = /^(?:[–—-]\s*)?\p{Ll}(?!\p{Lu})/u;
const CONTINUED = /^[,;:…)\]]/u;
const CLOSERS = /^[\s\u2060]*[»”’"')\]]+(?=[\s\u2060,;:.!?…]|$)[\s\u2060]*/u;
const CLOSING_QUOTE_ONLY = /^[\s\u2060]*[»”]+[\s\u2060]*/u;
const TIGHT = /[.!?]$/u;
/** Without one of these the segmenter has nothing to cut. */
const TERMINAL = /\p{Sentence_Terminal}/u;
const SAYS = /[\p{L}\p{N}]/u;

const shown = (piece: string): string => piece.replaceAll(HIDDEN, "");

/** Whether the segmenter's cut between two pieces is inside a sentence. */
const isInside = (tail: string, after: string): boolean => {
  const [before, next] = [tail.trimEnd(), after.trimStart()];
  if (before === tail && next === after && TIGHT.test(before)) return true;
  if (CONTINUED.test(next) || LOWER.test(next) || NUMBERING.test(before)) return true;
  if (BEFORE_ANYTHING.test(before)) return true;
  if (BEFORE_NUMBER.test(before)) return NUMBER.test(next);
  return INITIAL.test(before) && CAPITAL.test(next) && !STARTER.test(next);
};

/** How many units of `after` are quotation marks and brackets that close what came before. */
const closingLength = (after: string): number => (CLOSERS.exec(after) ?? CLOSING_QUOTE_ONLY.exec(after))?.[0].length ?? 0;

interface Cut {
  start: number;
  end: number;
}

const addPiece = (prose: string, cuts: Cut[], piece: Cut): void => {
  const last = cuts.at(-1);
  if (!last) {
    cuts.push(piece);
    return;
  }
  const closing = closingLength(prose.slice(piece.start, Math.min(piece.end, piece.start + REACH)));
  last.end += closing;
  if (closing > 0 && piece.start + closing === piece.end) return;
  const rest = { start: piece.start + closing, end: piece.end };
  const tail = shown(prose.slice(Math.max(last.start, last.end - REACH), last.end));
  const after = shown(prose.slice(rest.start, Math.min(rest.end, rest.start + REACH)));
  if (isInside(tail, after)) last.end = rest.end;
  else cuts.push(rest);
};

/** Pieces without a letter or digit belong to the sentence before them. */
const withWords = (prose: string, cuts: readonly Cut[]): Cut[] => {
  const kept: Cut[] = [];
  for (const cut of cuts) {
    const last = kept.at(-1);
    if (SAYS.test(prose.slice(cut.start, cut.end))) kept.push(cut);
    else if (last) last.end = cut.end;
  }
  return kept;
};

/** Without white space and hidden notation at the ends. */
const trimShown = (prose: string, span: Span): Span => {
  let { start, end } = trimSpan(prose, span);
  while (start < end && prose[start] === HIDDEN) ({ start, end } = trimSpan(prose, { start: start + 1, end }));
  while (start < end && prose[end - 1] === HIDDEN) ({ start, end } = trimSpan(prose, { start, end: end - 1 }));
  return { start, end };
};

/** French where the language is unknown, or no language at all. */
const segmenterFor = (language: string | null): Intl.Segmenter => {
  try {
    return new Intl.Segmenter([language ?? "fr", "fr"], { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("fr", { granularity: "sentence" });
  }
};

/** The sentences of all paragraphs, in UTF-16 units of the text; each begins and ends with a visible character. */
export const sentencesOf = (paragraphs: readonly Prose[], language: string | null): Span[] => {
  const segmenter = segmenterFor(language);
  return paragraphs.flatMap(({ prose, start }) => {
    const cuts: Cut[] = TERMINAL.test(prose) ? [] : [{ start: 0, end: prose.length }];
    if (cuts.length === 0) for (const { segment, index } of segmenter.segment(prose)) addPiece(prose, cuts, { start: index, end: index + segment.length });
    return withWords(prose, cuts).map((cut) => {
      const span = trimShown(prose, cut);
      return { start: start + span.start, end: start + span.end };
    });
  });
};
