/** What the web process and a reader say to each other. Nothing else crosses the border. */
import type { Format, TextStructure } from "@/lib/text/structure";

export interface Job {
  readonly format: Format;
  /** For HTML its source; otherwise the text. */
  readonly content: string;
  readonly language: string | null;
  /** Where a page came from, for its relative links. */
  readonly url: string | null;
}

export interface Read {
  readonly text: string;
  readonly structure: TextStructure;
  readonly title: string | null;
  readonly language: string | null;
}

export const REFUSALS = ["too-deep", "too-many-nodes", "took-too-long"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** `ready` comes first, unasked; then one answer. */
export type Message = { readonly ready: true } | { readonly read: Read } | { readonly refused: Refusal };
