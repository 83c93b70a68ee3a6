/**
 * What the reading surface takes and tells. Every offset is a code point of the document version's text;
 * editor positions never leave this room.
 */
import type { Ref } from "react";
import type { Region, TextStructure } from "@/lib/text/structure";
import type { CodePoint, Range } from "@/lib/text/units";

/** The place of a label in the project's codebook: 1–4 have a stroke and a colour of their own, 5 is shared by all others. */
export type Slot = 1 | 2 | 3 | 4 | 5;

/** One annotation to paint. `labels` may be empty: the passage still gets its wash and the shared stroke. */
export interface PaintMark {
  readonly id: string;
  readonly segments: readonly Range[];
  readonly labels: readonly string[];
  /** Whoever counts as one person. */
  readonly author: string;
  readonly mine: boolean;
}

/** A selection at rest: from its first to its last visible character that is not white space; notation in between is inside. */
export interface SurfaceSelection {
  /** The same range as a list of one, ready for a selector. */
  readonly segments: readonly Range[];
  readonly start: CodePoint;
  readonly end: CodePoint;
  /** As shown: without hidden notation, blocks separated by line feeds. */
  readonly quote: string;
  /** Bounding box in viewport pixels. */
  readonly rect: DOMRect;
}

/** Where the caret is. `marks` are the ids of the annotations that cover the character after it, in the order they begin. */
export interface CaretPlace {
  readonly offset: CodePoint;
  readonly sentence: Range | null;
  readonly marks: readonly string[];
}

/** What the workbench may ask of the surface. Everything is a no-op or empty before the surface is ready. */
export interface SurfaceHandle {
  /** Puts the focus in the text; the caret stays where it was. */
  focus(): void;
  /** Selects a range (and reports it through `onSelect`), scrolling to it when it is out of sight. */
  select(range: Range): void;
  /** Moves the caret, with the focus, and scrolls to it when it is out of sight. */
  caretTo(offset: CodePoint): void;
  /** Brings a passage into view without moving the caret. */
  scrollTo(range: Range): void;
  /** One rectangle per line, in viewport pixels. */
  rectsOf(range: Range): DOMRect[];
  /** Pixels from the top of the surface's own box to the first line of the range; null when nothing of it is visible text. */
  topOf(range: Range): number | null;
  selection(): SurfaceSelection | null;
}

/** The few words the surface says itself, in the reader's language. */
export interface SurfaceWords {
  /** Of a link that leads somewhere: how to open it. */
  readonly link: string;
  readonly lostLink: string;
  readonly truncatedLink: string;
  /** Of text recognised as menus, appeals, credits. */
  readonly outside: string;
}

export interface ReadingSurfaceProps {
  readonly text: string;
  readonly structure: TextStructure;
  /** BCP 47, for hyphens and pronunciation; null when unknown. */
  readonly language: string | null;
  readonly hideSyntax: boolean;
  readonly regions: readonly Region[];
  readonly marks: readonly PaintMark[];
  /** Label key → slot. A key that is missing counts as slot 5. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** The passage framed in ink. */
  readonly activeId: string | null;
  readonly ariaLabel: string;
  readonly describedBy?: string;
  /** Hides passages marked by fewer people. Default 1. */
  readonly minimumPeople?: number;
  /** The id of the margin group of a paragraph (counted from 0), for `aria-details` on annotated paragraphs. */
  readonly detailsOf?: (paragraph: number) => string;
  /** A selection came to rest, or (null) there is none any more. */
  onSelect(selection: SurfaceSelection | null): void;
  onCaret(place: CaretPlace): void;
  /** A marked place was clicked, tapped or entered; `ids` are all annotations that cover it. */
  onActivate(ids: readonly string[], rect: DOMRect): void;
  /** Asked first for every key. True: handled, the surface does nothing more and the default is prevented. */
  onKey(event: KeyboardEvent): boolean;
  readonly handle?: Ref<SurfaceHandle>;
  readonly words: SurfaceWords;
}
