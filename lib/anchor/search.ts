/** Finding a passage in a text, in time linear in both whatever is sent (a quote may be long and repetitive on purpose). */
import type { Utf16 } from "@/lib/text/units";

/** For each place in the pattern, how long a proper beginning of the pattern ends there (Knuth, Morris and Pratt 1977). */
const bordersOf = (pattern: string): Int32Array => {
  const borders = new Int32Array(pattern.length);
  let length = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    while (length > 0 && unit !== pattern.charCodeAt(length)) length = borders[length - 1]!;
    if (unit === pattern.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
};

/** Where the pattern occurs, overlapping occurrences included, in UTF-16 units; at most `limit`. None for an empty pattern. */
export const occurrences = (text: string, pattern: string, limit: number): Utf16[] => {
  const found: Utf16[] = [];
  if (pattern === "" || pattern.length > text.length) return found;
  const borders = bordersOf(pattern);
  let length = 0;
  for (let at = 0; at < text.length && found.length < limit; at += 1) {
    const unit = text.charCodeAt(at);
    while (length > 0 && unit !== pattern.charCodeAt(length)) length = borders[length - 1]!;
    if (unit === pattern.charCodeAt(length)) length += 1;
    if (length === pattern.length) {
      found.push((at - length + 1) as Utf16);
      length = borders[length - 1]!;
    }
  }
  return found;
};
