/** The links an article has itself: whether each leads anywhere, and what it is for. A lost or cut target is claimed, never linked. */
import type { LinkTarget, Region, TextStructure } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";

/** In the article's own sentences; where it says where it comes from; in menus, titles and buttons. */
export type LinkRole = "content" | "provenance" | "chrome";

export interface ArticleLink extends Range {
  readonly url?: string;
  readonly state: LinkTarget;
  readonly role: LinkRole;
  /** A person found out where it led. */
  readonly attached?: true;
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Around {
  readonly regions: readonly Region[];
  /** The places that declare an origin or a translator. */
  readonly declared: readonly Range[];
  /** Where links without a target did lead, by their place. */
  readonly targets: readonly (readonly [number, string])[];
}

export const articleLinks = ({ inlines, blocks }: TextStructure, { regions, declared, targets }: Around): ArticleLink[] => {
  const found = new Map(targets);
  const outside = regions.filter(({ kind, status }) => status !== "rejected" && (kind === "boilerplate" || kind === "self-description"));
  const titles = blocks.filter(({ kind }) => kind === "heading");
  return inlines
    .filter(({ kind }) => kind === "link")
    .map(({ start, end, href, target }) => {
      const place = { start, end };
      const around = (ranges: readonly Range[]): boolean => ranges.some((range) => holds(range, place));
      const role: LinkRole = declared.some((each) => holds(place, each)) ? "provenance" : around(outside) || around(titles) ? "chrome" : "content";
      const attached = found.get(start);
      if (attached !== undefined && target !== "ok") return { ...place, url: attached, state: "ok", role, attached: true };
      return { ...place, ...(href ? { url: href } : {}), state: target ?? "ok", role };
    });
};
