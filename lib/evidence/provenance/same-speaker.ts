/** Whether two names in articles may stand for one speaker, and why. A proposal: only a person merges. */
import { foldName } from "../name-fold";

const TITLES = new Set(
  ("m mme mlle mr mrs ms dr me maitre docteur le la les l the un une son sa ses leur his her general generale colonel lieutenant capitaine commandant amiral president presidente ministre premier directeur directrice " +
    "maire mayor ambassadeur ambassadrice secretaire porte parole depute deputee senateur senatrice prefet prefete procureur procureure professeur professeure juge avocat avocate specialiste ancien ancienne ex vice sir lord admiral " +
    "captain secretary minister director judge senator governor gouverneur gouverneure king queen pope pape roi reine former chief chef d de du des of").split(" "),
);

/** The folded words of a name without titles and particles. */
export const nameWords = (name: string): string[] => foldName(name).replace(/^l'/u, "").split(/[\s.'-]+/u).filter((word) => word !== "" && !TITLES.has(word));

export type AliasReason = "writing" | "shorter" | "spelling";

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

/** `spelling`: long names one letter apart per word. */
const isSpelling = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.length > 1 && a.every((word, at) => word === b[at] || (word.length >= 5 && distance(word, b[at]!) === 1));

const endsWith = (long: readonly string[], short: readonly string[]): boolean => short.every((word) => long.includes(word)) && (long.at(-1) === short.at(-1) || short.length > 1);

/** Accents and titles apart the same; one the end of the other; or a letter apart. Null: nothing speaks for it. */
export const aliasReason = (a: string, b: string): AliasReason | null => {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.length === 0 || y.length === 0) return null;
  if (x.join(" ") === y.join(" ")) return "writing";
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  if (long.length > short.length && endsWith(long, short) && short.some((word) => word.length > 2)) return "shorter";
  return isSpelling(x, y) ? "spelling" : null;
};
