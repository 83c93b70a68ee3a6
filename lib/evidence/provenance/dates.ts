/** When an article may have appeared: a date line of its own, else the latest day it tells as past. Never completed by guessing. */
import { inText, type ShownParagraph } from "@/lib/text/shown";
import type { Range } from "@/lib/text/units";

export interface DateProposal {
  /** `2024-11-06`, or as much of it as stands there; null where the article does not say. */
  readonly proposed: string | null;
  /** It tells of this day as past. */
  readonly notBefore?: string;
  readonly evidence: Range | null;
}

const MONTHS = [
  ["janvier", "january", "jan"], ["février", "february", "feb"], ["mars", "march", "mar"], ["avril", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"],
  ["juillet", "july", "jul"], ["août", "august", "aug"], ["septembre", "september", "sept"], ["octobre", "october", "oct"], ["novembre", "november", "nov"], ["décembre", "december", "dec"],
];
const monthOf = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
const MONTH = [...monthOf.keys()].join("|");
const WORDS = `(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th)? )?(?<month>${MONTH})\\.? (?<year>(?:19|20)\\d\\d)|(?<monthB>${MONTH})\\.? (?<dayB>\\d{1,2}), (?<yearB>(?:19|20)\\d\\d)`;

const two = (value: number): string => String(value).padStart(2, "0");

const isDay = (year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && day > 0;

const inWords = (groups: Record<string, string | undefined>): string => {
  const year = groups.year ?? groups.yearB!;
  const month = monthOf.get((groups.month ?? groups.monthB)!)!;
  const day = Number(groups.day ?? groups.dayB ?? 0);
  return day && isDay(Number(year), month, day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
};

/** `06-11-2024`: day first, except where an English reader could take it for the other way round. */
const inFigures = ([, first, second, year]: RegExpExecArray, language: string | null): string => {
  const [a, b] = [Number(first), Number(second)];
  if (b > 12 && isDay(Number(year), a, b)) return `${year!}-${two(a)}-${two(b)}`;
  if (language?.startsWith("en") && a <= 12 && a !== b) return year!;
  return isDay(Number(year), b, a) ? `${year!}-${two(b)}-${two(a)}` : year!;
};

const LINE = /^(?:le |publié(?:e)? le |mis en ligne le |paru le |par .{2,50}, le |published(?: on)? |posted(?: on)? )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?/u;
const AFTER = /^(?: ?(?:à|at|-|–|\||,)? ?\d{1,2} ?[h:]\d{2}.{0,20})?(?: ?[-–|·] ?.{0,30})?\.?$/u;
const LINE_UNITS = 80;
const NEAR_TOP = 15;

const dateLine = (paragraph: ShownParagraph, language: string | null): { value: string; evidence: Range } | null => {
  const lower = paragraph.shown.toLowerCase();
  if (lower.length > LINE_UNITS || lower.length !== paragraph.shown.length) return null;
  const start = LINE.exec(lower)?.[0].length ?? 0;
  const rest = lower.slice(start);
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)/u.exec(rest);
  const figures = iso ? null : /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)/u.exec(rest);
  const words = iso || figures ? null : new RegExp(`^(?:${WORDS})`, "u").exec(rest);
  const match = iso ?? figures ?? words;
  if (!match || !AFTER.test(rest.slice(match[0].length))) return null;
  const value = iso ? match[0] : figures ? inFigures(figures, language) : inWords(words!.groups!);
  return { value, evidence: inText(paragraph, { start, end: start + match[0].length }) };
};

/** What is planned is not past, and the end of a stretch may lie ahead. */
const AHEAD = /(?:jusqu'(?:en|au|à)|d'ici|avant|à partir d|dès|du [^.]{0,30}au|from [^.]{0,30}to|until|by|prévue?s? (?:pour|en|le)|d'ici à|à l'horizon|pour la période[^.]{0,40}) ?(?:le |fin |l'année )?$/u;
const PAST = /(?<![\p{L}])(?:a|ont|avait|avaient|est|sont|s'est|était|étaient|fut|furent|eut|eurent|lors|depuis|dès|was|were|had|did|has|have|since)(?![\p{L}])/u;

const FUTURE = /(?<![\p{L}])(?:\p{L}{2,}(?:era|eront|ira|iront)|sera|seront|aura|auront|will|shall|doit|doivent)(?![\p{L}])/u;

const pastDays = (paragraph: ShownParagraph): { value: string; evidence: Range }[] =>
  paragraph.sentences.flatMap((sentence) => {
    const words = paragraph.shown.slice(sentence.start, sentence.end).toLowerCase();
    if (!PAST.test(words) || FUTURE.test(words)) return [];
    return [...words.matchAll(new RegExp(WORDS, "gu"))].flatMap((match) => {
      if (AHEAD.test(words.slice(0, match.index).replace(/ (?:en|in)$/u, " "))) return [];
      return [{ value: inWords(match.groups!), evidence: inText(paragraph, { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }) }];
    });
  });

const RIGHTS = /(?:©|\(c\)|copyright) ?(?:\p{L}[^\d]{0,40})?((?:19|20)\d\d)/iu;

/** `own`: the paragraphs of the article itself; `all`: with what stands around it. */
export const dateProposed = (all: readonly ShownParagraph[], own: readonly ShownParagraph[], language: string | null): DateProposal => {
  for (const paragraph of all.slice(0, NEAR_TOP)) {
    const line = dateLine(paragraph, language);
    if (line) return { proposed: line.value, evidence: line.evidence };
  }
  const rights = all.flatMap((paragraph) => {
    const match = RIGHTS.exec(paragraph.shown);
    return match ? [{ value: match[1]!, evidence: inText(paragraph, { start: match.index, end: match.index + match[0].length }) }] : [];
  });
  const latest = [...own.flatMap(pastDays), ...rights].reduce<{ value: string; evidence: Range } | null>((best, each) => (best && best.value >= each.value ? best : each), null);
  return latest ? { proposed: null, notBefore: latest.value, evidence: latest.evidence } : { proposed: null, evidence: null };
};
