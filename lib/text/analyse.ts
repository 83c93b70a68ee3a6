/**
 * What can be known of a text from its characters alone: blocks, notation, links, emphasis, sentences, words, and parts
 * that are not the article's own. Pure, deterministic, and linear in the text whatever it holds.
 */
import { blocksOf } from "./blocks";
import { withTitles } from "./headings";
import { inlinesOf } from "./inlines";
import { indexText, type TextIndex } from "./offsets";
import type { Found } from "./passages";
import { proposeRegions } from "./regions";
import { sentencesOf } from "./sentences";
import { trimSpan, type Layout, type RegionSpan, type Span } from "./span";
import { HIDDEN, proseOf, stretchesOf, type Prose } from "./stretches";
import type { Format, TextStructure } from "./structure";
import { range, type Range } from "./units";
import { countWords } from "./words";

export interface AnalyseOptions {
  readonly format: Format;
  readonly language: string | null;
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Text and Markdown: notation is recognised alike. */
const layOutNotation = (text: string): Layout => {
  const { blocks: lines, syntax: marks } = blocksOf(text);
  const blocks = withTitles(text, stretchesOf(lines));
  const { inlines, syntax } = inlinesOf(text, stretchesOf(blocks), marks);
  return { blocks, inlines, syntax: [...marks, ...syntax].sort(byPlace) };
};

/** Text extracted from HTML whose markup is no longer known: every line a paragraph, nothing is notation. */
const layOutLines = (text: string): Layout => {
  const blocks: Layout["blocks"][number][] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    const line = trimSpan(text, { start: from, end: to });
    if (line.start < line.end) blocks.push({ ...line, kind: "paragraph" });
    from = to + 1;
  }
  return { blocks, inlines: [], syntax: [] };
};

/** What may stand between the entries of a menu. */
const BETWEEN = new RegExp(`^[\\s|·•/–—${HIDDEN}-]*$`, "u");

/** How many links a paragraph is made of, when it is made of nothing else; otherwise 0. */
const linkCounter = (layout: Layout): ((paragraph: Prose) => number) => {
  const links = layout.inlines.filter((inline) => inline.kind === "link").sort((a, b) => a.start - b.start);
  const marks = new Map(layout.syntax.filter((each) => each.kind === "list").map((mark) => [mark.start, mark.end]));
  let next = 0;
  return ({ start, end, prose }) => {
    // Paragraphs are asked about in text order.
    while (next < links.length && links[next]!.start < start) next += 1;
    let from = Math.max(start, marks.get(start) ?? 0);
    let count = 0;
    for (let at = next; at < links.length && links[at]!.start < end; at += 1) {
      if (!BETWEEN.test(prose.slice(from - start, links[at]!.start - start))) return 0;
      from = links[at]!.end;
      count += 1;
    }
    return BETWEEN.test(prose.slice(from - start)) ? count : 0;
  };
};

const inCodePoints = (index: TextIndex, { start, end }: Span): Range => range(index.toCodePoint(start), index.toCodePoint(end));

const places = <T extends Span>(index: TextIndex, list: readonly T[]) => list.map((each) => ({ ...each, ...inCodePoints(index, each) }));

const regionsOf = (index: TextIndex, regions: readonly RegionSpan[]) =>
  places(index, regions).map((region) => ({ ...region, evidence: inCodePoints(index, region.evidence) }));

export interface Reading {
  readonly language: string | null;
  /** What the page's markup says of a paragraph: a menu, a caption. */
  readonly given?: (paragraph: Prose) => Found;
}

/** Sentences, words and parts of a text whose blocks are known, all in code points. */
export const structureOf = (text: string, layout: Layout, { language, given }: Reading): TextStructure => {
  const index = indexText(text);
  const paragraphs = proseOf(text, stretchesOf(layout.blocks), layout.syntax);
  const regions = proposeRegions({ paragraphs, linksIn: linkCounter(layout), ...(given ? { given } : {}) });
  return {
    blocks: places(index, layout.blocks),
    inlines: places(index, layout.inlines),
    syntax: places(index, layout.syntax),
    sentences: sentencesOf(paragraphs, language).map((sentence) => inCodePoints(index, sentence)),
    regions: regionsOf(index, regions),
    words: countWords(paragraphs),
    codePoints: index.length,
  };
};

/** Everything computed from one text. */
export const analyse = (text: string, { format, language }: AnalyseOptions): TextStructure =>
  structureOf(text, format === "html" ? layOutLines(text) : layOutNotation(text), { language });
