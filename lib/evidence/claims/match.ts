/** The same statement in several documents: sentences with much that is rare in common, or that follow each other in two texts from one original. */
import type { Statement } from "./statement";

export interface StatementPair {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Passages that two documents share, as text reuse found them. */
export interface AlignedPassage {
  readonly a: { readonly document: string; readonly start: number; readonly end: number };
  readonly b: { readonly document: string; readonly start: number; readonly end: number };
}

const ALONE = 0.4;
const ALIGNED = 0.2;
const TERMS = 4;
const SAID = 3;
/** A term that more statements share is a word of the story. */
const COMMON = 60;

const rarities = (statements: readonly Statement[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { terms } of statements) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, count > COMMON ? 0.1 : Math.log((1 + statements.length) / (1 + count)) + 0.5]));
};

const isNumber = (term: string): boolean => /^\p{N}/u.test(term);

interface Shared {
  weight: number;
  terms: number;
  /** Numbers, and words that are no names: what is said, besides of whom. */
  said: number;
}

const sharedWith = (statement: Statement, holders: ReadonlyMap<string, number[]>, { statements, rarity }: { readonly statements: readonly Statement[]; readonly rarity: ReadonlyMap<string, number> }): Map<number, Shared> => {
  const found = new Map<number, Shared>();
  for (const [term, weight] of statement.terms) {
    const held = holders.get(term) ?? [];
    if (held.length > COMMON) continue;
    for (const at of held) {
      const other = statements[at]!;
      if (other.document <= statement.document) continue;
      const shared = found.get(at) ?? { weight: 0, terms: 0, said: 0 };
      shared.weight += Math.min(weight, other.terms.get(term)!) * rarity.get(term)!;
      shared.terms += 1;
      if (weight === 1 || isNumber(term)) shared.said += 1;
      found.set(at, shared);
    }
  }
  return found;
};

const alignedWith = (aligned: readonly AlignedPassage[]) => {
  const byPair = Map.groupBy(aligned, ({ a, b }) => (a.document < b.document ? `${a.document} ${b.document}` : `${b.document} ${a.document}`));
  const touches = (statement: Statement, place: AlignedPassage["a"]): boolean => place.document === statement.document && statement.start < place.end && place.start < statement.end;
  return (x: Statement, y: Statement): boolean => (byPair.get(`${x.document} ${y.document}`) ?? []).some(({ a, b }) => (touches(x, a) && touches(y, b)) || (touches(x, b) && touches(y, a)));
};

/** Different days make different events, however alike they are told. */
const otherEvent = (x: Statement, y: Statement): boolean => x.days.length > 0 && y.days.length > 0 && !x.days.some(({ day }) => y.days.some((other) => day.startsWith(other.day) || other.day.startsWith(day) || day.slice(-6) === other.day.slice(-6)));

/** Pairs in two documents that state the same, the likest first; of each statement and document the likest only, except where texts are aligned. */
export const matchStatements = (statements: readonly Statement[], aligned: readonly AlignedPassage[]): StatementPair[] => {
  const rarity = rarities(statements);
  const sizes = statements.map(({ terms }) => [...terms].reduce((sum, [term, weight]) => sum + weight * rarity.get(term)!, 0));
  const holders = new Map<string, number[]>();
  statements.forEach(({ terms }, at) => terms.forEach((_, term) => void (holders.get(term)?.push(at) ?? holders.set(term, [at]))));
  const isAligned = alignedWith(aligned);
  const pairs: (StatementPair & { readonly aligned: boolean })[] = [];
  statements.forEach((statement, a) => {
    for (const [b, { weight, terms, said }] of sharedWith(statement, holders, { statements, rarity })) {
      const [small, large] = [Math.min(sizes[a]!, sizes[b]!), Math.max(sizes[a]!, sizes[b]!)];
      const similarity = (weight / small) * Math.sqrt(small / large);
      const together = terms >= 2 && similarity >= ALIGNED && isAligned(statement, statements[b]!);
      if (together || (similarity >= ALONE && terms >= TERMS && said >= SAID && !otherEvent(statement, statements[b]!))) pairs.push({ a, b, similarity: Math.min(1, similarity), aligned: together });
    }
  });
  const taken = new Set<string>();
  return pairs.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b).flatMap(({ a, b, similarity, aligned: together }) => {
    const [here, there] = [`${a} ${statements[b]!.document}`, `${b} ${statements[a]!.document}`];
    if (!together && (taken.has(here) || taken.has(there))) return [];
    taken.add(here).add(there);
    return [{ a, b, similarity }];
  });
};
