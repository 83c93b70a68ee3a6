/** A headline that its own body tells otherwise: the deed it names is somebody else's there, or did not take place. Proposed for review. */
import type { Span } from "@/lib/text/span";
import { inText, type ShownParagraph } from "@/lib/text/shown";
import type { Range } from "@/lib/text/units";
import { foldName } from "../name-fold";

export interface HeadlineConflict extends Range {
  /** `other`: somebody else does it in the body; `denied`: it is said not to be so. */
  readonly why: "other" | "denied";
  readonly headline: string;
  /** Who does it in the body; only for `other`. */
  readonly who?: string;
}

const STEM = 5;
const SMALL = 4;
const NAME = "\\p{Lu}[\\p{L}'.-]*(?: (?:(?:de|du|van|von|la) )?\\p{Lu}[\\p{L}'.-]*)*";
const AGENT = new RegExp(`(?:^|[ ,:'])(?<name>${NAME}) (?:(?:a|ont|aurait|has|have) )?(?<verb>\\p{Ll}{4,})(?= )`, "gu");

const stems = (words: string): Set<string> =>
  new Set(foldName(words).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > SMALL).map((word) => word.slice(0, STEM)));

/** Names that are one country, however a headline shortens it. */
const SAME = [["usa", "etats-unis", "etats unis", "washington", "us", "united states", "u.s"], ["uk", "royaume-uni", "royaume uni", "london", "britain"], ["urss", "russie", "moscou", "russia", "moscow"], ["chine", "pekin", "china", "beijing"]];
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [foldName(a), foldName(b)];
  if (x.split(" ").some((word) => word.length > 2 && y.split(" ").includes(word))) return true;
  return SAME.some((names) => names.some((name) => x.includes(name)) && names.some((name) => y.includes(name)));
};

/** A capital at the beginning of a sentence names nobody. */
const SMALL_WORDS = /^(?:L[ae]s?|L'|Une?|Des|Ce|Cette|Ces|Il|Elle|Ils|Elles|On|Nous|The|An?|He|She|They|It|We|Comment|Pourquoi|Quand|How|Why|When)$/u;
/** Longer ones are sentences. */
const HEADLINE_UNITS = 180;
const SENTENCE_UNITS = 2_000;

interface Deed {
  readonly who: string;
  readonly verb: string;
  readonly objects: ReadonlySet<string>;
}

/** What the headline says that somebody does: a name, its verb, and the words after it. */
const deedOf = (headline: string): Deed | null => {
  for (const match of headline.matchAll(AGENT)) {
    const after = headline.slice(match.index + match[0].length);
    const objects = stems(after);
    if (objects.size >= 2 && !SMALL_WORDS.test(match.groups!.name!)) return { who: match.groups!.name!, verb: foldName(match.groups!.verb!).slice(0, STEM), objects };
  }
  return null;
};

const VERB = `(?<!\\p{L})(?<name>${NAME})(?:, [^,.]{2,60},)? (?<denied>n'(?:a|ont) (?:donc )?(?:pas|jamais) |ne )?(?:(?:a|ont) )?(?<verb>\\p{L}+)`;

const shares = (sentence: string, { objects }: Deed): number => [...stems(sentence)].filter((stem) => objects.has(stem)).length;

/** Every name with the verb after it; a name inside an aside is tried too. */
const deedsIn = (sentence: string): { name: string; verb: string; denied: boolean; at: number }[] => {
  const pattern = new RegExp(VERB, "gu");
  const found: { name: string; verb: string; denied: boolean; at: number }[] = [];
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    found.push({ name: match.groups!.name!, verb: foldName(match.groups!.verb!), denied: match.groups!.denied !== undefined, at: match.index });
    pattern.lastIndex = match.index + match.groups!.name!.length;
  }
  return found;
};

const conflictIn = (sentence: string, deed: Deed): { why: HeadlineConflict["why"]; who?: string; span: Span } | null => {
  if (shares(sentence, deed) < 2) return null;
  for (const { name, verb, denied, at } of deedsIn(sentence)) {
    if (!verb.startsWith(deed.verb) || SMALL_WORDS.test(name)) continue;
    const span = { start: at, end: sentence.length };
    if (denied) return { why: "denied", span };
    if (!isSame(name, deed.who)) return { why: "other", who: name, span };
  }
  return null;
};

/** The first conflict, or null. `body`: the paragraphs of the article itself. */
export const headlineConflict = (headline: string, body: readonly ShownParagraph[]): HeadlineConflict | null => {
  const deed = headline.length <= HEADLINE_UNITS ? deedOf(headline.replace(/’/gu, "'")) : null;
  if (!deed) return null;
  for (const paragraph of body) {
    if (paragraph.kind === "heading") continue;
    for (const sentence of paragraph.sentences) {
      if (sentence.end - sentence.start > SENTENCE_UNITS) continue;
      const found = conflictIn(paragraph.shown.slice(sentence.start, sentence.end), deed);
      if (found) return { why: found.why, headline, ...(found.who ? { who: found.who } : {}), ...inText(paragraph, sentence) };
    }
  }
  return null;
};
