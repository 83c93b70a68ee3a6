/** The block of figures that a summary gives for one voice of one outlet ("F" of the contract). */
import { spearmanBrown } from "@/lib/statistics/agreement";
import { herfindahl } from "@/lib/statistics/concentration";
import type { NotComputable } from "@/lib/statistics/measured";
import { agreementOfVotes } from "./agreement-report";
import { claimLabels, type CodebookRows } from "./corpus";
import { lowestStanding, standingOf, type Judged } from "./standing";
import type { Settings } from "./settings";
import type { Agreement, ClaimFigures, Figure, Proportion, VoiceFigures } from "./summary-schema";
import { ratingsOf, type OutletTally, type VoiceTally } from "./tally";

const LOADED = ["loaded-language", "insinuation", "exaggeration", "misleading-headline", "omission"];

/** What the whole project says of a label's reliability, by its key. */
export type Reliabilities = ReadonlyMap<string, Figure>;

const quotient = (numerator: number, denominator: number): Figure => (denominator > 0 ? numerator / denominator : { value: null, reason: "no-data" });

/** Median completers per scored document of the project; 0 without one. */
export const medianReaders = (tallies: readonly OutletTally[]): number => {
  const sizes = new Map<number, number>();
  for (const { sizes: here } of tallies) for (const [size, times] of Object.entries(here)) sizes.set(Number(size), (sizes.get(Number(size)) ?? 0) + times);
  const total = [...sizes.values()].reduce((sum, times) => sum + times, 0);
  const ascending = [...sizes].sort(([a], [b]) => a - b);
  const at = (place: number): number => {
    let passed = 0;
    for (const [size, times] of ascending) if ((passed += times) > place) return size;
    return 0;
  };
  return total % 2 === 1 ? at((total - 1) / 2) : (at(total / 2 - 1) + at(total / 2)) / 2;
};

/** How far readers of these outlets agree on a label, sentence by sentence. */
const agreementIn = (tallies: readonly OutletTally[], label: string): Agreement => {
  const here = tallies.flatMap(({ votes }) => votes[label] ?? []);
  return agreementOfVotes(ratingsOf(here.map(({ patterns }) => patterns)), new Set(here.flatMap(({ coders }) => Object.keys(coders))).size);
};

/** R of every label: α on sentences over the project's readings, for as many readers as a scored document has. */
export const reliabilitiesOf = (codebook: CodebookRows, tallies: readonly OutletTally[]): Reliabilities => {
  const readers = medianReaders(tallies);
  return new Map(codebook.labels.map(({ key }): [string, Figure] => {
    const { alpha } = agreementIn(tallies, key);
    if (typeof alpha !== "number") return [key, alpha];
    const result = spearmanBrown(alpha, readers);
    return [key, result.value ?? (result as NotComputable)];
  }));
};

export interface Block {
  readonly tally: OutletTally;
  /** Absent where the outlet never speaks in this voice. */
  readonly voice: VoiceTally | undefined;
  readonly proportions: ReadonlyMap<string, Proportion>;
  readonly codebook: CodebookRows;
  /** Keys of the frames that anybody in the project gave. */
  readonly frames: readonly string[];
  readonly settings: Settings;
  readonly reliabilities: Reliabilities;
}

const halfWidth = ({ low, high }: Proportion): number | null => (low === null || high === null ? null : (high - low) / 2);

const reliability = (block: Block, keys: readonly string[]): number | null => {
  const values = keys.map((key) => block.reliabilities.get(key));
  return values.length > 0 && values.every((value) => typeof value === "number") ? Math.min(...(values as number[])) : null;
};

const judge = (block: Block, share: Proportion, { keys, cases }: { readonly keys: readonly string[]; readonly cases: "claims" | "units" }): Judged =>
  standingOf(
    { documents: block.voice?.scored ?? 0, cases: share.n, readers: Object.keys(block.tally.readers).length, reliability: reliability(block, keys), halfWidth: halfWidth(share) },
    { thresholds: block.settings.thresholds, cases },
  );

const claimsBlock = (block: Block): ClaimFigures => {
  const { voice } = block;
  const origins = Object.entries(voice?.origins ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, times]) => times);
  const hhi = herfindahl(origins);
  const shares = [...block.proportions].filter(([key]) => key.startsWith("claims/")).map(([key, share]) => [key.slice("claims/".length), share] as const);
  return {
    n: voice?.claims ?? 0,
    ...(Object.fromEntries(shares) as Pick<ClaimFigures, Exclude<keyof ClaimFigures, "n" | "searched" | "origins" | "hhi" | "standing" | "reasons">>),
    searched: voice?.searched ?? 0,
    origins: origins.length,
    hhi: hhi.value ?? (hhi as NotComputable),
    ...judge(block, block.proportions.get("claims/sourced")!, { keys: claimLabels(block.codebook), cases: "claims" }),
  };
};

const labelsBlock = (block: Block): VoiceFigures["labels"] =>
  Object.fromEntries(block.codebook.labels.map(({ key }) => {
    const share = block.proportions.get(`labels/${key}`)!;
    return [key, { units: block.voice?.units[`labels/${key}`]?.[0] ?? 0, share, ...judge(block, share, { keys: [key], cases: "units" }) }];
  }));

const framesBlock = ({ voice, frames, proportions }: Block): VoiceFigures["frames"] =>
  Object.fromEntries(frames.map((key) => [key, {
    documents: proportions.get(`frames/${key}`)!,
    textShare: quotient(voice?.units[`frames/${key}`]?.[1] ?? 0, voice?.scoredLength ?? 0),
  }]));

const agreementBlock = ({ tally, codebook, reliabilities }: Block): VoiceFigures["agreement"] =>
  Object.fromEntries(codebook.labels.map(({ key }) => [key, { ...agreementIn([tally], key), consensusReliability: reliabilities.get(key)! }]));

const loadedPerThousand = ({ tally, voice, codebook }: Block): Figure => {
  const keys = codebook.labels.filter(({ key }) => LOADED.includes(key)).map(({ key }) => `labels/${key}`);
  if (keys.length === 0) return { value: null, reason: "layer-off" };
  const units = keys.reduce((sum, key) => sum + (voice?.units[key]?.[0] ?? 0), 0);
  // Words are counted per document; a voice has its share of them by length.
  const whole = tally.scoredCodePoints;
  return quotient(1000 * units, whole > 0 ? (tally.scoredWords * (voice?.scoredLength ?? 0)) / whole : 0);
};

/** `speakers`: names that regions give to words of others, beside those that readers read in attributions. */
export const voiceFigures = (block: Block, speakers: readonly string[]): VoiceFigures => {
  const { voice } = block;
  return {
    labels: labelsBlock(block),
    claims: claimsBlock(block),
    distinctVoices: new Set([...Object.keys(voice?.speakers ?? {}), ...speakers]).size,
    opinionShare: quotient(voice?.units["labels/opinion"]?.[1] ?? 0, voice?.scoredLength ?? 0),
    coverage: quotient(voice?.marked ?? 0, voice?.length ?? 0),
    loadedPerThousand: loadedPerThousand(block),
    frames: framesBlock(block),
    agreement: agreementBlock(block),
  };
};

/** The standing of an outlet: that of its claims or, in a codebook without claims, the lowest of its labels. */
export const outletStanding = ({ labels, claims }: VoiceFigures, hasClaims: boolean): Judged => {
  const { standing, reasons } = hasClaims ? claims : lowestStanding(Object.values(labels));
  return { standing, reasons };
};
