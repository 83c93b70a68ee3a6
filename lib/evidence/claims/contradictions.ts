/** Where two tellings of one statement do not agree: proposed as contested with the reason, for a person to accept. Likeness must not hide it. */
import type { Statement } from "./statement";

export const CONTRADICTION_KINDS = ["number", "date", "polarity", "role"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface Contradiction {
  readonly kind: ContradictionKind;
  /** The words of each side that do not agree, the first document's first. */
  readonly reason: readonly [string, string];
}

/** Nearly the same words: then another day is another date, not another event. */
const SAME = 0.55;
/** Two numbers of one thing are compared where most of the sentence is the same. */
const NUMBERED = 0.45;

/** Words for one thing. */
const UNITS: readonly (readonly string[])[] = [["solda", "milit", "troup", "homme", "solid", "troop", "perso"], ["euro", "euros"], ["ans", "annee", "years"], ["mois", "month"]];
const sameUnit = (x: string, y: string): boolean => x !== "" && y !== "" && (x === y || UNITS.some((names) => names.includes(x) && names.includes(y)));

const numbers = (a: Statement, b: Statement, similarity: number): Contradiction | null => {
  if (similarity < NUMBERED) return null;
  for (const x of a.quantities) {
    if (b.quantities.some((y) => y.value === x.value)) continue;
    const y = b.quantities.find((each) => sameUnit(x.unit, each.unit) && !a.quantities.some(({ value }) => value === each.value));
    if (y) return { kind: "number", reason: [x.told, y.told] };
  }
  return null;
};

const isWithin = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x) || (x.slice(-6) === y.slice(-6) && (x.startsWith("--") || y.startsWith("--")));

const dates = (a: Statement, b: Statement, similarity: number): Contradiction | null => {
  if (similarity < SAME || a.days.length === 0 || b.days.length === 0) return null;
  const x = a.days.find(({ day }) => !b.days.some((other) => isWithin(day, other.day)));
  const y = b.days.find(({ day }) => !a.days.some((other) => isWithin(day, other.day)));
  return x && y ? { kind: "date", reason: [x.words, y.words] } : null;
};

const has = (statement: Statement, stem: string): boolean => [...statement.terms.keys()].some((term) => term.startsWith(stem.slice(0, 5)));

/** What one denies and the other says, or a rank that only one gives. */
const polarity = (a: Statement, b: Statement): Contradiction | null => {
  const denied = (x: Statement, y: Statement): string | undefined => [...x.turns.denied].find((stem) => has(y, stem) && !y.turns.denied.has(stem));
  const [here, there] = [denied(a, b), denied(b, a)];
  if (here ?? there) return { kind: "polarity", reason: [here ?? "", there ?? ""] };
  const [x, y] = [[...a.turns.ranks].filter((rank) => !b.turns.ranks.has(rank)), [...b.turns.ranks].filter((rank) => !a.turns.ranks.has(rank))];
  return x.length > 0 || y.length > 0 ? { kind: "polarity", reason: [x.join(" "), y.join(" ")] } : null;
};

const apart = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => x.size > 0 && y.size > 0 && ![...x].some((word) => y.has(word));

/** A power or a gift that goes to somebody else. */
const roles = (a: Statement, b: Statement): Contradiction | null => {
  const words = (set: ReadonlySet<string>): string => [...set].join(" ");
  if (a.receivers && b.receivers && apart(a.receivers, b.receivers)) return { kind: "role", reason: [words(a.receivers), words(b.receivers)] };
  for (const mine of a.powers) {
    const theirs = b.powers.find(({ verb }) => verb === mine.verb);
    if (theirs && apart(mine.holder, theirs.holder)) return { kind: "role", reason: [words(mine.holder), words(theirs.holder)] };
  }
  return null;
};

/** Below this, two sentences say more than one thing each, and a turned word may turn another of them. */
const TURNED = 0.4;

export const contradictionsBetween = (a: Statement, b: Statement, similarity: number): Contradiction[] =>
  [numbers(a, b, similarity), dates(a, b, similarity), similarity >= TURNED ? polarity(a, b) : null, roles(a, b)].filter((each) => each !== null);
