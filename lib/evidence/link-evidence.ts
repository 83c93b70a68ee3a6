/** What the links of one claim amount to: how many origins, and which links add none. */
import { originGroups } from "./origin-graph";
import type { OriginKey } from "./source-keys";

export interface ClaimLink {
  readonly id: string;
  readonly stance: "supports" | "refutes" | "context";
  readonly accepted: boolean;
  readonly keys: readonly OriginKey[];
}

export interface LinkEvidence {
  readonly links: number;
  readonly accepted: number;
  /** Of accepted supporting links: nobody alone decides. */
  readonly independentOrigins: number;
  readonly sameOrigin: { link: string; reason: string; own: boolean }[];
  readonly origins: { links: string[]; own: boolean; merges: { rule: string; key: string; evidence: string; links: string[] }[] }[];
}

/** Loose: owners are asked for on the page of origins. `own`: the keys of the document and its outlet. */
export const linkEvidence = (links: readonly ClaimLink[], own: readonly OriginKey[]): LinkEvidence => {
  const groups = originGroups({ own, sources: links }, "loose");
  const counting = new Set(links.filter(({ accepted, stance }) => accepted && stance === "supports").map(({ id }) => id));
  const reasonFor = (link: string, edges: (typeof groups)[number]["edges"]): string =>
    (edges.find(({ own: isOwn, members }) => isOwn && members.includes(link)) ?? edges.find(({ members }) => members.includes(link)))?.rule ?? "person";
  return {
    links: links.length,
    accepted: links.filter(({ accepted }) => accepted).length,
    independentOrigins: groups.filter(({ own: isOwn, members }) => !isOwn && members.some((member) => counting.has(member))).length,
    sameOrigin: groups.flatMap(({ members, own: isOwn, edges }) => members.slice(isOwn ? 0 : 1).map((link) => ({ link, reason: reasonFor(link, edges), own: isOwn }))),
    origins: groups.map(({ members, own: isOwn, edges }) => ({
      links: [...members], own: isOwn, merges: edges.map(({ rule, key, evidence, members: joined }) => ({ rule, key, evidence, links: [...joined] })),
    })),
  };
};
