/** From a place in a text to selectors that find it again: position, quote, and the words around it. */
import type { TextIndex } from "@/lib/text/offsets";

/** Code points kept before and after a quote. */
const CONTEXT = 32;

export interface Description {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Describes text[start, end) in code points. Prefix and suffix are shorter at the ends of the text. */
export const describe = (text: TextIndex, place: { readonly start: number; readonly end: number }): Description => ({
  start: place.start,
  end: place.end,
  exact: text.slice(place.start, place.end),
  prefix: text.slice(Math.max(0, place.start - CONTEXT), place.start),
  suffix: text.slice(place.end, Math.min(text.length, place.end + CONTEXT)),
});
