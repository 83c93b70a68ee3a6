/**
 * The summary of every outlet of a project, from rows to the figures of docs' contract. Says what readers found in a
 * sample of documents, never that an outlet is true or false. Pure: equal rows and settings give equal bytes.
 */
import { PRIOR_GRID } from "@/lib/statistics/beta-binomial";
import { claimLabels, usedFrames, type Corpus, type OriginKeys } from "./corpus";
import { variablesOf, type FactContext, type VoiceFacts } from "./document-facts";
import { countsIn, leaveOneOut, outletsOf, type OutletFacts } from "./outlets";
import { figuresOf, proportions } from "./proportions";
import { indexCorpus } from "./readings";
import { canonical } from "./rounding";
import type { Settings } from "./settings";
import { foldName } from "./sources";
import type { OutletEntry, OutletSummary, Proportion, RelayedFigures, VoiceFigures } from "./summary-schema";
import { medianReaders, outletStanding, reliabilitiesOf, voiceFigures, type Reliabilities } from "./voice-figures";
import type { Voice } from "./voices";

/** Changes whenever the same rows would give other figures. */
export const FORMULA = "apostille-summary-1";

export interface SummaryInput {
  readonly corpus: Corpus;
  readonly settings: Settings;
  readonly originKeys: OriginKeys;
  /** Digest of the canonical rows (`canonicalRows`), hashed by the caller. */
  readonly data: string;
}

/** One voice of one outlet. */
interface Row {
  readonly outlet: OutletFacts;
  readonly voice: Voice;
}

const OWN = JSON.stringify({ row: "own" } satisfies Voice);

const factsOf = ({ outlet, voice }: Row, onlyScored: boolean): VoiceFacts[] =>
  outlet.facts.flatMap(({ scored, voices }) => {
    const here = voices.get(JSON.stringify(voice));
    return here && here.length > 0 && (scored || !onlyScored) ? [here] : [];
  });

/** Every share of every row; rows of one family (own voices, relayed copy) share design effect and prior. */
const familyShares = (rows: readonly Row[], context: FactContext, level: number): Map<string, Proportion>[] => {
  const shares = rows.map(() => new Map<string, Proportion>());
  const frames = new Set(usedFrames(context.corpus).map((key) => `frames/${key}`));
  for (const [name, figure] of figuresOf(context)) {
    if (name.startsWith("frames/") && !frames.has(name)) continue;
    const missing = name === "claims/corroborated" || name === "claims/singleOrigin" ? "no-searches" : "no-data";
    const counted = rows.map(({ outlet, voice }) => {
      const query = { voice: JSON.stringify(voice), figure };
      return { counts: countsIn(outlet.facts, query), leaveOneOut: leaveOneOut(outlet, query) };
    });
    proportions(counted, { level, missing }).forEach((share, at) => shares[at]!.set(name, share));
  }
  return shares;
};

interface Scene {
  readonly context: FactContext;
  readonly settings: Settings;
  readonly reliabilities: Reliabilities;
}

const rowFigures = (row: Row, proportionsOfRow: ReadonlyMap<string, Proportion>, scene: Scene): VoiceFigures => {
  const speakers = row.voice.row === "own" ? speakersOf(row.outlet).flatMap(({ name }) => (name === null ? [] : [foldName(name)])) : [];
  const block = { ...scene, outlet: row.outlet, scored: factsOf(row, true), all: factsOf(row, false), proportions: proportionsOfRow };
  return voiceFigures(block, speakers);
};

/** Whose words consensus claims are, where a region says that others speak. */
const speakersOf = ({ facts }: OutletFacts): { name: string | null; claims: number }[] => {
  const counts = new Map<string | null, number>();
  for (const { scored, voices } of facts) {
    for (const { voice, claims } of voices.values()) {
      if (scored && voice.row === "speaker" && claims.length > 0) counts.set(voice.name, (counts.get(voice.name) ?? 0) + claims.length);
    }
  }
  return [...counts].map(([name, claims]) => ({ name, claims })).sort((a, b) => b.claims - a.claims || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
};

const relayedRows = (outlets: readonly OutletFacts[]): Row[] =>
  outlets.flatMap((outlet) => {
    const voices = new Map(outlet.facts.flatMap(({ voices: each }) => [...each]).filter(([, { voice }]) => voice.row === "relayed"));
    return [...voices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { voice }]) => ({ outlet, voice }));
  });

const outletEntry = (outlet: OutletFacts, own: VoiceFigures, relayed: readonly RelayedFigures[], hasClaims: boolean): OutletEntry => {
  const { facts } = outlet;
  const scored = facts.filter((each) => each.scored);
  const rest = facts.filter((each) => !each.scored);
  const total = (key: "words" | "codePoints"): number => facts.reduce((sum, { document }) => sum + document[key], 0);
  const unclassified = facts.reduce((sum, each) => sum + each.unclassified, 0);
  const standing = outletStanding(own, hasClaims);
  return {
    outlet: { id: outlet.outlet.id ?? null, name: outlet.outlet.name, domain: outlet.outlet.domain ?? null },
    documents: facts.length,
    scored: scored.length,
    readers: new Set(scored.flatMap(({ readers }) => readers)).size,
    annotations: facts.reduce((sum, { annotations }) => sum + annotations, 0),
    words: total("words"),
    unclassified: total("codePoints") > 0 ? unclassified / total("codePoints") : 0,
    voices: { own, relayed, speakers: speakersOf(outlet) },
    unscored: { documents: rest.length, annotations: rest.reduce((sum, { annotations }) => sum + annotations, 0) },
    ...standing,
    sufficient: standing.standing !== "insufficient",
  };
};

/** The answer of `GET /projects/{p}/outlets`: rounded, keys sorted, outlets by name then domain. */
export const outletSummary = ({ corpus, settings, originKeys, data }: SummaryInput): OutletSummary => {
  const context: FactContext = { corpus, index: indexCorpus(corpus), variables: variablesOf(corpus), originKeys, share: settings.share };
  const outlets = outletsOf(context);
  const scene: Scene = { context, settings, reliabilities: reliabilitiesOf(context, medianReaders(outlets)) };
  const ownRows = outlets.map((outlet): Row => ({ outlet, voice: JSON.parse(OWN) as Voice }));
  const otherRows = relayedRows(outlets);
  const ownShares = familyShares(ownRows, context, settings.level);
  const otherShares = familyShares(otherRows, context, settings.level);
  const relayed = otherRows.map((row, at) => ({ outlet: row.outlet, figures: { origin: row.voice.row === "relayed" ? row.voice.origin : null, ...rowFigures(row, otherShares[at]!, scene) } }));
  const hasClaims = claimLabels(corpus.codebook).length > 0;
  return canonical({
    formula: FORMULA,
    data,
    settings: { ...settings, prior: PRIOR_GRID },
    outlets: outlets.map((outlet, at) => {
      const figures = rowFigures(ownRows[at]!, ownShares[at]!, scene);
      return outletEntry(outlet, figures, relayed.filter((each) => each.outlet === outlet).map((each) => each.figures), hasClaims);
    }),
  });
};
