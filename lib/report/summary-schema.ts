/** The summary of a project's outlets as the outside sees it ("Summary of outlets" of the contract); types follow from the schemas. */
import { z } from "zod";

const count = z.number().int();

/** What cannot be computed, and why; `pending`: not yet, for the state that the rest of the answer holds for. */
export const notComputable = z.strictObject({ value: z.null(), reason: z.string() }).readonly();
/** A figure, or why there is none. */
export const figure = z.union([z.number(), notComputable]);
export type Figure = z.infer<typeof figure>;

const range = z.union([z.tuple([z.number(), z.number()]).readonly(), notComputable]).nullable();

/** "P" of the contract. `value` null says why in `reason`; then there is no interval either. */
export const proportion = z
  .strictObject({
    k: count, n: count, ties: count,
    value: z.number().nullable(),
    reason: z.string().optional(),
    level: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Posterior mean under the prior that all outlets share. */
    pooled: figure,
    deff: z.number(),
    /** Lowest and highest value without one reader, or one class; null where none leaves anything to compute. */
    leaveOneOut: z.strictObject({ reader: range, class: range }).readonly(),
  })
  .readonly();
export type Proportion = z.infer<typeof proportion>;

export const agreement = z
  .strictObject({ alpha: figure, ac1: figure, percent: figure, prevalence: figure, coders: count, units: count })
  .readonly();
export type Agreement = z.infer<typeof agreement>;

const judged = { standing: z.enum(["solid", "indicative", "insufficient"]), reasons: z.array(z.string()).readonly() };

const labelFigures = z.strictObject({ units: count, share: proportion, ...judged }).readonly();
const frameFigures = z.strictObject({ documents: proportion, textShare: figure }).readonly();

const claimFigures = z
  .strictObject({
    n: count,
    sourced: proportion, unsourced: proportion,
    named: proportion, organisation: proportion, document: proportion, anonymous: proportion, lost: proportion, disputed: proportion,
    contested: proportion, searched: count, corroborated: proportion, singleOrigin: proportion,
    origins: count,
    hhi: figure,
    ...judged,
  })
  .readonly();
export type ClaimFigures = z.infer<typeof claimFigures>;

const voice = {
  labels: z.record(z.string(), labelFigures).readonly(),
  claims: claimFigures,
  distinctVoices: count,
  opinionShare: figure,
  coverage: figure,
  loadedPerThousand: figure,
  frames: z.record(z.string(), frameFigures).readonly(),
  agreement: z.record(z.string(), z.strictObject({ ...agreement.unwrap().shape, consensusReliability: figure }).readonly()).readonly(),
};

/** "F" of the contract: the figures of one voice. */
export const voiceFiguresView = z.strictObject(voice).readonly();
export type VoiceFigures = z.infer<typeof voiceFiguresView>;

/** What an outlet relays from one origin; null where the text does not say whose it is. */
const relayedFigures = z.strictObject({ origin: z.string().nullable(), ...voice }).readonly();
export type RelayedFigures = z.infer<typeof relayedFigures>;

export const outletEntry = z
  .strictObject({
    /** Without a name the outlet is unknown, one per document, and the id is the document's. */
    outlet: z.strictObject({ id: z.string().nullable(), name: z.string().nullable(), domain: z.string().nullable() }).readonly(),
    documents: count, scored: count, readers: count, annotations: count, words: count,
    /** Share of the text that no region covers. */
    unclassified: z.number(),
    voices: z
      .strictObject({
        own: voiceFiguresView,
        relayed: z.array(relayedFigures).readonly(),
        speakers: z.array(z.strictObject({ name: z.string().nullable(), claims: count }).readonly()).readonly(),
      })
      .readonly(),
    unscored: z.strictObject({ documents: count, annotations: count }).readonly(),
    ...judged,
    sufficient: z.boolean(),
  })
  .readonly();
export type OutletEntry = z.infer<typeof outletEntry>;

const settings = z
  .strictObject({
    share: z.number(),
    level: z.number(),
    thresholds: z
      .strictObject({ documents: z.number(), documentsSolid: z.number(), claims: z.number(), claimsSolid: z.number(), readers: z.number(), reliability: z.number(), halfWidth: z.number() })
      .readonly(),
    /** The grid of the pooled values' prior. */
    prior: z
      .strictObject({
        means: z.strictObject({ from: z.number(), to: z.number(), step: z.number() }).readonly(),
        sizes: z.strictObject({ from: z.number(), to: z.number(), step: z.number() }).readonly(),
        weight: z.string(),
      })
      .readonly(),
  })
  .readonly();

/** What holds for every outlet of one state. */
export const summaryHead = {
  formula: z.string(),
  /** Digest of the rows that the figures are made of. */
  data: z.union([z.string(), notComputable]),
  settings,
};

/**
 * There while something is `pending`: of a project so large that what takes long is computed apart. `documents` that have
 * changed are not in the counts yet; 0 says that counts, shares and intervals are true to the last commit.
 */
export const pendingHead = { pending: z.strictObject({ documents: count }).readonly().optional() };

export const outletSummaryView = z.strictObject({ ...summaryHead, ...pendingHead, outlets: z.array(outletEntry).readonly() }).readonly();
export type OutletSummary = z.infer<typeof outletSummaryView>;

/** The answer about agreement, per label and per group of labels that exclude each other. */
export const agreementReportView = z
  .strictObject({
    unit: z.enum(["document", "sentence", "character"]),
    readings: z.enum(["independent", "all"]),
    labels: z.record(z.string(), agreement).readonly(),
    groups: z.record(z.string(), agreement).readonly().optional(),
  })
  .readonly();
export type AgreementAnswer = z.infer<typeof agreementReportView>;
