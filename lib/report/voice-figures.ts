/** The block of figures that a summary gives for one voice of one outlet ("F" of the contract). */
import { spearmanBrown } from "@/lib/statistics/agreement";
import { herfindahl } from "@/lib/statistics/concentration";
import type { NotComputable } from "@/lib/statistics/measured";
import { agreementOn } from "./agreement-report";
import { claimLabels, usedFrames } from "./corpus";
import { variableKey, type ClaimFact, type FactContext, type VoiceFacts } from "./document-facts";
import type { OutletFacts } from "./outlets";
import { lowestStanding, standingOf, type Judged } from "./standing";
import type { Settings } from "./settings";
import type { ClaimFigures, Figure, Proportion, VoiceFigures } from "./summary-schema";

const LOADED = ["loaded-language", "insinuation", "exaggeration", "misleading-headline", "omission"];

/** What the whole project says of a variable's reliability, by `variableKey`. */
export type Reliabilities = ReadonlyMap<string, Figure>;

const quotient = (numerator: number, denominator: number): Figure => (denominator > 0 ? numerator / denominator : { value: null, reason: "no-data" });
const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);

/** Median completers per scored document of the project; 0 without one. */
export const medianReaders = (outlets: readonly OutletFacts[]): number => {
  const counts = outlets.flatMap(({ facts }) => facts.filter(({ scored }) => scored).map(({ readers }) => readers.length)).sort((a, b) => a - b);
  const middle = Math.floor(counts.length / 2);
  return counts.length === 0 ? 0 : counts.length % 2 === 1 ? counts[middle]! : (counts[middle - 1]! + counts[middle]!) / 2;
};

/** R of every label: α on sentences over the project's readings, for as many readers as a scored document has. */
export const reliabilitiesOf = ({ index, variables }: FactContext, readers: number): Reliabilities =>
  new Map(variables.map((variable): [string, Figure] => {
    const { alpha } = agreementOn(index.documents, variable, { unit: "sentence", readings: "preferred" });
    if (typeof alpha !== "number") return [variableKey(variable), alpha];
    const result = spearmanBrown(alpha, readers);
    return [variableKey(variable), result.value ?? (result as NotComputable)];
  }));

export interface Block {
  readonly outlet: OutletFacts;
  /** What its scored documents contribute in this voice, and all its documents. */
  readonly scored: readonly VoiceFacts[];
  readonly all: readonly VoiceFacts[];
  readonly proportions: ReadonlyMap<string, Proportion>;
  readonly context: FactContext;
  readonly settings: Settings;
  readonly reliabilities: Reliabilities;
}

const halfWidth = ({ low, high }: Proportion): number | null => (low === null || high === null ? null : (high - low) / 2);

const reliability = (block: Block, keys: readonly string[]): number | null => {
  const values = keys.map((key) => block.reliabilities.get(key));
  return values.length > 0 && values.every((value) => typeof value === "number") ? Math.min(...(values as number[])) : null;
};

const readersOf = ({ outlet }: Block): number => new Set(outlet.facts.filter(({ scored }) => scored).flatMap(({ readers }) => readers)).size;

const judgeLabel = (block: Block, key: string): Judged => {
  const share = block.proportions.get(key)!;
  const basis = { documents: block.scored.length, cases: share.n, readers: readersOf(block), reliability: reliability(block, [key]), halfWidth: halfWidth(share) };
  return standingOf(basis, { thresholds: block.settings.thresholds, cases: "units" });
};

const judgeClaims = (block: Block): Judged => {
  const sourced = block.proportions.get("claims/sourced")!;
  const keys = claimLabels(block.context.corpus.codebook).map((label) => `labels/${label}`);
  const basis = { documents: block.scored.length, cases: sourced.n, readers: readersOf(block), reliability: reliability(block, keys), halfWidth: halfWidth(sourced) };
  return standingOf(basis, { thresholds: block.settings.thresholds, cases: "claims" });
};

