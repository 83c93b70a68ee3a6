/** What several documents state: each claim with who states it and how surely, and where the tellings do not agree. */
import { contradictionsBetween, type Contradiction } from "./contradictions";
import { matchStatements, type AlignedPassage } from "./match";
import type { Certainty, Statement } from "./statement";

export interface Occurrence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
}

export type Place = Pick<Occurrence, "document" | "start" | "end">;

export interface ClaimContradiction extends Contradiction {
  readonly between: readonly [Place, Place];
}

export interface Claim {
  /** The first place that states it: stays the same while that sentence does. */
  readonly id: string;
  /** By document, in text order. */
  readonly occurrences: readonly Occurrence[];
  readonly contradictions: readonly ClaimContradiction[];
  /** Numbers that every telling gives alike. */
  readonly agreed: readonly string[];
}

const placeOf = ({ document, start, end }: Statement): Place => ({ document, start, end });

const roots = (count: number, pairs: readonly { readonly a: number; readonly b: number }[]): number[] => {
  const parent = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    return top;
  };
  for (const { a, b } of pairs) parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  return parent.map((_, at) => root(at));
};

/** Those with most documents first, and of these the ones that do not agree. `statements`: by document, in text order. */
export const claimsOf = (statements: readonly Statement[], aligned: readonly AlignedPassage[]): Claim[] => {
  const pairs = matchStatements(statements, aligned);
  const root = roots(statements.length, pairs);
  const members = new Map<number, Set<number>>();
  for (const { a, b } of pairs) members.set(root[a]!, (members.get(root[a]!) ?? new Set()).add(a).add(b));
  const claims = [...members.values()].map((places): Claim => {
    const told = [...places].sort((x, y) => x - y).map((at) => statements[at]!);
    const within = pairs.filter(({ a }) => places.has(a));
    const contradictions = within.flatMap(({ a, b, similarity }) =>
      contradictionsBetween(statements[a]!, statements[b]!, similarity).map((each): ClaimContradiction => ({ ...each, between: [placeOf(statements[a]!), placeOf(statements[b]!)] })));
    const values = told.map(({ quantities }) => new Set(quantities.map(({ value }) => value)));
    const agreed = told[0]!.quantities.filter(({ words }) => /\p{N}/u.test(words)).filter(({ value }) => values.every((set) => set.has(value))).map(({ words }) => words);
    return { id: `${told[0]!.document}-${told[0]!.start}`, occurrences: told.map(({ document, start, end, certainty }) => ({ document, start, end, certainty })), contradictions, agreed: [...new Set(agreed)] };
  });
  const documents = ({ occurrences }: Claim): number => new Set(occurrences.map(({ document }) => document)).size;
  return claims.sort((x, y) => documents(y) - documents(x) || y.contradictions.length - x.contradictions.length || (x.id < y.id ? -1 : 1));
};
