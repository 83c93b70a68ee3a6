/** An editorial introduction and the text it relays, proposed where the page says so in words; both declared origins are kept. */
import { evidenceOf, type Found, type Passage } from "./passages";
import { CREDIT, RELAY, TRANSLATION } from "./region-rules";
import type { RegionSpan, Span } from "./span";

/** An announcement further down is part of the article. */
const INTRODUCTION = 8;
const CREDIT_UNITS = 240;
/** Dates and bylines above the introduction are shorter. */
const PROSE_UNITS = 120;

interface Declaration {
  readonly at: number;
  readonly evidence: Span;
  readonly origin: string | null;
}

/** The group's words as they stand in the text, without the marks around them. */
const nameIn = (passage: Passage, match: RegExpExecArray): string | null => {
  const group = match.slice(1).find(Boolean);
  if (!group) return null;
  const from = match.index + match[0].lastIndexOf(group);
  const name = passage.shown.slice(from, from + group.length).replace(/^[\s«“"*]+|[\s»”"*.,;:]+$/gu, "");
  return name === "" ? null : name;
};

const declared = (passage: Passage, at: number, pattern: RegExp): Declaration | null => {
  const match = pattern.exec(passage.folded);
  return match && passage.at.length > 0 ? { at, evidence: evidenceOf(passage, match), origin: nameIn(passage, match) } : null;
};

const announcement = (passages: readonly Passage[], body: readonly number[]): Declaration | null => {
  for (const at of body.slice(0, INTRODUCTION)) {
    const found = declared(passages[at]!, at, RELAY);
    if (found) return found;
  }
  return null;
};

const credit = (passages: readonly Passage[], from: number): (Declaration & { translated: boolean }) | null => {
  for (let at = from; at < passages.length; at += 1) {
    const passage = passages[at]!;
    if (passage.length > CREDIT_UNITS) continue;
    const found = declared(passage, at, CREDIT);
    if (found?.origin) return { ...found, translated: TRANSLATION.test(passage.folded) };
  }
  return null;
};

/**
 * The introduction runs to the announcement; the relayed text from there to the end of the article. A credit line alone
 * makes the whole article another's only when it names a translation.
 */
export const proposeVoices = (passages: readonly Passage[], found: readonly Found[], tail: number): RegionSpan[] => {
  const body = passages.flatMap((passage, at) => (found[at] || at >= tail || passage.kind === "heading" ? [] : [at]));
  const announced = announcement(passages, body);
  const credited = credit(passages, tail);
  const prose = body.find((at) => passages[at]!.length >= PROSE_UNITS);
  const first = announced ? announced.at + 1 : (prose ?? body[0]);
  if (first === undefined || first >= tail || (!announced && !credited?.translated)) return [];
  const whole = { start: passages[first]!.paragraph.start, end: passages[tail - 1]!.paragraph.end, status: "proposed" } as const;
  const regions: RegionSpan[] = [];
  if (announced) {
    const { start } = passages[Math.min(prose ?? announced.at, announced.at)]!.paragraph;
    regions.push({ kind: "editorial", status: "proposed", start, end: passages[announced.at]!.paragraph.end, evidence: announced.evidence });
    regions.push({ ...whole, kind: "relayed", evidence: announced.evidence, ...(announced.origin ? { origin: announced.origin } : {}) });
  }
  if (credited?.origin) regions.push({ ...whole, kind: credited.translated ? "translated" : "relayed", origin: credited.origin, evidence: credited.evidence });
  return regions;
};