/** How often each of several things occurs, over claim–thing pairs. */
const pairCounts = (claims: readonly ClaimFact[], of: (claim: ClaimFact) => readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const claim of claims) for (const thing of of(claim)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
};

const claimsBlock = (block: Block): ClaimFigures => {
  const claims = block.scored.flatMap((facts) => facts.claims);
  const searched = claims.filter((claim) => claim.searched);
  const origins = pairCounts(searched, (claim) => claim.origins);
  const hhi = herfindahl([...origins.values()]);
  const shares = [...block.proportions].filter(([key]) => key.startsWith("claims/")).map(([key, share]) => [key.slice("claims/".length), share] as const);
  return {
    n: claims.length,
    ...(Object.fromEntries(shares) as Pick<ClaimFigures, Exclude<keyof ClaimFigures, "n" | "searched" | "origins" | "hhi" | "standing" | "reasons">>),
    searched: searched.length,
    origins: origins.size,
    hhi: hhi.value ?? (hhi as NotComputable),
    ...judgeClaims(block),
  };
};

const labelsBlock = (block: Block) =>
  Object.fromEntries(block.context.corpus.codebook.labels.map(({ key }) => {
    const name = `labels/${key}`;
    return [key, { units: sum(block.scored, ({ variables }) => variables.get(name)?.units ?? 0), share: block.proportions.get(name)!, ...judgeLabel(block, name) }];
  }));

const framesBlock = (block: Block, length: number) => {
  return Object.fromEntries(usedFrames(block.context.corpus).map((key) => {
    const name = `frames/${key}`;
    return [key, { documents: block.proportions.get(name)!, textShare: quotient(sum(block.scored, ({ variables }) => variables.get(name)?.length ?? 0), length) }];
  }));
};

const agreementBlock = (block: Block): VoiceFigures["agreement"] =>
  Object.fromEntries(block.context.variables.filter(({ layer }) => layer === "labels").map((variable) => [variable.key, {
    ...agreementOn(block.outlet.rows, variable, { unit: "sentence", readings: "preferred" }),
    consensusReliability: block.reliabilities.get(variableKey(variable))!,
  }]));

const loadedPerThousand = (block: Block): Figure => {
  const keys = block.context.corpus.codebook.labels.filter(({ key }) => LOADED.includes(key)).map(({ key }) => `labels/${key}`);
  if (keys.length === 0) return { value: null, reason: "layer-off" };
  const units = sum(block.scored, ({ variables }) => sum(keys, (key) => variables.get(key)?.units ?? 0));
  const scored = block.outlet.facts.filter((facts) => facts.scored);
  // Words are counted per document; a voice has its share of them by length.
  const [words, whole] = [sum(scored, ({ document }) => document.words), sum(scored, ({ document }) => document.codePoints)];
  return quotient(1000 * units, whole > 0 ? (words * sum(block.scored, ({ length }) => length)) / whole : 0);
};

/** `speakers`: names that regions give to words of others, beside those that readers read in attributions. */
export const voiceFigures = (block: Block, speakers: readonly string[]): VoiceFigures => {
  const length = sum(block.scored, (facts) => facts.length);
  const named = block.scored.flatMap(({ claims }) => claims.flatMap((claim) => claim.speakers));
  const claims = claimsBlock(block);
  return {
    labels: labelsBlock(block),
    claims,
    distinctVoices: new Set([...named, ...speakers]).size,
    opinionShare: quotient(sum(block.scored, ({ variables }) => variables.get("labels/opinion")?.length ?? 0), length),
    coverage: quotient(sum(block.all, ({ marked }) => marked), sum(block.all, (facts) => facts.length)),
    loadedPerThousand: loadedPerThousand(block),
    frames: framesBlock(block, length),
    agreement: agreementBlock(block),
  };
};

/** The standing of an outlet: that of its claims or, in a codebook without claims, the lowest of its labels. */
export const outletStanding = ({ labels, claims }: VoiceFigures, hasClaims: boolean): Judged =>
  hasClaims ? { standing: claims.standing, reasons: claims.reasons } : lowestStanding(Object.values(labels));
