/** The quoted passage in a captured page: however its spaces, quotation marks and apostrophes are written there. */
import { occurrences } from "@/lib/anchor/search";
import { codePoint, range, type Range } from "@/lib/text/units";

interface Folded {
  readonly text: string;
  /** The code point of each unit of `text`. */
  readonly at: readonly number[];
}

const fold = (text: string): Folded => {
  const at: number[] = [];
  let folded = "";
  let offset = 0;
  for (const character of text) {
    const plain = /\s/u.test(character) ? " " : /[’‘ʼ`´]/u.test(character) ? "'" : /[«»“”„]/u.test(character) ? "\"" : character.toLowerCase();
    if (!(plain === " " && (folded === "" || folded.endsWith(" ")))) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) at.push(offset);
    }
    offset += 1;
  }
  return { text: folded, at };
};

/** The first place of the quote, in code points; null where it is not, or is empty. */
export const refind = (text: string, quote: string): Range | null => {
  const [page, wanted] = [fold(text), fold(quote).text.replace(/^[\s"]+|[\s".…]+$/gu, "")];
  const [found] = occurrences(page.text, wanted, 1);
  return found === undefined ? null : range(codePoint(page.at[found]!), codePoint(page.at[found + wanted.length - 1]! + 1));
};
