/** The parts that the rail names: what stands at one place is one part, with every origin that is named for it. */
import type { Region } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";

export interface RailPart extends Range {
  readonly kind: Region["kind"];
  /** Two where they disagree. */
  readonly origins: readonly string[];
  readonly proposed: boolean;
}

const DRAWN = new Set<Region["kind"]>(["editorial", "relayed", "translated", "speaker", "quotation", "boilerplate"]);

/** In text order. One voice that speaks again, with nobody else named in between, is named once. */
export const railParts = (regions: readonly Region[]): RailPart[] => {
  const parts: RailPart[] = [];
  for (const { start, end, kind, origin, status } of regions) {
    if (!DRAWN.has(kind) || status === "rejected") continue;
    const last = parts.at(-1);
    const same = last && last.start === start && last.end === end;
    const again = last && last.kind === kind && (last.origins[0] ?? null) === (origin ?? null) && last.origins.length < 2;
    if (same) parts[parts.length - 1] = { ...last, origins: origin && !last.origins.includes(origin) ? [...last.origins, origin] : last.origins, proposed: last.proposed || status === "proposed" };
    else if (!again || kind === "boilerplate") parts.push({ start, end, kind, origins: origin ? [origin] : [], proposed: status === "proposed" });
  }
  return parts;
};
