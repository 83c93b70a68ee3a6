/** Who is speaking where (method §2): the innermost region that nobody has rejected decides; what none claims is the outlet's own. */
import type { DocumentRow, Extent, RegionRow } from "./corpus";
import { lengthOf, shared } from "./extents";

/** Which row of the summary a stretch belongs to. `silent` belongs to none: boilerplate, self-description. */
export type Voice =
  | { readonly row: "own" }
  | { readonly row: "relayed"; readonly origin: string | null }
  | { readonly row: "speaker"; readonly name: string | null }
  | { readonly row: "silent" };

export interface Stretch extends Extent {
  readonly voice: Voice;
  /** Some region covers it. */
  readonly classified: boolean;
}

const OWN: Voice = { row: "own" };

const voiceOf = ({ kind, origin }: RegionRow): Voice => {
  if (kind === "relayed" || kind === "translated") return { row: "relayed", origin: origin ?? null };
  if (kind === "speaker" || kind === "quotation") return { row: "speaker", name: origin ?? null };
  if (kind === "boilerplate" || kind === "self-description") return { row: "silent" };
  return OWN;
};

/** The text cut into stretches of one voice each, in order and without gaps. */
export const stretchesOf = ({ codePoints, regions }: Pick<DocumentRow, "codePoints" | "regions">): Stretch[] => {
  const standing = regions.filter(({ status, start, end }) => status !== "rejected" && start < end);
  const cuts = [...new Set([0, codePoints, ...standing.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= codePoints).sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!;
    const around = standing.filter((region) => region.start <= start && region.end >= end);
    const innermost = around.reduce<RegionRow | undefined>((best, region) => (best && lengthOf(best) < lengthOf(region) ? best : region), undefined);
    return { start, end, voice: innermost ? voiceOf(innermost) : OWN, classified: innermost !== undefined };
  });
};

/** The voice that holds most of a passage; among equals the first. */
export const voiceAt = (passage: Extent, stretches: readonly Stretch[]): Voice => {
  const held = new Map<string, { voice: Voice; length: number }>();
  for (const stretch of stretches) {
    const length = shared(passage, stretch);
    if (length === 0) continue;
    const key = JSON.stringify(stretch.voice);
    held.set(key, { voice: stretch.voice, length: length + (held.get(key)?.length ?? 0) });
  }
  return [...held.values()].reduce<{ voice: Voice; length: number }>((best, each) => (each.length > best.length ? each : best), { voice: OWN, length: 0 }).voice;
};
