/**
 * What the surface shows, as plain data: paragraphs of styled spans, and the parts they belong to. The server's static
 * article and the editor's document are both made from it, with the same markup, so that nothing moves when the
 * editor takes over. Pure.
 */
import type { TextIndex } from "@/lib/text/offsets";
import type { BlockKind, Inline, LinkTarget, Region, TextStructure } from "@/lib/text/structure";
import type { CodePoint, Range } from "@/lib/text/units";
import type { Paragraph } from "@/lib/text/visible";

/** How a span is set. A link knows where it starts so that two links side by side stay two. */
export type SpanStyle =
  | { readonly type: "link"; readonly target: LinkTarget; readonly href: string | null; readonly at: number }
  | { readonly type: "strong" | "emphasis" | "code" | "notation" | "join" };

export interface ArticleSpan {
  readonly text: string;
  /** Outermost first. */
  readonly styles: readonly SpanStyle[];
}

export interface ArticleBlock {
  readonly kind: BlockKind;
  /** 1–6, of a heading. */
  readonly level: number | null;
  /** What stood before a list item: a bullet, or its number as written. */
  readonly marker: string | null;
  readonly spans: readonly ArticleSpan[];
}

const RANK = ["link", "strong", "emphasis", "code"] as const;

const styleOf = (inline: Inline): SpanStyle =>
  inline.kind === "link"
    ? { type: "link", target: inline.target ?? "lost", href: inline.target === "ok" ? (inline.href ?? null) : null, at: inline.start }
    : { type: inline.kind };

const touching = <T extends Range>(list: readonly T[], { start, end }: Range): T[] =>
  list.filter((item) => item.start < end && item.end > start);

/** Cuts a visible piece wherever a style begins or ends. */
function spansOf(piece: Range, inlines: readonly Inline[], notation: readonly Range[], index: TextIndex): ArticleSpan[] {
  const styling = touching(inlines, piece);
  const quiet = touching(notation, piece);
  const cuts = new Set<number>([piece.start, piece.end]);
  for (const { start, end } of [...styling, ...quiet]) {
    if (start > piece.start) cuts.add(start);
    if (end < piece.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b) as CodePoint[];
  return places.slice(0, -1).map((start, at) => {
    const part = { start, end: places[at + 1]! };
    const styles = touching(styling, part)
      .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))
      .map(styleOf)
      .filter((style, place, all) => all.findIndex((other) => other.type === style.type) === place);
    if (touching(quiet, part).length > 0) styles.push({ type: "notation" });
    return { text: index.slice(part.start, part.end), styles };
  });
}

const markerOf = (paragraph: Paragraph, structure: TextStructure, index: TextIndex, hideSyntax: boolean): string | null => {
  if (paragraph.kind !== "list-item" || !hideSyntax) return null;
  const syntax = structure.syntax.find((each) => each.kind === "list" && each.end > paragraph.start && each.start < paragraph.end);
  const written = syntax ? index.slice(syntax.start, syntax.end).trim() : "";
  return /\d/u.test(written) ? written : "•";
};

/**
 * Heading levels as an outline: the first is 1 and none is more than one below the heading before it, whatever marks
 * the article was written with. A screen reader then finds no gap.
 */
const outlined = (blocks: readonly ArticleBlock[]): ArticleBlock[] => {
  let before = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    before = Math.min(block.level ?? 1, before + 1);
    return { ...block, level: before };
  });
};

/** The article as it is shown. Paragraphs without a visible character are left out, as in the position map. */
export function articleBlocks(
  structure: TextStructure,
  paragraphs: readonly Paragraph[],
  options: { index: TextIndex; hideSyntax: boolean },
): ArticleBlock[] {
  const notation = options.hideSyntax ? [] : structure.syntax.filter((syntax) => syntax.kind !== "page-rule");
  const blocks = paragraphs.flatMap((paragraph): ArticleBlock[] => {
    const inlines = touching(structure.inlines, paragraph);
    const quiet = touching(notation, paragraph);
    const spans = paragraph.pieces
      .filter((piece) => piece.start < piece.end)
      .flatMap((piece): ArticleSpan[] =>
        piece.kind === "join" ? [{ text: " ", styles: [{ type: "join" }] }] : spansOf(piece, inlines, quiet, options.index),
      );
    if (spans.length === 0) return [];
    const marker = markerOf(paragraph, structure, options.index, options.hideSyntax);
    return [{ kind: paragraph.kind, level: paragraph.level ?? null, marker, spans }];
  });
  return outlined(blocks);
}

/** Parts that are drawn beside or over their paragraphs; the others have no look of their own. */
const DRAWN = new Set(["editorial", "relayed", "translated", "speaker", "boilerplate"]);

const shared = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The part a paragraph is drawn as: of those that hold at least half of it, the narrowest. Rejected ones never. */
export function partOf(paragraph: Range, regions: readonly Region[]): Region | null {
  const half = (paragraph.end - paragraph.start) / 2;
  const holding = regions.filter(
    (region) => DRAWN.has(region.kind) && region.status !== "rejected" && shared(paragraph, region) > 0 && shared(paragraph, region) >= half,
  );
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
