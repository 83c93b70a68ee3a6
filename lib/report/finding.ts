/** What a page of figures says first: how many outlets can be characterised, and of two which share is the greater. */
import { measureOf, type MeasureStanding } from "./measures";
import type { Thresholds } from "./settings";
import type { Agreement, Figure, OutletEntry } from "./summary-schema";

export interface Finding {
  /** Named outlets by what may be said of them. */
  readonly counts: Readonly<Record<MeasureStanding, number>>;
  /** The named outlet with the most scored documents while none can be measured; null otherwise. */
  readonly nearest: { readonly name: string; readonly documents: number } | null;
}

/** Unknown outlets are one document each and are not counted. */
export const findingOf = (outlets: readonly OutletEntry[], figure: string, thresholds: Thresholds): Finding => {
  const counts = { solid: 0, indicative: 0, insufficient: 0, none: 0 };
  const named = outlets.filter(({ outlet }) => outlet.name !== null);
  for (const entry of named) counts[measureOf(entry, figure, thresholds)?.standing ?? "none"] += 1;
  const most = named.toSorted((a, b) => b.scored - a.scored)[0];
  const nearest = most && counts.solid + counts.indicative === 0 ? { name: most.outlet.name!, documents: most.scored } : null;
  return { counts, nearest };
};

/** P(A > B) as it is said. `open`: they cannot be told apart; `none`: not computable. */
export interface Verdict {
  readonly kind: "almost" | "probably" | "open" | "none";
  /** Whose share is the greater. */
  readonly greater: "a" | "b";
  /** Of that one being the greater, in hundredths rounded down, so that it is never surer than its word; null where not computable. */
  readonly probability: number | null;
}

const ALMOST = 0.95;
const PROBABLY = 0.8;

/** `probability`: how likely it is that a's share is greater than b's. */
export const verdictOf = (probability: Figure): Verdict => {
  if (typeof probability !== "number") return { kind: "none", greater: "a", probability: null };
  const of = Math.max(probability, 1 - probability);
  return { kind: of >= ALMOST ? "almost" : of >= PROBABLY ? "probably" : "open", greater: probability >= 0.5 ? "a" : "b", probability: Math.floor(100 * of + 1e-9) / 100 };
};

/**
 * How far readers agree on a label, by the customary steps of α (Krippendorff 2004), read as it is printed: in hundredths.
 * `none`: not computable.
 */
export type AgreementStep = "well" | "fairly" | "little" | "none";

const WELL = 0.8;
const FAIRLY = 0.67;

const printed = (alpha: number): number => Math.round(100 * alpha) / 100;

export const stepOf = ({ alpha }: Pick<Agreement, "alpha">): AgreementStep =>
  typeof alpha !== "number" ? "none" : printed(alpha) >= WELL ? "well" : printed(alpha) >= FAIRLY ? "fairly" : "little";

/**
 * The label that shows best why percent is not enough: nearly all agree, and hardly more than by chance, because hardly
 * anybody marks it. Null where there is none.
 */
export const teachingLabel = (labels: Readonly<Record<string, Agreement>>): string | null => {
  const gaps = Object.entries(labels).flatMap(([key, { alpha, percent }]) =>
    typeof alpha === "number" && typeof percent === "number" && percent >= 0.9 && alpha < FAIRLY ? [[key, percent - alpha] as const] : [],
  );
  return gaps.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
