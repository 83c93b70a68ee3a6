/** A passage as its readers see it, for lists outside the text. */
import { hidesSyntax } from "@/lib/text/hidden-syntax";
import type { Format } from "@/lib/text/structure";
import { range, type Range } from "@/lib/text/units";
import { display } from "@/lib/text/visible";
import type { Version } from "./version";

/** Without hidden notation; a passage of nothing but notation as it stands. One line: spaces and paragraphs become one space. */
export const shownQuote = ({ text, structure }: Version, segments: readonly Range[], shown: { readonly settings: Readonly<Record<string, unknown>>; readonly format: Format }): string => {
  const { quote } = display(text.text, structure, segments, { hideSyntax: hidesSyntax(shown.settings, shown.format) });
  const seen = quote.trim() === "" ? segments.map(({ start, end }) => text.slice(start, end)).join(" … ") : quote;
  return seen.replace(/\s+/gu, " ").trim();
};

/** From the runs that an annotation is kept with. */
export const runsOf = (kept: { readonly start: number; readonly end: number; readonly segments: readonly (readonly [number, number])[] | null }): Range[] =>
  (kept.segments ?? [[kept.start, kept.end] as const]).map(([start, end]) => range(start, end));

/** One passage without hidden notation, its line ends kept. */
export const plainQuote = ({ text, structure }: Pick<Version, "text" | "structure">, { start, end }: { readonly start: number; readonly end: number }): string =>
  display(text.text, structure, [range(start, end)], { hideSyntax: true }).quote;
