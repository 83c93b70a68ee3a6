/** How much of an article's text may leave: the least of what was asked for and what its licence allows. */
import { TEXT_MODES, type TextMode } from "./enumerations";
import type { AnnotationRow, DocumentRow, LinkRow } from "./rows";

export interface TextPolicy {
  readonly mode: TextMode;
  /** The export leaves the project: an article without a licence then gives quotes only. */
  readonly outside: boolean;
}

/** What an article of this licence gives under this policy. */
export const allowedText = (licence: DocumentRow["licence"], { mode, outside }: TextPolicy): TextMode => {
  const allowed = licence ?? (outside ? "quotes" : "full");
  return TEXT_MODES[Math.max(TEXT_MODES.indexOf(mode), TEXT_MODES.indexOf(allowed))]!;
};

/** The document without the text that may not leave. Structure, digest and lengths stay; addresses of links go with the text. */
export const withAllowedText = (row: DocumentRow, allowed: TextMode): DocumentRow =>
  allowed === "full" ? row : { ...row, text: null, inlines: row.inlines?.map(({ href: _, ...inline }) => inline) ?? null };

/** A quote where it may leave, else null. */
export const withAllowedQuote = <T extends AnnotationRow | LinkRow>(row: T, allowed: TextMode): T =>
  allowed === "offsets" ? { ...row, quote: null } : row;
