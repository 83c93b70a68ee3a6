/** How much of a text each part is: the innermost part decides; parts of one place with two origins are one part with two names. */
import type { Region, RegionKind, RegionStatus } from "@/lib/text/structure";

export interface PartShare {
  readonly kind: RegionKind | "own";
  /** Every origin that is named for it; two where they disagree. */
  readonly origins: readonly string[];
  /** Of the whole text, 0 to 1. */
  readonly share: number;
  /** `proposed` while one of its places is. */
  readonly status: RegionStatus;
}

/** A text relayed and translated at once is shown as relayed. */
const ORDER: readonly RegionKind[] = ["relayed", "translated", "editorial"];

const rank = (kind: RegionKind): number => (ORDER.indexOf(kind) + 1) || ORDER.length + 1;

/** In the order in which each part first appears. The shares sum to 1. */
export const partShares = (codePoints: number, regions: readonly Region[]): PartShare[] => {
  const standing = regions.filter(({ status, start, end }) => status !== "rejected" && start < end);
  const cuts = [...new Set([0, codePoints, ...standing.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts = new Map<string, { kind: PartShare["kind"]; origins: string[]; length: number; status: RegionStatus }>();
  cuts.slice(1).forEach((end, at) => {
    const start = cuts[at]!;
    const around = standing.filter((region) => region.start <= start && region.end >= end);
    const least = Math.min(...around.map((region) => region.end - region.start));
    const inner = around.filter((region) => region.end - region.start === least).sort((a, b) => rank(a.kind) - rank(b.kind));
    const kind = inner[0]?.kind ?? "own";
    const origins = [...new Set(inner.flatMap(({ origin }) => origin ?? []))];
    const key = `${kind} ${origins.join(" ")}`;
    const part = parts.get(key) ?? { kind, origins, length: 0, status: "confirmed" as RegionStatus };
    parts.set(key, { ...part, length: part.length + end - start, status: inner.some(({ status }) => status === "proposed") ? "proposed" : part.status });
  });
  return [...parts.values()].map(({ length, ...part }) => ({ ...part, share: codePoints > 0 ? length / codePoints : 0 }));
};
