/**
 * The blocks of plain text and Markdown: one per line, `continues` where a line goes on from the one before (wrapped by
 * hand, or cut by a page rule), with the notation at their beginnings.
 */
import { goesOnOverPage, isFull, isMidSentence, wrapColumn, type Break } from "./joining";
import { linesOf, type Line } from "./lines";
import type { BlockSpan, Span, SyntaxSpan } from "./span";
import { isBlank } from "./span";
import type { BlockKind } from "./structure";

/** A line of prose before it is decided what it belongs to. */
interface Draft extends Span {
  kind: BlockKind;
  level?: number;
  continues: boolean;
  /** Length of the notation at its beginning. */
  readonly mark: number;
  /** A blank line, a rule or the beginning of the text stands before it. */
  readonly apart: boolean;
  /** Page rules since the line before. */
  readonly rules: number;
}

const HEADING = /^#{1,6}[ \t]+(?=\S)/u;
const LIST = /^(?:[-*+•◦▪‣]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)/u;
const QUOTATION = /^>[ \t]?(?=\S)/u;
/** Notation at the beginning of a line is at most this long, white space included. */
const MARK_REACH = 80;
const SYNTAX_OF = { "heading": "heading", "list-item": "list", "quotation": "quotation" } as const;

const markOf = (head: string): { kind: BlockKind; mark: number; level?: number } => {
  const heading = HEADING.exec(head);
  if (heading) return { kind: "heading", mark: heading[0].length, level: heading[0].trimEnd().length };
  const list = LIST.exec(head);
  if (list) return { kind: "list-item", mark: list[0].length };
  const quotation = QUOTATION.exec(head);
  return quotation ? { kind: "quotation", mark: quotation[0].length } : { kind: "paragraph", mark: 0 };
};

const firstWord = (text: string, { start, end }: Span): number => {
  const limit = Math.min(end, start + MARK_REACH);
  let at = start;
  while (at < limit && !isBlank(text, at)) at += 1;
  return at - start;
};

const TITLE_UNITS = 120;

/** `===` or `---` right under a single short line makes it a heading. */
const underlines = (text: string, line: Line, above: Draft | undefined, next: Line | undefined): 1 | 2 | null => {
  if (!above || !above.apart || above.kind !== "paragraph" || above.end - above.start > TITLE_UNITS) return null;
  const mark = text[line.start]!;
  if (mark !== "=" && mark !== "-") return null;
  for (let at = line.start; at < line.end; at += 1) if (text[at] !== mark) return null;
  if (line.end - line.start < 3) return null;
  if (mark === "=") return 1;
  return next?.kind === "text" || /[.!?…,;]$/u.test(text.slice(above.end - 1, above.end)) ? null : 2;
};

interface Drafted {
  readonly drafts: Draft[];
  readonly syntax: SyntaxSpan[];
}

const draft = (text: string): Drafted => {
  const [drafts, syntax]: [Draft[], SyntaxSpan[]] = [[], []];
  let [apart, rules] = [true, 0];
  const lines = linesOf(text);
  lines.forEach((line, at) => {
    const above = apart ? undefined : drafts.at(-1);
    const level = line.kind === "blank" ? null : underlines(text, line, above, lines[at + 1]);
    if (level && above) {
      Object.assign(above, { kind: "heading", level });
      syntax.push({ start: line.start, end: line.end, kind: "heading" });
    } else if (line.kind === "rule") {
      syntax.push({ start: line.start, end: line.end, kind: "page-rule" });
      rules += 1;
    } else if (line.kind === "text") {
      const marked = markOf(text.slice(line.start, Math.min(line.end, line.start + MARK_REACH)));
      drafts.push({ start: line.start, end: line.end, ...marked, apart, rules, continues: false });
      if (marked.mark > 0) syntax.push({ start: line.start, end: line.start + marked.mark, kind: SYNTAX_OF[marked.kind as keyof typeof SYNTAX_OF] });
      rules = 0;
    }
    apart = line.kind !== "text";
  });
  return { drafts, syntax };
};

const breakOf = (text: string, before: Draft, after: Draft): Break => ({
  length: before.end - before.start,
  nextWord: firstWord(text, { start: after.start + after.mark, end: after.end }),
});

/** Whether a line may go on from the one before it, as far as their kinds say. */
const mayFollow = (before: Draft, after: Draft): boolean =>
  before.kind === "heading" ? false : after.kind === "paragraph" || (after.kind === "quotation" && before.kind === "quotation");

/** The column of a run of lines when it has one of its own, else the whole text's. */
const columnOf = (text: string, run: readonly Draft[], whole: number | null): number | null =>
  wrapColumn(run.slice(1).map((line, at) => breakOf(text, run[at]!, line))) ?? whole;

/** Runs of lines without a blank line, a rule or a new mark between them. */
const runsOf = (drafts: readonly Draft[]): Draft[][] => {
  const runs: Draft[][] = [];
  drafts.forEach((line, at) => {
    if (at > 0 && !line.apart && mayFollow(drafts[at - 1]!, line)) runs.at(-1)!.push(line);
    else runs.push([line]);
  });
  return runs;
};

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

const joinWrapped = (text: string, drafts: readonly Draft[]): void => {
  const runs = runsOf(drafts);
  const breaks = runs.flatMap((run) => run.slice(1).map((line, at) => breakOf(text, run[at]!, line)));
  const whole = wrapColumn(breaks);
  for (const run of runs) {
    const column = run.length > 1 ? columnOf(text, run, whole) : null;
    run.forEach((line, at) => {
      const before = run[at - 1];
      if (!before) return;
      const wrapped = column !== null && isFull(breakOf(text, before, line), column);
      line.continues = wrapped || isMidSentence(slice(text, before), slice(text, line));
      if (line.continues) line.kind = before.kind;
    });
  }
};

const joinOverPages = (text: string, drafts: readonly Draft[]): void => {
  drafts.forEach((line, at) => {
    const before = drafts[at - 1];
    if (!before || line.rules === 0 || line.mark > 0 || !mayFollow(before, line)) return;
    line.continues = goesOnOverPage(slice(text, before), slice(text, line), line.rules);
    if (line.continues) line.kind = before.kind;
  });
};

/** The closing marks of a heading, as in `## Title ##`. */
const closingMarks = (text: string, { start, end, mark }: Draft): SyntaxSpan[] => {
  let at = end;
  while (at > start + mark && text[at - 1] === "#") at -= 1;
  if (at === end || at === start + mark || !isBlank(text, at - 1)) return [];
  while (isBlank(text, at - 1)) at -= 1;
  return [{ start: at, end, kind: "heading" }];
};

/** Every line that is not blank or a rule, as a block; syntax in no order. Linear in the text. */
export const blocksOf = (text: string): { blocks: BlockSpan[]; syntax: SyntaxSpan[] } => {
  const { drafts, syntax } = draft(text);
  joinWrapped(text, drafts);
  joinOverPages(text, drafts);
  const blocks = drafts.map(({ start, end, kind, level, continues }): BlockSpan => ({
    start, end, kind, ...(level && kind === "heading" ? { level } : {}), ...(continues ? { continues: true as const } : {}),
  }));
  const closings = drafts.filter((line) => line.kind === "heading" && line.mark > 0).flatMap((line) => closingMarks(text, line));
  return { blocks, syntax: [...syntax, ...closings] };
};
