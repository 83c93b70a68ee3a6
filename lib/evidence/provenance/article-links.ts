/** The links an article has itself: whether each leads anywhere, and what it is for. A lost or cut target is claimed, never linked. */
import type { LinkTarget, Region, TextStructure } from "@/lib/text/structure";
import type { Range } from "@/lib/text/units";

/** In the article's own sentences; where it says where it comes from; in menus, titles and buttons. */
export type LinkRole = "content" | "provenance" | "chrome";

export interface ArticleLink extends Range {
  readonly url?: string;
  readonly state: LinkTarget;
  readonly role: LinkRole;
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** `declared`: the places that declare an origin or a translator. */
export const articleLinks = ({ inlines, blocks }: TextStructure, { regions, declared }: { readonly regions: readonly Region[]; readonly declared: readonly Range[] }): ArticleLink[] => {
  const outside = regions.filter(({ kind, status }) => status !== "rejected" && (kind === "boilerplate" || kind === "self-description"));
  const titles = blocks.filter(({ kind }) => kind === "heading");
  return inlines
    .filter(({ kind }) => kind === "link")
    .map(({ start, end, href, target }) => {
      const place = { start, end };
      const around = (ranges: readonly Range[]): boolean => ranges.some((range) => holds(range, place));
      const role: LinkRole = declared.some((each) => holds(place, each)) ? "provenance" : around(outside) || around(titles) ? "chrome" : "content";
      return { ...place, ...(href ? { url: href } : {}), state: target ?? "ok", role };
    });
};
