/** Lines around an article that look like a page's furniture and that no rule knows: a person should say what they are. */
import type { ShownParagraph } from "@/lib/text/shown";
import type { Region } from "@/lib/text/structure";
import { range, type Range } from "@/lib/text/units";

const PROSE_UNITS = 160;
const LINE_UNITS = 90;
const BYLINE = /^(?:par|by|source|sources|traduction|photos?|crédits?|publié|published|le \d|\d{1,2}[ /-]|propos recueillis)\b/iu;

/** `known`: places that something else already explains: title, date, credits. */
export const unknownEdges = (paragraphs: readonly ShownParagraph[], { regions, known }: { readonly regions: readonly Region[]; readonly known: readonly Range[] }): Range[] => {
  const covered = ({ start, end }: Range): boolean => [...regions.filter(({ status }) => status !== "rejected"), ...known].some((each) => each.start < end && start < each.end);
  const isProse = ({ shown, kind }: ShownParagraph): boolean => kind !== "heading" && shown.length >= PROSE_UNITS;
  const own = paragraphs.map((paragraph) => isProse(paragraph) && !covered({ start: paragraph.start, end: paragraph.end }) || regions.some(({ kind, start, end }) => (kind === "relayed" || kind === "translated" || kind === "editorial" || kind === "speaker") && start <= paragraph.start && paragraph.end <= end));
  const last = own.lastIndexOf(true);
  if (last < 0) return [];
  return paragraphs.slice(last + 1).flatMap(({ kind, shown, start, end }) => {
    const line = kind !== "heading" && shown.trim().length > 0 && shown.length <= LINE_UNITS && !/[.!?…»”]$/u.test(shown.trim()) && !BYLINE.test(shown.trim());
    return line && !covered(range(start, end)) ? [range(start, end)] : [];
  });
};
