/** Whose words these are: the words that say so, as an attribution that a person can accept. */
import type { Attribution } from "@/lib/annotation/record";
import type { Span } from "@/lib/text/span";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";
import type { AttributionRule, LanguageRules } from "./rules";
import { isAnonymous, namesIn, PRONOUN, sourceOf } from "./sources";
import { all, countWordsIn, overlaps, trimmed } from "./wording";

/** A passage that attributes; `speaker` is where the words for the source stand, when they do. */
export interface Attributed extends Span {
  readonly attribution: Attribution;
  readonly speaker: Span | null;
  /** A pronoun or nothing stands for the source: whoever was named before. */
  readonly anaphoric: boolean;
}

/** Longer than this it is a clause, not a subject. */
const SUBJECT_WORDS = 18;

export const rulesOf = (language: string | null): LanguageRules | null =>
  language === null || language.startsWith("fr") ? FRENCH : language.startsWith("en") ? ENGLISH : null;

/** The parts between commas that name the subject, from the last backwards. */
const appositions = (clause: string, { subject, notSubject }: LanguageRules): number | null => {
  const closed = /,\s*$/u.test(clause);
  const parts = [...clause.matchAll(/[^,]+/gu)].filter(([part]) => part.trim() !== "");
  let from: number | null = null;
  for (let at = parts.length - 1; at >= Math.max(0, parts.length - 5); at -= 1) {
    const lead = parts[at]![0].length - parts[at]![0].trimStart().length;
    const words = parts[at]![0].trim();
    const fits = subject.test(words) && !notSubject.test(words);
    if (!fits && !(closed && from === null && at > 0 && at === parts.length - 1)) break;
    if (fits) from = parts[at]!.index + lead;
    if (!closed) break;
  }
  return from;
};

/** The subject of the verb at `verb`: what stands before it in its clause. */
const subjectBefore = (sentence: string, verb: number, language: LanguageRules): Span | null => {
  const left = sentence.slice(0, verb);
  const relative = language.relative.exec(left);
  if (relative) {
    const who = relative.groups!.who!;
    const start = relative.index + who.length - who.trimStart().length;
    const words = left.slice(start).trim();
    const cut = all(language.clause, who).at(-1);
    const from = cut ? start + cut.index + cut[0].length : start;
    if (language.subject.test(left.slice(from)) && !language.notSubject.test(left.slice(from)) && words !== "") return { start: from, end: left.trimEnd().length };
  }
  let [from, depth] = [0, 0];
  for (const boundary of all(language.clause, left)) {
    // What stands between marks inside a subject is a name.
    if (boundary[0] === "«" || boundary[0] === "“") depth = boundary.index;
    else if ((boundary[0] === "»" || boundary[0] === "”") && !/[,.!?]\s?$/u.test(left.slice(0, boundary.index)) && boundary.index - depth < 40 && /^(?:\s?\p{L}|,? )/u.test(left.slice(boundary.index + 1)) && /\p{Lu}/u.test(left.slice(depth + 1, depth + 3))) continue;
    else if (boundary[0] === ")" || boundary[0] === "(") continue;
    const after = boundary.index + boundary[0].length;
    // "X a examiné … et rappelle": the second verb has the first one's subject.
    if (left.slice(after).trim() === "" && /^(?:et|and) $/u.test(boundary[0])) break;
    from = after;
  }
  const start = appositions(left.slice(from), language);
  if (start === null) return null;
  const span = trimmed(sentence, { start: from + start, end: verb });
  return span.end > span.start && countWordsIn(sentence.slice(span.start, span.end)) <= SUBJECT_WORDS ? span : null;
};

const MEDIUM = /^[^.;«»“”]{0,24}?(?:[ -]|^)(?:au|à la|à l'|à|dans|sur|citée? par|interview à|told) (?:« ?)?((?:Le |La |Les |The )?\p{Lu}[\p{L}'-]*(?: (?:(?:of|de|du|des|d'|the) ?)?\p{Lu}[\p{L}'-]*)*)/u;
const TOLD = /(?:^| )(?:déclar|confi|affirm|indiqu|expliqu|racont|assur|révél|précis|dit|tells?|told|citée?)/u;

