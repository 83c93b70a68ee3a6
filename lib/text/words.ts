/** Counting words: runs of letters, digits and their marks, held together by an apostrophe, hyphen, point or comma inside. */
import { HIDDEN, type Prose } from "./stretches";

const enum Kind {
  Unknown,
  Other,
  Word,
  Joiner,
  Ignored,
}

const JOINERS = "’'-.,\u2010\u2011";
/** What each unit of the basic plane is, found out once per unit. */
const kinds = new Uint8Array(0x10000);

const kindOf = (character: string): Kind => {
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return Kind.Word;
  if (JOINERS.includes(character)) return Kind.Joiner;
  return /\p{Cf}/u.test(character) || character === HIDDEN ? Kind.Ignored : Kind.Other;
};

const kindAt = (text: string, at: number): Kind => {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  if (unit >= 0xdc00 && unit <= 0xdfff) return Kind.Ignored;
  return (kinds[unit] ||= kindOf(text[at]!));
};

const countIn = (prose: string): number => {
  let count = 0;
  // Inside a word, or just after a mark that holds one together.
  let open = false;
  let held = false;
  for (let at = 0; at < prose.length; at += 1) {
    const kind = kindAt(prose, at);
    if (kind === Kind.Ignored) continue;
    if (kind === Kind.Word) {
      if (!open) count += 1;
      [open, held] = [true, false];
    } else if (kind === Kind.Joiner && open && !held) held = true;
    else [open, held] = [false, false];
  }
  return count;
};

/** The words of all paragraphs; notation counts for none. */
export const countWords = (paragraphs: readonly Prose[]): number => paragraphs.reduce((sum, { prose }) => sum + countIn(prose), 0);
