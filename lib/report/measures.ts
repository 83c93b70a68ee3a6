/** One measure across outlets: its share of each, and how much may be said on it (method §3). What the pages put in words. */
import { ownShares } from "./compare";
import type { Thresholds } from "./settings";
import { lowestStanding, standingOf, type Judged, type Standing } from "./standing";
import type { OutletEntry, Proportion } from "./summary-schema";

/** `none`: not computable. */
export type MeasureStanding = Standing | "none";

export interface Measure {
  /** As in the summary: `claims/sourced`, `labels/<key>`, `frames/<key>`. */
  readonly figure: string;
  readonly share: Proportion;
  readonly standing: MeasureStanding;
  readonly reasons: readonly string[];
}

const halfWidthOf = ({ low, high }: Proportion): number | null => (low === null || high === null ? null : (high - low) / 2);

interface Asked {
  readonly figure: string;
  readonly share: Proportion;
  readonly thresholds: Thresholds;
}

/** More than any threshold: a condition that is judged elsewhere. */
const MANY = Number.MAX_SAFE_INTEGER;
const CONTESTED = "claims/contested";

/** Of the label that the figure rests on beside the claims themselves; null where there is none, or it is not computable. */
const reliabilityOf = ({ agreement }: OutletEntry["voices"]["own"], figure: string): number | null => {
  const value = agreement[figure === CONTESTED ? "contested" : figure.replace("labels/", "")]?.consensusReliability;
  return typeof value === "number" ? value : null;
};

/**
 * A share of claims is no surer than the claims it is of, nor than its own count and range allow; what is disputed rests on
 * another label, which readers must agree on too.
 */
const ofClaims = ({ voices: { own } }: OutletEntry, { figure, share, thresholds }: Asked): Judged => {
  const { standing, reasons } = own.claims;
  const needsAgreement = figure === CONTESTED && "contested" in own.agreement;
  const reliability = needsAgreement ? reliabilityOf(own, figure) : 1;
  const itself = standingOf({ documents: MANY, cases: share.n, readers: MANY, reliability, halfWidth: halfWidthOf(share) }, { thresholds, cases: "claims" });
  return lowestStanding([{ standing, reasons }, itself]);
};

/** How far readers agree on frames is not measured: they are never more than indicative. */
const ofFrames = ({ readers }: OutletEntry, { share, thresholds }: Asked): Judged =>
  standingOf({ documents: share.n, cases: MANY, readers, reliability: null, halfWidth: halfWidthOf(share) }, { thresholds, cases: "units" });

const judgedOf = (entry: OutletEntry, asked: Asked): Judged => {
  const [layer, key] = asked.figure.split("/") as [string, string];
  if (layer === "claims") return ofClaims(entry, asked);
  return layer === "labels" ? entry.voices.own.labels[key]! : ofFrames(entry, asked);
};

/** A measure of an outlet's own voice; undefined for a figure that is none. */
export const measureOf = (entry: OutletEntry, figure: string, thresholds: Thresholds): Measure | undefined => {
  const share = ownShares(entry).get(figure);
  if (!share) return undefined;
  if (share.value === null) return { figure, share, standing: "none", reasons: [share.reason ?? "no-data"] };
  const { standing, reasons } = judgedOf(entry, { figure, share, thresholds });
  return { figure, share, standing, reasons };
};

/** A condition that failed: what was asked for, and what there is; null where that cannot be computed. */
export interface Condition {
  readonly name: "documents" | "claims" | "units" | "readers" | "reliability" | "halfWidth";
  readonly limit: number;
  readonly found: number | null;
}

const CODE = /^(documents|claims|units|readers|reliability|halfWidth)[<>]([\d.]+)$/u;

/** The conditions of a measure in numbers, in the order given; codes that name none are left out. */
export const conditionsOf = (entry: OutletEntry, { figure, share, reasons }: Pick<Measure, "figure" | "share" | "reasons">): Condition[] =>
  reasons.flatMap((reason): Condition[] => {
    const [, name, limit] = CODE.exec(reason) ?? [];
    if (!name) return [];
    const found: Readonly<Record<Condition["name"], number | null>> = {
      documents: figure.startsWith("frames/") ? share.n : entry.scored,
      claims: share.n, units: share.n, readers: entry.readers,
      reliability: reliabilityOf(entry.voices.own, figure),
      halfWidth: halfWidthOf(share),
    };
    return [{ name: name as Condition["name"], limit: Number(limit), found: found[name as Condition["name"]] }];
  });
