/** What an article's wording suggests, as the surface underlines it: where, about what, and the attribution that accepting it begins with. */
import type { Attribution } from "./record";
import { range, type Range } from "@/lib/text/units";

/** As the API gives it. */
export interface SuggestionView {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly attribution?: Attribution;
  readonly origin?: string;
  readonly spans?: readonly (readonly [number, number])[];
}

export const QUIET_KINDS = ["attribution", "anonymous", "conditional", "probable-origin", "contradiction"] as const;
export type QuietKind = (typeof QUIET_KINDS)[number];

export interface QuietSuggestion {
  /** The same in every visit, while the text stays. */
  readonly id: string;
  readonly kind: QuietKind;
  /** The words that suggest it: these are underlined. */
  readonly place: Range;
  /** What an accepted one is about. */
  readonly passage: Range;
  /** Null: the words name nobody. */
  readonly attribution: Attribution | null;
}

const isQuiet = (kind: string): kind is QuietKind => (QUIET_KINDS as readonly string[]).includes(kind);

const attributionOf = ({ kind, attribution, origin }: SuggestionView): Attribution | null =>
  kind === "probable-origin" && origin ? { type: "organisation", name: origin } : kind === "conditional" ? { type: "none" } : (attribution ?? null);

/** In text order; an anonymous source stands for the attribution that names it. Checkable and loaded words stay without a line: they are too many. */
export const quietSuggestions = (given: readonly SuggestionView[], sentences: readonly Range[]): QuietSuggestion[] => {
  const anonymous = new Set(given.filter(({ kind }) => kind === "anonymous").map(({ spans }) => JSON.stringify(spans)));
  const sentenceAt = (offset: number): Range | undefined => sentences.find(({ start, end }) => start <= offset && offset < end);
  return given.flatMap((each): QuietSuggestion[] => {
    const { kind, start, end, spans } = each;
    if (!isQuiet(kind) || (kind === "attribution" && each.attribution?.type === "anonymous" && anonymous.has(JSON.stringify(spans)))) return [];
    const [first] = kind === "probable-origin" ? [] : (spans ?? []);
    const passage = first ? range(first[0], first[1]) : kind === "conditional" ? (sentenceAt(start) ?? range(start, end)) : range(start, end);
    return [{ id: `${kind} ${start} ${end}`, kind, place: range(start, end), passage, attribution: attributionOf(each) }];
  });
};

/** The next after a place, or the first again; null where there is none. */
export const suggestionAfter = (all: readonly QuietSuggestion[], current: string | null, offset: number): QuietSuggestion | null => {
  const at = all.findIndex(({ id }) => id === current);
  return (at >= 0 ? all[at + 1] : all.find(({ place }) => place.start >= offset)) ?? all[0] ?? null;
};
