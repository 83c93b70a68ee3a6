/** What an article says of where it comes from: whom it relays, credits, translates. Every declaration keeps its place; none is preferred. */
import { CREDIT, RELAY } from "@/lib/text/region-rules";
import { inText, type ShownParagraph } from "@/lib/text/shown";
import type { Region } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";
import { agencyNamed, foldName } from "../name-fold";

/** Said before the text, under it, or between brackets as an agency's; `person`: a person named it for a part. */
export const DECLARATIONS = ["introduction", "credit", "agency", "person"] as const;

export interface DeclaredOrigin extends Range {
  readonly name: string;
  readonly how: (typeof DECLARATIONS)[number];
}

export interface Translator extends Range {
  readonly name: string;
}

/** An announcement further down is part of the article. */
const INTRODUCTION = 14;
const CREDIT_UNITS = 240;

/** Lower case, of the same length. */
export const lowered = (shown: string): string => {
  const lower = shown.toLowerCase();
  return lower.length === shown.length ? lower : shown;
};

const bare = (name: string): string => name.replace(/^[\s«“"*(]+|[\s»”"*.,;:)]+$/gu, "");

const placed = (paragraph: ShownParagraph, name: string, from: number) => {
  const clean = bare(name);
  const at = paragraph.shown.indexOf(clean, from);
  return clean === "" || at < 0 ? null : { name: clean, ...inText(paragraph, { start: at, end: at + clean.length }) };
};

/** The group of the match that names, as the text writes it. */
const named = (paragraph: ShownParagraph, pattern: RegExp) => {
  const match = pattern.exec(lowered(paragraph.shown));
  const group = match?.slice(1).find(Boolean);
  if (!match || !group) return null;
  const from = match.index + match[0].lastIndexOf(group);
  return placed(paragraph, paragraph.shown.slice(from, from + group.length), from);
};

const AGENCY = /\(((?:avec |with )?[^()]{2,40})\)|(?:^|\s)(?:avec|with) (?:l'agence |l')?(\p{Lu}[\p{L}. ]{1,30})[.)]?$/gu;

const agencies = (paragraph: ShownParagraph): DeclaredOrigin[] =>
  [...paragraph.shown.matchAll(AGENCY)].flatMap((match): DeclaredOrigin[] => {
    const words = (match[1] ?? match[2] ?? "").replace(/^(?:avec|with) (?:l'agence |l')?/u, "");
    const place = agencyNamed(words) === null ? null : placed(paragraph, words, match.index);
    return place ? [{ ...place, how: "agency" }] : [];
  });

/** Each name once, in the order it is first declared. `regions`: the origins that people gave to parts. */
export const declaredOrigins = (paragraphs: readonly ShownParagraph[], regions: readonly Region[]): DeclaredOrigin[] => {
  const found: DeclaredOrigin[] = [];
  paragraphs.forEach((paragraph, at) => {
    const announced = at < INTRODUCTION ? named(paragraph, RELAY) : null;
    if (announced) found.push({ ...announced, how: "introduction" });
    const credited = paragraph.shown.length <= CREDIT_UNITS ? named(paragraph, CREDIT) : null;
    if (credited) found.push({ ...credited, how: agencyNamed(credited.name) ? "agency" : "credit" });
    found.push(...agencies(paragraph));
  });
  for (const { kind, origin, start, end, status } of regions) {
    if (origin && status === "confirmed" && (kind === "relayed" || kind === "translated")) found.push({ name: origin, how: "person", start, end });
  }
  return found.filter(({ name }, at) => found.findIndex((other) => foldName(other.name) === foldName(name)) === at);
};

const TRANSLATOR = /\btraduction ?(?:de )?:? ?(.{2,60}?)(?=[.,;|(]|$)|\btraduite?s? (?:de l'\p{L}+ |du \p{L}+ )?par (.{2,60}?)(?=[.,;|(]|$)|\btranslat(?:ed by|ion:?|or:) ?(.{2,60}?)(?=[.,;|(]|$)/u;

/** Who signs the translation; null where nobody does. Looked for in short lines only. */
export const translatorIn = (paragraphs: readonly ShownParagraph[]): Translator | null => {
  for (const paragraph of paragraphs) {
    const found = paragraph.shown.length <= CREDIT_UNITS ? named(paragraph, TRANSLATOR) : null;
    if (found) return found;
  }
  return null;
};
