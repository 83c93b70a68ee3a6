/**
 * What can be known of a text from its characters alone: blocks, page rules, sentences. Pure and deterministic; linear in
 * the text. Links, emphasis and parts with a voice are not recognised yet, and their lists are empty.
 */
import { indexText, type TextIndex } from "./offsets";
import type { Block, Format, Syntax, TextStructure } from "./structure";
import { range, type Range } from "./units";

export interface AnalyseOptions {
  readonly format: Format;
  readonly language: string | null;
}

interface Line {
  /** UTF-16, without the line end and outer white space. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

const PAGE_RULE = /^(?:-{3,}|\*{3,}|_{3,}|\f+)$/u;
const HEADING = /^(#{1,6})[ \t]+(?=\S)/u;
const LIST = /^(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)/u;
const QUOTATION = /^>[ \t]?(?=\S)/u;
const FINAL = /[.!?…:;»”"’)\]]$/u;

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    lines.push({ start, end: Math.max(start, from + raw.trimEnd().length), content: raw.trim() });
    from = to + 1;
  }
  return lines;
};

const kindOf = (line: string): { kind: Block["kind"]; level?: number; mark: string } => {
  const heading = HEADING.exec(line);
  if (heading) return { kind: "heading", level: heading[1]!.length, mark: heading[0] };
  const list = LIST.exec(line);
  if (list) return { kind: "list-item", mark: list[0] };
  const quotation = QUOTATION.exec(line);
  return quotation ? { kind: "quotation", mark: quotation[0] } : { kind: "paragraph", mark: "" };
};

const SYNTAX_OF = { heading: "heading", "list-item": "list", quotation: "quotation", paragraph: "escape", preformatted: "escape" } as const;

/** A paragraph goes on over a page rule when it had not ended and what follows does not begin anew. */
const goesOn = (before: string, after: string): boolean => !FINAL.test(before) && /^[\p{Ll}\d(«“,]/u.test(after);

const spanOf = (index: TextIndex, line: Pick<Line, "start" | "end">): Range => range(index.toCodePoint(line.start), index.toCodePoint(line.end));

interface Laid {
  readonly blocks: Block[];
  readonly syntax: Syntax[];
}

const layOut = (text: string, index: TextIndex): Laid => {
  const laid: Laid = { blocks: [], syntax: [] };
  let before: Line | null = null;
  let ruled = false;
  for (const line of linesOf(text)) {
    if (line.content === "") continue;
    if (PAGE_RULE.test(line.content)) {
      laid.syntax.push({ ...spanOf(index, line), kind: "page-rule" });
      ruled = true;
      continue;
    }
    const { kind, level, mark } = kindOf(line.content);
    const previous = laid.blocks.at(-1);
    const continues = ruled && before !== null && kind === "paragraph" && previous?.kind === "paragraph" && goesOn(before.content, line.content);
    laid.blocks.push({ kind, ...spanOf(index, line), ...(level ? { level } : {}), ...(continues ? { continues: true as const } : {}) });
    if (mark) laid.syntax.push({ ...spanOf(index, { start: line.start, end: line.start + mark.length }), kind: SYNTAX_OF[kind] });
    before = line;
    ruled = false;
  }
  return laid;
};

const ABBREVIATION = /(?:^|[\s(«“’'])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|art|p|pp|cf|etc|env|av|apr|no|n°|vol|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|vs|\p{Lu})\.\s*$/u;
const INCISE = /^(?:[a-z]+-t-(?:il|elle|on)|(?:a|ont|avait)-(?:t-)?(?:il|elle|ils|elles|on)|\p{Ll})/u;
const CLOSED_QUOTE = /[!?…][\s\u00a0\u202f]*[»”"]\s*$/u;

/** Whether what the segmenter cut apart is one sentence (architecture: abbreviations, closing guillemets, incises). */
const belongsTogether = (before: string, after: string): boolean =>
  ABBREVIATION.test(before) || /^[»”)\]]/u.test(after) || (CLOSED_QUOTE.test(before) && INCISE.test(after)) || (/…\s*$/u.test(before) && /^\p{Ll}/u.test(after));

const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
};

/** Sentences of one stretch of UTF-16 text. */
const sentencesOf = (text: string, start: number, end: number, segmenter: Intl.Segmenter): { start: number; end: number }[] => {
  const cuts: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const piece = { start: start + index, end: start + index + segment.length };
    const last = cuts.at(-1);
    if (last && belongsTogether(text.slice(last.start, last.end), segment)) last.end = piece.end;
    else cuts.push(piece);
  }
  return cuts.map((cut) => trimmed(text, cut.start, cut.end)).filter((cut) => cut.end > cut.start);
};

/** Joined blocks are segmented as one paragraph: the page rule between them is blanked, so that offsets stay. */
const allSentences = (text: string, index: TextIndex, { blocks, syntax }: Laid, language: string | null): Range[] => {
  const segmenter = new Intl.Segmenter(language ?? "fr", { granularity: "sentence" });
  let prose = text;
  for (const rule of syntax.filter((each) => each.kind === "page-rule")) {
    const [from, to] = [index.toUtf16(rule.start), index.toUtf16(rule.end)];
    prose = prose.slice(0, from) + " ".repeat(to - from) + prose.slice(to);
  }
  const stretches: { start: number; end: number }[] = [];
  for (const block of blocks) {
    const [start, end] = [index.toUtf16(block.start), index.toUtf16(block.end)];
    const last = stretches.at(-1);
    if (block.continues && last) {
      prose = prose.slice(0, last.end) + prose.slice(last.end, start).replace(/\s/gu, " ") + prose.slice(start);
      last.end = end;
    } else stretches.push({ start, end });
  }
  return stretches.flatMap(({ start, end }) => sentencesOf(prose, start, end, segmenter)).map((cut) => spanOf(index, cut));
};

const WORD = /[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu;

/** Everything computed from one text. */
export const analyse = (text: string, options: AnalyseOptions): TextStructure => {
  const index = indexText(text);
  const laid = layOut(text, index);
  return {
    ...laid,
    inlines: [],
    sentences: allSentences(text, index, laid, options.language),
    regions: [],
    words: text.match(WORD)?.length ?? 0,
    codePoints: index.length,
  };
};
