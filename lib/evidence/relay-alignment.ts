/**
 * Translated relays in one language (method §4): two texts made from one foreign original share few runs of words, but
 * sentence after sentence the same names, numbers and content words, in one order. One such sentence says little, many in
 * one order are evidence.
 */
import type { Extent, PassagePair, ReuseMatch } from "./reuse-match";
import type { Word } from "./reuse-words";

export interface Signature extends Extent {
  /** What the sentence says, folded, each with its weight. */
  readonly terms: ReadonlyMap<string, number>;
  readonly weight: number;
}

const STEM = 6;
const STOP = new Set((
  "le la les l un une des de du d et ou en au aux a ce cet cette ces se sa son ses leur leurs on il elle ils elles nous vous je tu qui que qu dont ou ne pas plus ni si y par pour sur sous dans avec sans entre vers chez comme mais donc car " +
  "est sont ete etre etait etaient avait avaient ont ayant fait faire peut aussi apres avant depuis lors lorsque alors selon ainsi meme tout tous toute toutes autre autres tres bien deja encore cela c s n j m t the of and to in for on with " +
  "at by from as is are was were be been has have had that this these those it its he she they we you his her their not but or an which who will would can could may also after before than then there"
).split(" "));

const weightOf = (word: Word, first: boolean): number => (word.marked === "number" ? 2 : word.marked === "name" && !first ? 2 : 1);

/** Sentences with at least three terms. Words of `words` that fall in none of `sentences` belong to none. */
export const signaturesOf = (words: readonly Word[], sentences: readonly Extent[]): Signature[] => {
  let at = 0;
  return sentences.flatMap(({ start, end }) => {
    while (at < words.length && words[at]!.start < start) at += 1;
    const terms = new Map<string, number>();
    for (let first = true; at < words.length && words[at]!.end <= end; at += 1, first = false) {
      const word = words[at]!;
      if (STOP.has(word.fold) || (word.fold.length < 3 && word.marked !== "number")) continue;
      terms.set(word.fold.slice(0, word.marked === "number" ? 20 : STEM), weightOf(word, first));
    }
    const weight = [...terms.values()].reduce((sum, each) => sum + each, 0);
    return terms.size < 3 ? [] : [{ start, end, terms, weight }];
  });
};

/** How much rarer terms count: ln((1 + n) ÷ (1 + sentences that have it)) + ½, over both texts. */
const raritiesOf = (a: readonly Signature[], b: readonly Signature[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { terms } of [...a, ...b]) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const n = a.length + b.length;
  return new Map([...counts].map(([term, count]) => [term, Math.log((1 + n) / (1 + count)) + 0.5]));
};

const sizeOf = ({ terms }: Signature, rarity: ReadonlyMap<string, number>): number => [...terms].reduce((sum, [term, weight]) => sum + weight * rarity.get(term)!, 0);

/** Similarity of every pair of sentences that have at least two rare things in common. */
const similarities = (a: readonly Signature[], b: readonly Signature[]): Map<number, number>[] => {
  const rarity = raritiesOf(a, b);
  const sizes = b.map((signature) => sizeOf(signature, rarity));
  const holders = new Map<string, number[]>();
  b.forEach(({ terms }, at) => terms.forEach((_, term) => void (holders.get(term)?.push(at) ?? holders.set(term, [at]))));
  return a.map((signature) => {
    const shared = new Map<number, { weight: number; terms: number }>();
    for (const [term, weight] of signature.terms) {
      for (const at of holders.get(term) ?? []) {
        const before = shared.get(at) ?? { weight: 0, terms: 0 };
        shared.set(at, { weight: before.weight + Math.min(weight, b[at]!.terms.get(term)!) * rarity.get(term)!, terms: before.terms + 1 });
      }
    }
    const size = sizeOf(signature, rarity);
    return new Map([...shared].filter(([, { terms }]) => terms >= 2).map(([at, { weight }]) => [at, weight / Math.min(size, sizes[at]!) * Math.sqrt(Math.min(size, sizes[at]!) / Math.max(size, sizes[at]!))]));
  });
};

/** Below this two sentences of one language share what any two do. */
const FLOOR = 0.24;
/** What a sentence without a counterpart costs a chain. */
const SKIP = 0.03;

interface Chain {
  readonly score: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** The best chain of sentence pairs in one order (local alignment); a sentence may answer two neighbours. */
const bestChain = (table: readonly ReadonlyMap<number, number>[], width: number): Chain => {
  const best: { score: number; from: number; pair: readonly [number, number] }[] = [];
  let top = -1;
  const ends: number[] = [];
  table.forEach((row, x) => {
    for (const [y, similarity] of [...row].sort(([p], [q]) => p - q)) {
      if (similarity < FLOOR || y >= width) continue;
      let [score, from] = [similarity, -1];
      for (const at of ends) {
        const { pair, score: before } = best[at]!;
        const [dx, dy] = [x - pair[0], y - pair[1]];
        if (dx < 0 || dy < 0 || (dx === 0 && dy !== 1) || (dy === 0 && dx !== 1)) continue;
        const reached = before + similarity * (dx === 0 || dy === 0 ? 0.5 : 1) - SKIP * Math.max(0, dx - 1 + Math.max(0, dy - 1));
        if (reached > score) [score, from] = [reached, at];
      }
      best.push({ score, from, pair: [x, y] });
      ends.push(best.length - 1);
      if (top === -1 || score > best[top]!.score) top = best.length - 1;
    }
  });
  const pairs: (readonly [number, number])[] = [];
  for (let at = top; at !== -1; at = best[at]!.from) pairs.unshift(best[at]!.pair);
  return { score: top === -1 ? 0 : best[top]!.score, pairs };
};

/** Sentences in one order, and what they must weigh together. */
export const MIN_CHAIN = 4;
export const MIN_SCORE = 1.7;

/** The best chain between two texts, whatever it weighs. */
export const relayChain = (a: readonly Signature[], b: readonly Signature[]): { readonly score: number; readonly passages: PassagePair[]; readonly share: number } => {
  const chain = bestChain(similarities(a, b), b.length);
  const distinct = Math.min(new Set(chain.pairs.map(([x]) => x)).size, new Set(chain.pairs.map(([, y]) => y)).size);
  return {
    score: distinct < MIN_CHAIN ? 0 : chain.score,
    passages: chain.pairs.map(([x, y]) => ({ a: { start: a[x]!.start, end: a[x]!.end }, b: { start: b[y]!.start, end: b[y]!.end } })),
    share: distinct / Math.max(1, Math.min(a.length, b.length)),
  };
};

/** A translated relay, or null when nothing weighs enough. */
export const relayBetween = (a: readonly Signature[], b: readonly Signature[]): ReuseMatch | null => {
  const { score, passages, share } = relayChain(a, b);
  return score >= MIN_SCORE ? { rule: "translation", score: share, passages } : null;
};
