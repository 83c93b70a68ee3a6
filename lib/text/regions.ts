/**
 * Parts of a page that are not the article, or not its own voice, proposed from what the text itself says. Every proposal
 * names the passage that made it; a person confirms or rejects it.
 */
import { ABOUT, CREDIT, REGION_RULES, SELF_DESCRIPTION, type RegionRule } from "./region-rules";
import type { RegionSpan } from "./span";
import { proposeInterview, proposeQuoted } from "./interview";
import { evidenceOf, passageOf, REACH, type Found, type Passage } from "./passages";
import type { Prose } from "./stretches";
import { proposeVoices } from "./voices";

/** A paragraph this long that ends like prose belongs to the article. */
const SUBSTANTIAL = 200;

const apply = (passage: Passage, rule: Pick<RegionRule, "kind" | "pattern">): Found => {
  const match = rule.pattern.exec(passage.folded);
  return match && passage.at.length > 0 ? { kind: rule.kind, evidence: evidenceOf(passage, match) } : null;
};

/** What a paragraph alone says of itself. A passage that quotes somebody is prose whatever its words. */
const byRule = (passage: Passage): Found => {
  for (const rule of REGION_RULES) {
    if (passage.length > rule.max || (rule.kind === "boilerplate" && /[«“]/u.test(passage.shown) && !rule.pattern.source.includes("n'engage"))) continue;
    const found = apply(passage, rule);
    if (found) return found;
  }
  return null;
};

const isSubstantial = ({ length, folded, kind }: Passage): boolean => kind !== "heading" && length >= SUBSTANTIAL && (length > REACH || /[.!?…»"”)]$/u.test(folded));

/** Where the article is over: the index after its last substantial paragraph that no rule takes out of it. */
const tailStart = (passages: readonly Passage[], found: readonly Found[]): number => {
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const described = SELF_DESCRIPTION.test(passages[at]!.folded) || (at > 0 && ABOUT.test(passages[at - 1]!.folded));
    if (isSubstantial(passages[at]!) && found[at] === null && !described) return at + 1;
  }
  return passages.length;
};

/** After the article: self-descriptions, and whatever stands among menus and appeals. */
const readTail = (passages: readonly Passage[], found: Found[], from: number): void => {
  let outside: Found = null;
  for (let at = from; at < passages.length; at += 1) {
    const passage = passages[at]!;
    const about = at > 0 ? ABOUT.exec(passages[at - 1]!.folded) : null;
    if (ABOUT.test(passage.folded)) found[at] = apply(passage, { kind: "boilerplate", pattern: ABOUT });
    else if (about) found[at] = { kind: "self-description", evidence: evidenceOf(passages[at - 1]!, about) };
    else if (!found[at] && !CREDIT.test(passage.folded)) {
      found[at] = apply(passage, { kind: "self-description", pattern: SELF_DESCRIPTION }) ?? (outside && { ...outside });
    }
    if (found[at]?.kind === "caption" && outside) found[at] = outside;
    if (found[at]?.kind === "boilerplate") outside = found[at]!;
  }
};

/** A line of several links and nothing else is a menu; so is a list of at least this many links. */
const MENU_ITEMS = 3;
const readMenus = (passages: readonly Passage[], found: Found[], linksIn: (paragraph: Prose) => number): void => {
  const links = passages.map(({ paragraph }) => linksIn(paragraph));
  for (let at = 0; at < passages.length; ) {
    let end = at;
    while (end < passages.length && passages[end]!.kind === "list-item" && links[end] === 1) end += 1;
    if (links[at]! > 1) end = at + 1;
    if (end - at >= MENU_ITEMS || links[at]! > 1) {
      const [first, last] = [passages[at]!.paragraph, passages[end - 1]!.paragraph];
      for (let item = at; item < end; item += 1) found[item] ??= { kind: "boilerplate", evidence: { start: first.start, end: last.end } };
    }
    at = Math.max(end, at + 1);
  }
};

const PHOTO = /(?:^|[.!?»] )(photos? ?: )/u;

/** A caption that was run into the end of a paragraph. */
const runIn = (passage: Passage): RegionSpan[] => {
  const match = PHOTO.exec(passage.folded);
  if (!match || match.index === 0 || passage.length > REACH) return [];
  const from = match.index + match[0].length - match[1]!.length;
  const start = passage.at[from]!;
  return [{ kind: "caption", status: "proposed", start, end: passage.paragraph.end, evidence: { start, end: start + match[1]!.trimEnd().length } }];
};

/** Neighbouring paragraphs of one kind are one part, with the first one's evidence. */
const merge = (passages: readonly Passage[], found: readonly Found[]): RegionSpan[] => {
  const regions: RegionSpan[] = [];
  found.forEach((each, at) => {
    if (!each) return;
    const { start, end } = passages[at]!.paragraph;
    const last = regions.at(-1);
    if (last && at > 0 && found[at - 1]?.kind === each.kind && last.kind === each.kind) regions[regions.length - 1] = { ...last, end };
    else regions.push({ ...each, start, end, status: "proposed" });
  });
  return regions;
};

export interface RegionInput {
  readonly paragraphs: readonly Prose[];
  /** How many links a paragraph is made of; 0 when there is more to it. Asked once for each, in text order. */
  readonly linksIn: (paragraph: Prose) => number;
  /** What the page's own markup already says of a paragraph. */
  readonly given?: (paragraph: Prose) => Found;
}

/** The parts proposed for a text, in text order. */
export const proposeRegions = ({ paragraphs, linksIn, given }: RegionInput): RegionSpan[] => {
  const passages = paragraphs.map(passageOf);
  const found = passages.map((passage) => given?.(passage.paragraph) ?? byRule(passage));
  readMenus(passages, found, linksIn);
  const tail = tailStart(passages, found);
  if (tail > 0) readTail(passages, found, tail);
  const captions = passages.flatMap((passage, at) => (found[at] ? [] : runIn(passage)));
  const spoken = [...proposeInterview(passages, found), ...proposeQuoted(passages, found)];
  return [...merge(passages, found), ...captions, ...proposeVoices(passages, found, tail), ...spoken].sort((a, b) => a.start - b.start || b.end - a.end);
};
