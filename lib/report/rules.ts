/**
 * Headline shares under other rules of consensus (method §6, "Robustness panel"): how many claims pass, and what their
 * shares become. `two`: any two readers; `asOne`: readers whose equal decisions chance does not explain are counted once;
 * `weighed`: readers weighed by how they err.
 */
import { countedOnce } from "./as-one";
import { documentFacts, type FactContext } from "./document-facts";
import { figuresOf } from "./proportions";
import type { DocumentRows } from "./readings";
import type { Decided } from "./modelled";

export const RULES = { two: 0, third: 1 / 3, half: 1 / 2 } as const;
export type Rule = keyof typeof RULES | "asOne" | "weighed";

export const HEADLINES = ["claims/sourced", "claims/corroborated", "claims/contested"] as const;
export type Headline = (typeof HEADLINES)[number];

export interface UnderRule {
  readonly rule: Rule;
  /** Claims that pass. */
  readonly claims: number;
  readonly shares: Readonly<Record<Headline, { readonly k: number; readonly n: number }>>;
}

export type WhyUntried = "too-few-units" | "too-large";

/** A rule that cannot be tried, and why. */
export interface Untried {
  readonly rule: Rule;
  readonly reason: WhyUntried;
}

/** What is known of the readers of the whole project, or why it is not. */
export interface ReadersKnown {
  readonly groups: readonly (readonly string[])[] | WhyUntried;
  readonly decided: Decided | WhyUntried;
}

const OWN = JSON.stringify({ row: "own" });

interface Trial {
  readonly rule: Rule;
  readonly context: FactContext;
  /** Whom of the readers of a document it leaves out. */
  readonly without?: (rows: DocumentRows) => ReadonlySet<string>;
}

const underRule = ({ rule, context, without }: Trial): UnderRule => {
  const own = context.index.documents.flatMap((rows) => {
    const { scored, voices } = documentFacts(rows, context, { which: "preferred", ...(without ? { without: without(rows) } : {}) });
    const here = voices.get(OWN);
    return scored && here ? [here] : [];
  });
  const figures = figuresOf(context);
  const shares = HEADLINES.map((headline) => {
    const counts = own.map(figures.get(headline)!);
    return [headline, { k: counts.reduce((sum, { hits }) => sum + hits, 0), n: counts.reduce((sum, { trials }) => sum + trials, 0) }] as const;
  });
  return { rule, claims: own.reduce((sum, { claims }) => sum + claims.length, 0), shares: Object.fromEntries(shares) as UnderRule["shares"] };
};

/** The rules that ask how people decide elsewhere too. */
const aboutReaders = (context: FactContext, { groups, decided }: ReadersKnown): (UnderRule | Untried)[] => [
  typeof groups === "string"
    ? { rule: "asOne", reason: groups }
    : underRule({ rule: "asOne", context, without: (rows) => countedOnce(groups, rows.completions.map(({ annotator }) => annotator).sort()) }),
  typeof decided === "string" ? { rule: "weighed", reason: decided } : underRule({ rule: "weighed", context: { ...context, decided } }),
];

/** The own voice of all documents of the context, under each rule. */
export const underRules = (context: FactContext, known: ReadersKnown): (UnderRule | Untried)[] => [
  ...(Object.keys(RULES) as (keyof typeof RULES)[]).map((rule) => underRule({ rule, context: { ...context, share: RULES[rule] } })),
  ...aboutReaders(context, known),
];

/** Lowest and highest share over the rules that leave anything to compute; null without one. */
export const rangeUnderRules = (rules: readonly (UnderRule | Untried)[], headline: Headline): readonly [number, number] | null => {
  const values = rules.flatMap((each) => ("shares" in each && each.shares[headline].n > 0 ? [each.shares[headline].k / each.shares[headline].n] : []));
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
};
