/**
 * What is known of a text besides its characters: stand-off, computed once per document version,
 * never an edit. Every range is half-open, in code points of the immutable text.
 */
import type { Range } from "./units";

export const BLOCK_KINDS = ["heading", "paragraph", "list-item", "quotation", "preformatted"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block of the text, without the blank lines and page rules around it. Blocks are in order and disjoint. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** 1–6, of a heading only. */
  readonly level?: number;
  /** This block goes on where the one before it was cut by a page rule: one paragraph to a reader. */
  readonly continues?: true;
}

export const INLINE_KINDS = ["emphasis", "strong", "code", "link"] as const;

/** Whether a link of the article leads anywhere: `lost` for `#`, empty or scheme-less targets, `truncated` for a URL cut by an ellipsis. */
export type LinkTarget = "ok" | "lost" | "truncated";

/** Emphasis or a link inside a block; the range includes its syntax (`[text](#)` whole). */
export interface Inline extends Range {
  readonly kind: (typeof INLINE_KINDS)[number];
  /** Of a link whose target is `ok`: an absolute http(s) address. */
  readonly href?: string;
  /** Of a link only. */
  readonly target?: LinkTarget;
}

export const SYNTAX_KINDS = ["heading", "emphasis", "link", "list", "quotation", "page-rule", "escape"] as const;

/**
 * A run of characters that is notation, not prose. `page-rule` (with the blank lines around it) is never shown;
 * the others are shown or hidden by the document's setting.
 */
export interface Syntax extends Range {
  readonly kind: (typeof SYNTAX_KINDS)[number];
}

export const REGION_KINDS = [
  "own", "editorial", "headline", "caption", "relayed", "translated", "speaker", "quotation", "boilerplate",
  "self-description",
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];
export const REGION_STATUSES = ["proposed", "confirmed", "rejected"] as const;
export type RegionStatus = (typeof REGION_STATUSES)[number];

/** A part of the text with a voice. `evidence` is the passage that made us propose it. */
export interface Region extends Range {
  readonly kind: RegionKind;
  readonly status: RegionStatus;
  readonly origin?: string;
  readonly evidence?: Range;
}

/** Everything computed from one text. All lists are in text order; sentences cover prose only and may span a page rule. */
export interface TextStructure {
  readonly blocks: readonly Block[];
  readonly inlines: readonly Inline[];
  readonly syntax: readonly Syntax[];
  readonly sentences: readonly Range[];
  /** Proposed on import; a person's decisions live in the database, not here. */
  readonly regions: readonly Region[];
  readonly words: number;
  readonly codePoints: number;
}

/** How the text reached us. The first two are recognised alike and differ only in whether notation is hidden by default. */
export const FORMATS = ["text", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];