/** The newspaper or agency through which the words came. */
const viaOf = (cue: string, after: string): string | undefined => {
  const cited = /(?:^|[ ,])citée? par (?:le |la |l')?« ?([^»]{2,60}?) ?»/u.exec(after.slice(0, 90)) ?? /^ cited by (\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*)/u.exec(after);
  if (cited) return cited[1];
  if (!TOLD.test(cue)) return undefined;
  const told = /(?:tells?|told)$/u.test(cue) ? /^ ((?:The )?\p{Lu}[\p{L}'-]*(?: (?:of )?\p{Lu}[\p{L}'-]*)*)/u.exec(after) : MEDIUM.exec(after);
  return told?.[1];
};

const speakerOf = (sentence: string, match: RegExpExecArray, rule: AttributionRule, language: LanguageRules): Span | null | undefined => {
  const [from, to] = match.indices!.groups!.speaker!;
  if (rule.before === "subject") return subjectBefore(sentence, match.indices!.groups!.cue![0], language) ?? undefined;
  if (rule.before) return null;
  return trimmed(sentence, { start: from, end: to });
};

const LINKS = "(?:citée?|cited)";

const found = (sentence: string, match: RegExpExecArray, { rule, language }: { rule: AttributionRule; language: LanguageRules }): Attributed | null => {
  const [cueStart, cueEnd] = match.indices!.groups!.cue!;
  const cue = sentence.slice(cueStart, cueEnd).trim();
  if (rule.before === "subject" && language.determiner.test(sentence.slice(Math.max(0, cueStart - 14), cueStart))) return null;
  const speaker = speakerOf(sentence, match, rule, language);
  if (speaker === undefined) return null;
  const phrase = speaker ? sentence.slice(speaker.start, speaker.end) : "";
  if (rule.before === "subject" && /(?:^| )(?:qui|that|who|which|ne|pas)$/u.test(phrase)) return null;
  if (/^(?:ne |n')(?!contest|ni|décol)|^se révèl/u.test(cue)) return null;
  const start = Math.min(match.index, speaker?.start ?? match.index);
  let end = Math.max(match.index + match[0].trimEnd().length, speaker && speaker.start > cueEnd ? speaker.end : 0);
  const via = viaOf(cue, sentence.slice(end));
  const tail = via && new RegExp(`^,? ?${LINKS} `, "u").test(sentence.slice(end)) ? sentence.slice(end).indexOf(via) + via.length : 0;
  if (tail > 0) end += tail + (/^ ?»/u.exec(sentence.slice(end + tail))?.[0].length ?? 0);
  const source = rule.anonymous || (rule.before === "pronoun" && /-on(?:$| )/u.test(cue)) ? { type: "anonymous" as const } : sourceOf(phrase);
  const anaphoric = source === null;
  const attribution: Attribution = { ...(source ?? { type: "named" }), ...(via ? { via: via.slice(0, 200) } : {}), ...(cue ? { cue: cue.slice(0, 200) } : {}) };
  const span = trimmed(sentence, { start, end });
  return { ...span, attribution, speaker: speaker && (isAnonymous(phrase) || !PRONOUN.test(phrase)) ? speaker : null, anaphoric };
};

/** The attributions of one sentence, longest first where two overlap. `inside`: quotations, whose own words attribute nothing. */
export const attributionsIn = (sentence: string, language: LanguageRules, inside: readonly Span[]): Attributed[] => {
  const candidates = language.rules.flatMap((rule) => all(rule.pattern, sentence).map((match) => found(sentence, match, { rule, language })));
  const kept: Attributed[] = [];
  for (const candidate of candidates) {
    if (candidate === null || inside.some((quotation) => quotation.start <= candidate.start && candidate.end <= quotation.end)) continue;
    const rival = kept.findIndex((other) => overlaps(other, candidate));
    if (rival < 0) kept.push(candidate);
    else if (candidate.attribution.type === "anonymous" && kept[rival]!.attribution.type !== "anonymous" && namesIn(sentence.slice(candidate.start, candidate.end)).length === 0) kept[rival] = candidate;
  }
  return kept.sort((a, b) => a.start - b.start);
};
