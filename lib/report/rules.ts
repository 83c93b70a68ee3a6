/**
 * Headline shares under other rules of consensus (method §6, "Robustness panel"): how many claims pass, and what their
 * shares become. `two`: any two readers.
 */
import { documentFacts, type FactContext } from "./document-facts";
import { figuresOf } from "./proportions";

export const RULES = { two: 0, third: 1 / 3, half: 1 / 2 } as const;
export type Rule = keyof typeof RULES;

export const HEADLINES = ["claims/sourced", "claims/corroborated", "claims/contested"] as const;
export type Headline = (typeof HEADLINES)[number];

export interface UnderRule {
  readonly rule: Rule;
  /** Claims that pass. */
  readonly claims: number;
  readonly shares: Readonly<Record<Headline, { readonly k: number; readonly n: number }>>;
}

const OWN = JSON.stringify({ row: "own" });

const underRule = (context: FactContext, rule: Rule): UnderRule => {
  const ruled: FactContext = { ...context, share: RULES[rule] };
  const own = context.index.documents.flatMap((rows) => {
    const { scored, voices } = documentFacts(rows, ruled, { which: "preferred" });
    const here = voices.get(OWN);
    return scored && here ? [here] : [];
  });
  const figures = figuresOf(ruled);
  const shares = HEADLINES.map((headline) => {
    const counts = own.map(figures.get(headline)!);
    return [headline, { k: counts.reduce((sum, { hits }) => sum + hits, 0), n: counts.reduce((sum, { trials }) => sum + trials, 0) }] as const;
  });
  return { rule, claims: own.reduce((sum, { claims }) => sum + claims.length, 0), shares: Object.fromEntries(shares) as UnderRule["shares"] };
};

/** The own voice of all documents of the context, under each rule. */
export const underRules = (context: FactContext): UnderRule[] => (Object.keys(RULES) as Rule[]).map((rule) => underRule(context, rule));

/** Lowest and highest share over the rules that leave anything to compute; null without one. */
export const rangeUnderRules = (rules: readonly UnderRule[], headline: Headline): readonly [number, number] | null => {
  const values = rules.flatMap(({ shares }) => (shares[headline].n > 0 ? [shares[headline].k / shares[headline].n] : []));
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
};
