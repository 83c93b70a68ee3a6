/** Writes the text of a page block by block, remembering where emphasis, links and parts outside the article stand. */
import { judgeTarget } from "@/lib/text/link-target";
import { trimSpan, type BlockSpan, type InlineSpan, type Layout } from "@/lib/text/span";
import type { BlockKind, Inline } from "@/lib/text/structure";

/** What a block is, by the elements around it. */
export interface BlockStyle {
  readonly kind: BlockKind;
  readonly level?: number;
  /** The markup puts it outside the article, or under a picture. */
  readonly part?: "boilerplate" | "caption";
}

export interface OpenInline {
  readonly kind: Inline["kind"];
  readonly address?: string;
  start: number | null;
}

const BETWEEN_BLOCKS = "\n\n";
/** What HTML calls white space; other spaces are the author's. */
const COLLAPSIBLE = /[ \t\n\f\r]+/gu;

export class PageWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: BlockSpan[] = [];
  private readonly inlines: InlineSpan[] = [];
  readonly partOf = new Map<number, "boilerplate" | "caption">();
  private readonly open: OpenInline[] = [];
  private current: { start: number; style: BlockStyle } | null = null;
  private spaced = false;

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private begin(style: BlockStyle): void {
    if (this.current) return;
    if (this.length > 0) this.write(BETWEEN_BLOCKS);
    this.current = { start: this.length, style };
    this.spaced = false;
  }

  private append(text: string): void {
    for (const inline of this.open) inline.start ??= this.length;
    this.write(text);
  }

  /** Running text: white space collapses, and is dropped at the edges of a block. */
  flow(raw: string, style: BlockStyle): void {
    const text = raw.replace(COLLAPSIBLE, " ");
    const words = text.startsWith(" ") ? text.slice(1) : text;
    if (words !== text) this.spaced = true;
    if (words === "") return;
    this.begin(style);
    if (this.spaced && this.length > this.current!.start && !this.parts.at(-1)!.endsWith("\n")) this.write(" ");
    this.spaced = words.endsWith(" ");
    this.append(this.spaced ? words.slice(0, -1) : words);
  }

  /** Text whose white space is meant. */
  verbatim(raw: string, style: BlockStyle): void {
    const text = this.current ? raw : raw.replace(/^\n/u, "");
    if (text === "" || (!this.current && text.trim() === "")) return;
    this.begin(style);
    this.append(text);
  }

  /** A line break inside a block; a second one ends the block. */
  lineBreak(): void {
    if (!this.current) return;
    if (this.parts.at(-1) === "\n") this.endBlock();
    else this.write("\n");
    this.spaced = false;
  }

  /** A tabulator between two cells of a row. */
  cell(): void {
    if (this.current && this.parts.at(-1) !== "\t") this.write("\t");
    this.spaced = false;
  }

  openInline(kind: Inline["kind"], address?: string): OpenInline {
    const inline: OpenInline = { kind, start: null, ...(address === undefined ? {} : { address }) };
    this.open.push(inline);
    return inline;
  }

  closeInline(inline: OpenInline): void {
    this.record(inline);
    this.open.splice(this.open.lastIndexOf(inline), 1);
  }

  private record({ kind, start, address }: OpenInline): void {
    if (start === null || start >= this.length) return;
    this.inlines.push({ kind, start, end: this.length, ...(kind === "link" ? judgeTarget(address ?? "") : {}) });
  }

  endBlock(): void {
    if (!this.current) return;
    for (const inline of this.open) {
      this.record(inline);
      inline.start = null;
    }
    const { start, style } = this.current;
    while (this.parts.length > 0 && /^\s*$/u.test(this.parts.at(-1)!) && this.length > start) this.length -= this.parts.pop()!.length;
    this.current = null;
    if (this.length === start) return;
    this.blocks.push({ start, end: this.length, kind: style.kind, ...(style.level ? { level: style.level } : {}) });
    if (style.part) this.partOf.set(start, style.part);
  }

  /** The text so far and what is known of it. */
  finish(): { text: string; layout: Layout } {
    this.endBlock();
    const text = this.parts.join("");
    const inlines = this.inlines
      .map((inline) => ({ ...inline, end: Math.min(inline.end, text.length) }))
      .filter((inline) => inline.start < inline.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const blocks = this.blocks.map((block) => ({ ...block, end: trimSpan(text, block).end }));
    return { text, layout: { blocks, inlines, syntax: [] } };
  }
}
