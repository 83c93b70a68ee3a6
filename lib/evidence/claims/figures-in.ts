/** Quantities and days that a sentence tells, folded so that they can be compared. Identifiers are neither. */
import { foldNumber } from "../reuse-words";

export interface Quantity {
  readonly value: number;
  /** What is counted: the folded beginning of the word after it. Empty where nothing follows. */
  readonly unit: string;
  /** As the sentence writes it; `told` with the two words after it. */
  readonly words: string;
  readonly told: string;
}

export interface ToldDay {
  /** `2023-05-19`, `2023-05`, `2023` or, without a year, `--05-19`. */
  readonly day: string;
  readonly words: string;
}

const STEM = 5;

const MONTHS: readonly (readonly string[])[] = [
  ["janvier", "january"], ["février", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
  ["juillet", "july"], ["août", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["décembre", "december"],
];
const monthOf = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, String(at + 1).padStart(2, "0")] as const)));
const MONTH = [...monthOf.keys()].join("|");
const DAY = new RegExp(`(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th)? )?(?<month>${MONTH})(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}])|(?<!\\d)(?<only>(?:19|20)\\d\\d)(?!\\d|[.,]\\d|[\\u00a0\\u202f ]\\d{3}(?!\\d))`, "giu");

/** Numbers that name something: a law, an article, a clause, a version. */
const NAMING = /(?:résolution(?: législative)?|lois?|décret|arrêté|article|paragraphe|clause|chapitre|n°|nᵒ|no\.?|number|law|act|section|page|version|numéro|avis|quai|môle|rue|vol|flight|-)\s?(?:n°|nᵒ|no\.? )?$/iu;
const SCALES: Readonly<Record<string, number>> = { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, thousand: 1e3, billion: 1e9 };
const NUMBER = /(?<![\p{L}\p{N}.,-])\p{N}{1,3}(?:[\u00a0\u202f .,]\p{N}{3})+(?!\p{N})(?:,\p{N}{1,2})?|(?<![\p{L}\p{N}.,-])\p{N}+(?:[.,]\p{N}+)?(?![\p{N}-]|[.,]\p{N})/gu;
const WORDS: Readonly<Record<string, number>> = {
  deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, quinze: 15, vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100,
  two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, hundred: 100,
  "vingt-cinq": 25, "twenty-five": 25,
};
const SPELLED = new RegExp(`(?<![\\p{L}-])(?:${Object.keys(WORDS).sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}-])`, "giu");

const folded = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The counted word: the first of the next three that is long enough to mean something. */
const unitAfter = (rest: string): { unit: string; scale: number } => {
  const percent = /^[\s\u00a0\u202f]?(?:%|pour cent|percent)/u.exec(rest);
  if (percent) return { unit: "%", scale: 1 };
  const words = rest.match(/^[\s\u00a0\u202f]*((?:[\p{L}'’-]+[\s\u00a0\u202f]*){1,5})/u)?.[1]?.split(/[\s\u00a0\u202f]+/u) ?? [];
  const scale = SCALES[folded(words[0] ?? "")] ?? 1;
  const noun = words.slice(scale === 1 ? 0 : 1).map((word) => folded(word).replace(/^[dl]['’]/u, "")).find((word) => word.length > 3 && !/^(?:dans|pour|avec|sous|dont|plus|moins|and|from|with|that|entre|depuis|autres?)$/u.test(word));
  return { unit: (noun ?? "").slice(0, STEM), scale };
};

/** `words`: one sentence with plain spaces and apostrophes. */
export const daysIn = (words: string): ToldDay[] =>
  [...words.matchAll(DAY)].flatMap((match) => {
    const { day, month, year, only } = match.groups!;
    if (only) return [{ day: only, words: match[0] }];
    if (!month || (!day && !year)) return [];
    return [{ day: `${year ?? "-"}-${monthOf.get(month.toLowerCase())!}${day ? `-${day.padStart(2, "0")}` : ""}`, words: match[0] }];
  });

const maskDays = (words: string): string => words.replace(DAY, (found) => " ".repeat(found.length));

/** A number reads with the two words after it. */
const AFTER = /^(?:[\s\u00a0\u202f]?[\p{L}%°²³'’-]+){0,2}/u;

/** In the order of the sentence. Days and identifiers left out. */
export const quantitiesIn = (sentence: string): Quantity[] => {
  const words = maskDays(sentence);
  const figures = [...words.matchAll(NUMBER)].filter((match) => !NAMING.test(words.slice(0, match.index))).map((match) => ({ at: match.index, raw: match[0], value: Number(foldNumber(match[0])) }));
  const spelled = [...words.matchAll(SPELLED)].map((match) => ({ at: match.index, raw: match[0], value: WORDS[match[0].toLowerCase()]! }));
  return [...figures, ...spelled].filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.at - b.at).map(({ at, raw, value }) => {
    const { unit, scale } = unitAfter(words.slice(at + raw.length));
    return { value: value * scale, unit, words: sentence.slice(at, at + raw.length).trim(), told: (sentence.slice(at, at + raw.length) + AFTER.exec(sentence.slice(at + raw.length))![0]).trim() };
  });
};
