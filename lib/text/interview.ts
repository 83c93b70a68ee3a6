/** An interviewee's words, proposed where the page announces an interview: answers between questions, or long quotations. */
import { evidenceOf, type Found, type Passage } from "./passages";
import type { RegionSpan, Span } from "./span";

/** An interview is announced near the beginning or signed near the end. */
const BEGINNING = 8;
const END = 6;
const ANNOUNCED = /(?:^|[.!?:] )(?:rencontre|entretien|interview|conversation) (?:exclusi[fv]e? )?avec (.{3,90}?)(?=[,.]|$)|(?:^|[.!?:] )(?:an )?(?:interview|conversation) with (.{3,90}?)(?=[,.]|$)/u;
const SIGNED = /^propos recueillis|\bpropos recueillis par\b|^interview(?:ed)? by\b/u;
const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:(?:de|du|des|la|von|van|of|d['’]) ?)?\p{Lu}[\p{L}'’-]+)+/u;
const TITLES = /^(?:le|la|the|général|colonel|président|ministre|directeur|maire|mayor|general)\s/iu;

interface Announcement {
  readonly evidence: Span;
  /** As the page writes it; null where it does not say. */
  readonly name: string | null;
}

const nameIn = (words: string): string | null => {
  let rest = words.trim();
  while (TITLES.test(rest)) rest = rest.replace(TITLES, "");
  return NAME.exec(rest)?.[0] ?? null;
};

const announcement = (passages: readonly Passage[]): Announcement | null => {
  for (const [at, passage] of passages.entries()) {
    if (passage.at.length === 0 || (at >= BEGINNING && at < passages.length - END)) continue;
    const match = (at < BEGINNING ? ANNOUNCED.exec(passage.folded) : null) ?? SIGNED.exec(passage.folded);
    if (!match) continue;
    const name = match.slice(1).find(Boolean);
    const from = name ? match.index + match[0].lastIndexOf(name) : 0;
    return { evidence: evidenceOf(passage, match), name: name ? nameIn(passage.shown.slice(from, from + name.length)) : null };
  }
  return null;
};

const isQuestion = ({ shown, length }: Passage): boolean => length <= 300 && /\?$/u.test(shown);
const MIN_QUESTIONS = 3;

/** The paragraphs that answer: every second one where questions keep to the others, else what stands between questions. */
const answers = (passages: readonly Passage[], found: readonly Found[]): number[] => {
  const body = passages.flatMap((passage, at) => (found[at] ? [] : [{ passage, at }]));
  const questions = body.flatMap(({ passage }, place) => (isQuestion(passage) ? [place] : []));
  const [first, last] = [questions[0], questions.at(-1)];
  if (questions.length < MIN_QUESTIONS || first === undefined || last === undefined) return [];
  const alternate = questions.every((place) => (place - first) % 2 === 0);
  return body.slice(first, last + 2).filter((each, place) => (alternate ? place % 2 === 1 : !isQuestion(each.passage))).map(({ at }) => at);
};

/** Shorter ones are words held at arm's length. */
const QUOTED_UNITS = 60;

const quotations = (passages: readonly Passage[], found: readonly Found[]): Span[] =>
  passages.flatMap(({ paragraph }, at) =>
    found[at] ? [] : [...paragraph.prose.matchAll(/«[^«»]*»|“[^“”]*”/gu)].filter(([words]) => words.length >= QUOTED_UNITS).map((match) => ({ start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length })));

/** Empty where nothing announces an interview. Quotations count as the interviewee's only where the page names them. */
export const proposeInterview = (passages: readonly Passage[], found: readonly Found[]): RegionSpan[] => {
  const announced = announcement(passages);
  if (!announced) return [];
  const answering = answers(passages, found).map((at) => ({ start: passages[at]!.paragraph.start, end: passages[at]!.paragraph.end }));
  const spoken = answering.length > 0 ? answering : announced.name ? quotations(passages, found) : [];
  return spoken.map((span) => ({ kind: "speaker", status: "proposed", ...span, evidence: announced.evidence, ...(announced.name ? { origin: announced.name } : {}) }));
};

/** A passage set apart that the paragraph before it announces: somebody else's words. */
export const proposeQuoted = (passages: readonly Passage[], found: readonly Found[]): RegionSpan[] =>
  passages.flatMap(({ kind, paragraph }, at): RegionSpan[] => {
    const before = passages[at - 1];
    if (kind !== "quotation" || found[at] || !before || before.kind === "quotation" || before.length > 400) return [];
    const match = /[^.!?]{0,80}:$/u.exec(before.shown);
    if (!match || before.at.length === 0) return [];
    let last = at;
    while (passages[last + 1]?.kind === "quotation") last += 1;
    return [{ kind: "quotation", status: "proposed", start: paragraph.start, end: passages[last]!.paragraph.end, evidence: evidenceOf(before, match) }];
  });
