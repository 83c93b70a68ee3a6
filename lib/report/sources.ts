/** What a claim shows its reader of where it comes from (method §2 A): one class per claim, by plurality of its supporters. */
import type { AnnotationRow, Attribution } from "./corpus";
import type { ClaimUnit } from "./claim-units";
import { similarity } from "./extents";

export const SOURCE_CLASSES = ["named", "organisation", "document", "anonymous", "lost", "none", "disputed"] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

export const SOURCED: readonly SourceClass[] = ["named", "organisation", "document"];

export interface ClaimSource {
  readonly source: SourceClass;
  /** Names of persons its supporters read there, folded and sorted; empty unless the class is `named`. */
  readonly speakers: readonly string[];
}

/** Names that differ in case, accents or spaces are one. */
export const foldName = (name: string): string =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’ʼ]/gu, "'").replace(/\s+/gu, " ").trim().toLowerCase();

/** One vote a supporter: the attribution of their mark most like the core, the first among equals. No attribution says none. */
const votesOf = (unit: ClaimUnit, annotations: ReadonlyMap<string, AnnotationRow>): Attribution[] => {
  const best = new Map<string, { likeness: number; attribution: Attribution }>();
  for (const mark of unit.marks) {
    const likeness = similarity(mark, unit.core);
    const rival = best.get(mark.reader);
    if (rival && rival.likeness >= likeness) continue;
    best.set(mark.reader, { likeness, attribution: annotations.get(mark.annotation)?.attribution ?? { type: "none" } });
  }
  return [...best.values()].map(({ attribution }) => attribution);
};

export const sourceOf = (unit: ClaimUnit, annotations: ReadonlyMap<string, AnnotationRow>): ClaimSource => {
  const votes = votesOf(unit, annotations);
  const counts = new Map<SourceClass, number>();
  for (const { type } of votes) counts.set(type, (counts.get(type) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const leaders = [...counts].filter(([, count]) => count === most).map(([type]) => type);
  const source = votes.length === 0 ? "none" : leaders.length === 1 ? leaders[0]! : "disputed";
  const names = source === "named" ? votes.flatMap(({ type, name }) => (type === "named" && name ? [foldName(name)] : [])) : [];
  return { source, speakers: [...new Set(names)].sort() };
};
