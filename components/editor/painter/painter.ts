/** What every way of painting can do. The surface asks for paragraphs; how they come to look so is the painter's affair. */
import type { EditorRange, ParagraphSpan } from "../position-map";
import type { PaintRun } from "./encoding";

/** A run in editor positions, within one paragraph. */
export interface PlacedRun extends EditorRange {
  readonly name: PaintRun["name"];
}

export interface Painter {
  /** Paints a paragraph anew, forgetting what it had. An empty list clears it. */
  paint(paragraph: ParagraphSpan, runs: readonly PlacedRun[]): void;
  /** Called once after any number of `paint`. */
  flush(): void;
  /** Takes everything back. */
  clear(): void;
}
