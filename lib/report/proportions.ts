/** The figures of a summary that are shares: what they count per document, and their interval, pooled value and range (method §3). */
import { pooledMeans } from "@/lib/statistics/beta-binomial";
import { designEffectOfSums, type Cluster } from "@/lib/statistics/design-effect";
import type { NotComputable } from "@/lib/statistics/measured";
import { wilsonInterval } from "@/lib/statistics/proportion-interval";
import { variableKey, type ClaimFact, type FactContext, type VoiceFacts } from "./document-facts";
import type { CodebookRows } from "./corpus";
import { isTie, passes } from "./settings";
import { SOURCE_CLASSES, SOURCED } from "./sources";
import type { Figure as Shown, Proportion } from "./summary-schema";
import type { FigureSum } from "./tally";

/** Per document: hits, trials, and whether it is a tie (then it has no trial). */
export interface Count extends Cluster {
  readonly tie: boolean;
}

/** A figure counts one voice of one scored document. */
export type Figure = (facts: VoiceFacts) => Count;

export type LeaveOneOut = Proportion["leaveOneOut"];

/** What a figure asks of a claim: a hit, none, or (null) nothing, because the claim is not in its denominator. */
type Question = (claim: ClaimFact) => boolean | null;

const CLAIM_QUESTIONS: ReadonlyMap<string, Question> = new Map<string, Question>([
  ["claims/sourced", ({ source }) => SOURCED.includes(source)],
  ["claims/unsourced", ({ source }) => source === "none"],
  ...SOURCE_CLASSES.filter((each) => each !== "none").map((each): [string, Question] => [`claims/${each}`, ({ source }) => source === each]),
  ["claims/contested", ({ contested }) => contested],
  ["claims/corroborated", ({ searched, origins }) => (searched ? origins.length > 0 : null)],
  ["claims/singleOrigin", ({ searched, origins }) => (searched ? origins.length === 1 : null)],
]);

/** Whether a figure about claims counts this one; null where it does not ask about it. */
export const claimCounted = (figure: string, claim: ClaimFact): boolean | null => CLAIM_QUESTIONS.get(figure)?.(claim) ?? null;

const claimFigure = (question: Question): Figure => ({ claims }) => {
  const answers = claims.map(question).filter((answer) => answer !== null);
  return { hits: answers.filter(Boolean).length, trials: answers.length, tie: false };
};

const labelFigure = (key: string, share: number): Figure => ({ variables }) => {
  const fact = variables.get(key);
  if (!fact || fact.readers < 2) return { hits: 0, trials: 0, tie: false };
  const tie = isTie(fact.gave, fact.readers, share);
  return { hits: passes(fact.gave, fact.readers, share) ? 1 : 0, trials: tie ? 0 : 1, tie };
};

const frameFigure = (key: string): Figure => ({ variables }) => {
  const fact = variables.get(key);
  return { hits: fact && fact.units > 0 ? 1 : 0, trials: fact && fact.readers >= 2 ? 1 : 0, tie: false };
};

/** The names of the shares that a summary shows: of claims, of every label, of the frames that were used. */
export const figureNames = ({ labels }: CodebookRows, frames: readonly string[]): string[] => [
  ...CLAIM_QUESTIONS.keys(), ...labels.map(({ key }) => `labels/${key}`), ...frames.map((key) => `frames/${key}`),
];

/** Every share of a summary under its name. */
export const figuresOf = ({ variables, share }: Pick<FactContext, "variables" | "share">): ReadonlyMap<string, Figure> =>
  new Map<string, Figure>([
    ...[...CLAIM_QUESTIONS].map(([name, question]): [string, Figure] => [name, claimFigure(question)]),
    ...variables.map((variable): [string, Figure] => {
      const key = variableKey(variable);
      return [key, variable.layer === "labels" ? labelFigure(key, share) : frameFigure(key)];
    }),
  ]);

/** What a figure that takes a while is until it has been computed. */
export const PENDING = { value: null, reason: "pending" } as const;

export interface ShareOptions {
  readonly level: number;
  /** Why there is no value where nothing is counted. */
  readonly missing: string;
  /** Whether the pooled values are computed; otherwise they are pending. */
  readonly pooled: boolean;
}

const pooledOf = (trials: readonly { readonly k: number; readonly n: number }[], isWanted: boolean): Shown[] =>
  isWanted ? pooledMeans(trials).map((mean) => mean.value ?? (mean as NotComputable)) : trials.map(() => PENDING);

/** One figure of all outlets at once, in their order: they share its design effect and its prior. */
export const proportions = (outlets: readonly { readonly sum: FigureSum; readonly leaveOneOut: LeaveOneOut }[], { level, missing, pooled: isPooled }: ShareOptions): Proportion[] => {
  const deff = designEffectOfSums(
    outlets.map(({ sum: [hits, trials, , hitsSquared, trialsSquared, products, clusters] }) => ({ clusters, hits, trials, hitsSquared, trialsSquared, products })),
  );
  const pooled = pooledOf(outlets.map(({ sum: [k, n] }) => ({ k: k / deff, n: n / deff })), isPooled);
  return outlets.map(({ sum: [k, n, ties], leaveOneOut }, at): Proportion => {
    const interval = wilsonInterval(k / deff, n / deff, level);
    return {
      k, n, ties, level, deff,
      value: n > 0 ? k / n : null,
      ...(n > 0 ? {} : { reason: missing }),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      pooled: pooled[at]!,
      leaveOneOut,
    };
  });
};
