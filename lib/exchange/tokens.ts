/** Sentences and tokens for the formats that are made of them. Every visible character is in a token, every token in a sentence. */
import { utf16, type Utf16 } from "@/lib/text/units";
import type { MarkedText } from "./spans";

/** In UTF-16 units. */
export interface Stretch {
  readonly start: Utf16;
  readonly end: Utf16;
}

export interface TokenisedSentence extends Stretch {
  readonly tokens: readonly Stretch[];
}

/** Words with the marks that hold them together, emoji with their parts, flags, and every other visible character alone. */
const token =
  /[\p{L}\p{N}\p{M}]+(?:[’'\-.,\u2010\u2011][\p{L}\p{N}\p{M}]+)*|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*|\S/gu;

const stretch = (start: number, end: number): Stretch => ({ start: utf16(start), end: utf16(end) });

const tokensIn = (text: string, { start, end }: Stretch): Stretch[] =>
  [...text.slice(start, end).matchAll(token)].map(({ index, 0: word }) => stretch(start + index, start + index + word.length));

/** Lines between two sentences that hold something to see: notation, page rules. */
const between = (text: string, from: number, to: number): Stretch[] =>
  [...text.slice(from, to).matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => stretch(from + index, from + index + line.length));

/** The sentences of the text, and what lies between them as sentences of their own; those without a token are left out. */
export const tokenise = ({ text, sentences }: Pick<MarkedText, "text" | "sentences">): TokenisedSentence[] => {
  const all: Stretch[] = [];
  let reached = 0;
  for (const sentence of [...sentences].sort((a, b) => a.start - b.start)) {
    const start = Math.max(text.toUtf16(sentence.start), reached);
    const end = text.toUtf16(sentence.end);
    if (end <= start) continue;
    all.push(...between(text.text, reached, start), stretch(start, end));
    reached = end;
  }
  all.push(...between(text.text, reached, text.text.length));
  return all.map((each) => ({ ...each, tokens: tokensIn(text.text, each) })).filter(({ tokens }) => tokens.length > 0);
};
