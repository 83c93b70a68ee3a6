/** How much may be said on what was read (method §3, "Standing"). */
import type { Thresholds } from "./settings";

export type Standing = "solid" | "indicative" | "insufficient";

export interface Basis {
  readonly documents: number;
  /** Claims, or for a label the documents its share counts. */
  readonly cases: number;
  readonly readers: number;
  /** Of the consensus; null where not computable, which is not reliable. */
  readonly reliability: number | null;
  /** Half the width of the interval; null without one. */
  readonly halfWidth: number | null;
}

export interface Judged {
  readonly standing: Standing;
  /** Conditions that failed for the next higher standing. */
  readonly reasons: readonly string[];
}

const below = (name: string, value: number, least: number): string[] => (value < least ? [`${name}<${least}`] : []);

/** `cases` is the word for them in the reasons: `claims` or `units`. */
export const standingOf = (basis: Basis, { thresholds, cases }: { thresholds: Thresholds; cases: "claims" | "units" }): Judged => {
  const least = (documents: number, count: number): string[] => [
    ...below("documents", basis.documents, documents),
    ...below(cases, basis.cases, count),
    ...below("readers", basis.readers, thresholds.readers),
  ];
  const insufficient = least(thresholds.documents, thresholds.claims);
  if (insufficient.length > 0) return { standing: "insufficient", reasons: insufficient };
  const indicative = [
    ...least(thresholds.documentsSolid, thresholds.claimsSolid),
    ...(basis.reliability !== null && basis.reliability >= thresholds.reliability ? [] : [`reliability<${thresholds.reliability}`]),
    ...(basis.halfWidth !== null && basis.halfWidth <= thresholds.halfWidth ? [] : [`halfWidth>${thresholds.halfWidth}`]),
  ];
  return { standing: indicative.length > 0 ? "indicative" : "solid", reasons: indicative };
};

const ORDER: readonly Standing[] = ["insufficient", "indicative", "solid"];

/** The lowest of several; insufficient where there are none. */
export const lowestStanding = (all: readonly Judged[]): Judged =>
  all.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))[0] ?? { standing: "insufficient", reasons: [] };
