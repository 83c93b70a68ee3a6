/** A relay that loses its attribution on the way: sentences that are another's by what both texts share, and that say so no more. */
import { inText } from "@/lib/text/shown";
import type { Region } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";
import type { ReadParagraph } from "../cues/suggest";
import { foldName } from "../name-fold";

/** A text that shares passages with this one. */
export interface SharedWith {
  readonly document: string;
  /** The origins it declares, and its outlet. */
  readonly names: readonly string[];
  readonly passages: readonly { readonly here: Range; readonly there: Range }[];
}

export interface LostAttribution extends Range {
  /** Whose sentence this probably is. */
  readonly origin: string;
  readonly from: { readonly document: string } & Range;
}

const folded = (name: string): string => foldName(name).replace(/^(?:le|la|les|the|l') ?/u, "");

/** The one of the other text's origins that this text names; else its only one. Null: nothing says whose it is. */
const originOf = (read: readonly ReadParagraph[], names: readonly string[]): string | null => {
  const spoken = new Set(read.flatMap(({ attributions }) => attributions.flatMap(({ attribution }) => (attribution.name ? [folded(attribution.name)] : []))));
  const named = names.find((name) => spoken.has(folded(name)));
  if (named) return named;
  const distinct = [...new Map(names.map((name) => [folded(name), name])).values()];
  return distinct.length === 1 ? distinct[0]! : null;
};

/** In text order. Nothing inside a part that is already somebody else's: there the attribution is not lost. */
export const lostAttributions = (read: readonly ReadParagraph[], { shared, regions }: { readonly shared: readonly SharedWith[]; readonly regions: readonly Region[] }): LostAttribution[] => {
  const relayed = regions.filter(({ kind, status }) => status !== "rejected" && (kind === "relayed" || kind === "translated" || kind === "speaker" || kind === "quotation"));
  const found = shared.flatMap(({ document, names, passages }) => {
    const origin = originOf(read, names);
    if (!origin) return [];
    return read.flatMap(({ paragraph, attributions }) =>
      paragraph.sentences.flatMap((sentence): LostAttribution[] => {
        const place = inText(paragraph, sentence);
        const passage = passages.find(({ here }) => here.start < place.end && place.start < here.end);
        const attributed = attributions.some((each) => each.sentence.start === sentence.start) || relayed.some(({ start, end }) => start <= place.start && place.end <= end);
        return passage && !attributed ? [{ ...place, origin, from: { document, ...passage.there } }] : [];
      }));
  });
  return found.filter(({ start }, at) => found.findIndex((other) => other.start === start) === at).sort((a, b) => a.start - b.start);
};
