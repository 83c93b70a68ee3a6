/** The chain from a claim back: who speaks in an article, how often, through whom. Names of one speaker count once. */
import type { Attribution } from "@/lib/annotation/record";
import { inText } from "@/lib/text/shown";
import type { Region } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";
import { attributionOf, type ReadParagraph } from "../cues/suggest";
import { foldName } from "../name-fold";
import { aliasReason, nameWords } from "./same-speaker";

export interface HeardVoice {
  /** The fullest form the article gives. */
  readonly name: string;
  readonly kind: Attribution["type"];
  /** Passages it is said to say. */
  readonly claims: number;
  readonly via: readonly string[];
  readonly aliases: readonly string[];
  readonly places: readonly Range[];
}

interface Heard extends Range {
  readonly name: string;
  readonly kind: Attribution["type"];
  readonly via?: string | undefined;
}

interface Growing {
  name: string;
  kind: Attribution["type"];
  readonly heard: Heard[];
}

const within = (place: Range, places: readonly Range[]): boolean => places.some(({ start, end }) => start < place.end && place.start < end);

/** "le général" stands for the general whom the article names: the title stands before that name somewhere. */
const bearer = (title: string, voices: readonly Growing[], text: string): Growing | null => {
  const words = foldName(title).replace(/^(?:le|la|les|l'|the) ?/u, "");
  if (words === "") return null;
  return voices.findLast(({ kind, heard }) => kind === "named" && heard.some(({ name }) => nameWords(name).some((word) => text.includes(`${words} ${word}`) || text.includes(`${word}, ${words}`)))) ?? null;
};

/** Words that stand for nobody in particular. */
const NOBODY = /^(?:l'on|on|je|j'|nous|vous|ceux|celui|celle|celles|on me|i|we|you|they)$/iu;

/** Organisations are not shortened: "la stratégie des États-Unis" is not "les États-Unis". */
const isAlias = (a: Heard, b: Heard): boolean => {
  const reason = aliasReason(a.name, b.name);
  return reason !== null && (reason !== "shorter" || a.kind === "named" || b.kind === "named");
};

const sameKind = (a: Attribution["type"], b: Attribution["type"]): boolean => a === b || (a !== "anonymous" && b !== "anonymous");

const add = (voices: Growing[], heard: Heard, text: string): void => {
  const known =
    voices.find(({ kind, heard: said }) => sameKind(kind, heard.kind) && said.some(({ name }) => foldName(name) === foldName(heard.name))) ??
    (heard.kind === "anonymous" ? null : voices.find(({ kind, heard: said }) => kind !== "anonymous" && said.some((each) => isAlias(each, heard)))) ??
    (/\p{Lu}\p{Ll}+$/u.test(heard.name) && nameWords(heard.name).length > 0 ? null : bearer(heard.name, voices, text));
  if (!known) return void voices.push({ name: heard.name, kind: heard.kind, heard: [heard] });
  known.heard.push(heard);
  if (nameWords(heard.name).length > nameWords(known.name).length) known.name = heard.name;
  if (known.kind !== "named" && heard.kind === "named") known.kind = "named";
};

/** In the order they are first heard. `declared`: places where the article says where it comes from, which is no voice in it. */
export const voicesHeard = (read: readonly ReadParagraph[], { regions, declared, text }: { readonly regions: readonly Region[]; readonly declared: readonly Range[]; readonly text: string }): HeardVoice[] => {
  const voices: Growing[] = [];
  const spoken = regions.filter(({ kind }) => kind === "speaker" || kind === "quotation");
  const folded = foldName(text);
  for (const { paragraph, attributions } of read) {
    for (const attributed of attributions) {
      const { type, name, via } = attributed.attribution;
      const place = inText(paragraph, attributed);
      if (within(place, declared) || spoken.some(({ start, end }) => start <= place.start && place.end <= end)) continue;
      if ((type !== "anonymous" && !name) || (name && NOBODY.test(name))) continue;
      add(voices, { name: name ?? attributed.attribution.cue ?? "…", kind: type, via, ...place }, folded);
    }
  }
  for (const { kind, origin, start, end } of regions) {
    if ((kind === "speaker" || kind === "quotation") && origin && !voices.some(({ heard }) => heard.some(({ name }) => aliasReason(name, origin) !== null))) add(voices, { name: origin, kind: "named", start, end }, folded);
  }
  return voices.map(({ name, kind, heard }) => ({
    name, kind, claims: heard.length,
    via: [...new Set(heard.flatMap(({ via }) => (via ? [via] : [])))],
    aliases: [...new Set(heard.map((each) => each.name))].filter((each) => each !== name),
    places: heard.map(({ start, end }) => ({ start, end })),
  }));
};

/** Words of somebody that the article gives to nobody. */
export const unattributed = (read: readonly ReadParagraph[], regions: readonly Region[]): Range[] =>
  read.flatMap((paragraph) =>
    paragraph.quotations
      .filter((quotation) => !quotation.short && quotation.end - quotation.start < paragraph.paragraph.shown.trim().length && quotation.end - quotation.start > 25 && !attributionOf(quotation, paragraph))
      .map((quotation) => inText(paragraph.paragraph, quotation))
      .filter((place) => !regions.some(({ kind, start, end }) => (kind === "speaker" || kind === "quotation" || kind === "caption") && start <= place.start && place.end <= end)));
