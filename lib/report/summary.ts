/**
 * The summary of every outlet of a project, from rows to the figures of docs' contract. Says what readers found in a
 * sample of documents, never that an outlet is true or false. Pure: equal rows and settings give equal bytes.
 */
import { PRIOR_GRID } from "@/lib/statistics/beta-binomial";
import { claimLabels, type CodebookRows, type Corpus, type OriginKeys } from "./corpus";
import { variablesOf, type FactContext } from "./document-facts";
import { leaveOneOut, outletsOf, sumOf, type TalliedOutlet } from "./outlets";
import { figureNames, PENDING, proportions } from "./proportions";
import { indexCorpus } from "./readings";
import { canonical } from "./rounding";
import type { Settings } from "./settings";
import { foldName } from "./sources";
import type { OutletEntry, OutletSummary, Proportion, RelayedFigures, VoiceFigures } from "./summary-schema";
import type { OutletTally } from "./tally";
import { outletStanding, reliabilitiesOf, voiceFigures, type Block } from "./voice-figures";
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
  readonly tally: OutletTally;
  readonly voice: Voice;
}

const OWN: Voice = { row: "own" };

/** What holds for all rows. */
type Scene = Omit<Block, "tally" | "voice" | "proportions"> & { readonly complete: boolean };

/** Every share of every row; rows of one family (own voices, relayed copy) share design effect and prior. */
const familyShares = (rows: readonly Row[], { codebook, frames, settings, complete }: Scene): Map<string, Proportion>[] => {
  const shares = rows.map(() => new Map<string, Proportion>());
  for (const figure of figureNames(codebook, frames)) {
    const missing = figure === "claims/corroborated" || figure === "claims/singleOrigin" ? "no-searches" : "no-data";
    const counted = rows.map(({ tally, voice }) => {
      const query = { voice: JSON.stringify(voice), figure };
      return { sum: sumOf(tally, query), leaveOneOut: complete ? leaveOneOut(tally, query) : { reader: PENDING, class: PENDING } };
    });
    proportions(counted, { level: settings.level, missing, pooled: complete }).forEach((share, at) => shares[at]!.set(figure, share));
  }
  return shares;
};

/** Whose words consensus claims are, where a region says that others speak. */
const speakersOf = ({ voices }: OutletTally): { name: string | null; claims: number }[] =>
  Object.values(voices)
    .flatMap(({ voice, claims }) => (voice.row === "speaker" && claims > 0 ? [{ name: voice.name, claims }] : []))
    .sort((a, b) => b.claims - a.claims || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));

const rowFigures = ({ tally, voice }: Row, shares: ReadonlyMap<string, Proportion>, scene: Scene): VoiceFigures => {
  const speakers = voice.row === "own" ? speakersOf(tally).flatMap(({ name }) => (name === null ? [] : [foldName(name)])) : [];
  return voiceFigures({ ...scene, tally, voice: tally.voices[JSON.stringify(voice)], proportions: shares }, speakers);
};

const relayedRows = (outlets: readonly TalliedOutlet[]): Row[] =>
  outlets.flatMap(({ tally }) =>
    Object.entries(tally.voices)
      .filter(([, { voice }]) => voice.row === "relayed")
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { voice }]) => ({ tally, voice })));

const outletEntry = ({ outlet, tally }: TalliedOutlet, voices: { readonly own: VoiceFigures; readonly relayed: readonly RelayedFigures[] }, hasClaims: boolean): OutletEntry => {
  const standing = outletStanding(voices.own, hasClaims);
  return {
    outlet: { id: outlet.id ?? null, name: outlet.name, domain: outlet.domain ?? null },
    documents: tally.documents,
    scored: tally.scored,
    readers: Object.keys(tally.readers).length,
    annotations: tally.annotations,
    words: tally.words,
    unclassified: tally.codePoints > 0 ? tally.unclassified / tally.codePoints : 0,
    voices: { ...voices, speakers: speakersOf(tally) },
    unscored: { documents: tally.documents - tally.scored, annotations: tally.unscoredAnnotations },
    ...standing,
    sufficient: standing.standing !== "insufficient",
  };
};

export interface TallyInput {
  readonly outlets: readonly TalliedOutlet[];
  readonly codebook: CodebookRows;
  readonly settings: Settings;
  readonly data: OutletSummary["data"];
  /** Whether pooled values and leave-outs are computed too; otherwise they are pending. */
  readonly complete: boolean;
}

/** The summary from sums: rounded, keys sorted, outlets in the order given. */
export const summaryOfTallies = ({ outlets, codebook, settings, data, complete }: TallyInput): OutletSummary => {
  const tallies = outlets.map(({ tally }) => tally);
  const given = new Set(tallies.flatMap(({ frames }) => Object.keys(frames)));
  const frames = codebook.frames.map(({ key }) => key).filter((key) => given.has(key));
  const scene: Scene = { codebook, frames, settings, complete, reliabilities: reliabilitiesOf(codebook, tallies) };
  const ownRows = tallies.map((tally): Row => ({ tally, voice: OWN }));
  const otherRows = relayedRows(outlets);
  const ownShares = familyShares(ownRows, scene);
  const otherShares = familyShares(otherRows, scene);
  const relayed = otherRows.map((row, at) => ({ tally: row.tally, figures: { origin: row.voice.row === "relayed" ? row.voice.origin : null, ...rowFigures(row, otherShares[at]!, scene) } }));
  const hasClaims = claimLabels(codebook).length > 0;
  return canonical<OutletSummary>({
    formula: FORMULA,
    data,
    settings: { ...settings, prior: PRIOR_GRID },
    outlets: outlets.map((outlet, at) => {
      const own = rowFigures(ownRows[at]!, ownShares[at]!, scene);
      return outletEntry(outlet, { own, relayed: relayed.filter((each) => each.tally === outlet.tally).map((each) => each.figures) }, hasClaims);
    }),
  });
};

const contextOf = ({ corpus, settings, originKeys }: Omit<SummaryInput, "data">): FactContext =>
  ({ corpus, index: indexCorpus(corpus), variables: variablesOf(corpus), originKeys, share: settings.share });

/** Counts, shares, intervals and standings alone: what takes long, and the digest, is pending. */
export const quickSummary = (input: Omit<SummaryInput, "data">): OutletSummary =>
  summaryOfTallies({ outlets: outletsOf(contextOf(input), { leaveOneOut: false }), codebook: input.corpus.codebook, settings: input.settings, data: PENDING, complete: false });

/** The answer of `GET /projects/{p}/outlets`: rounded, keys sorted, outlets by name then domain. */
export const outletSummary = ({ data, ...input }: SummaryInput): OutletSummary =>
  summaryOfTallies({ outlets: outletsOf(contextOf(input), { leaveOneOut: true }), codebook: input.corpus.codebook, settings: input.settings, data, complete: true });
