/**
 * What the reading surface takes and tells: the contract between the text and the workbench around it. Every offset is
 * a code point of the document version's text; editor positions never leave this room.
 */
import type { Ref } from "react";
import type { Heat } from "@/lib/annotation/heat";
import type { Region, TextStructure } from "@/lib/text/structure";
import type { CodePoint, Range } from "@/lib/text/units";

/** The place of a label in the project's codebook: 0–3 have a stroke and a colour of their own, 4 is shared by all others. */
export type Slot = 0 | 1 | 2 | 3 | 4;

/** One annotation to paint. `labels` may be empty: the passage still gets its wash and the shared stroke. */
export interface PaintMark {
  readonly id: string;
  readonly segments: readonly Range[];
  readonly labels: readonly string[];
  /** Whoever counts as one person. */
  readonly author: string;
}

/**
 * A selection at rest. What is selected is what is told: with the keyboard or by touch to the character; a selection
 * made with the mouse visibly loses the white space at its ends. Hidden notation at the ends is never inside, hidden
 * notation in between always is.
 */
export interface SurfaceSelection {
  readonly start: CodePoint;
  readonly end: CodePoint;
  /** As shown: without hidden notation, a page rule one space, paragraphs separated by one line feed. */
  readonly quote: string;
  /** Bounding box in viewport pixels. */
  readonly rect: DOMRect;
  /** How it was made; `program` through the handle. On touch the system's menu covers the place above it. */
  readonly by: "mouse" | "touch" | "keyboard" | "program";
}

/** Where the caret is. */
export interface CaretPlace {
  readonly offset: CodePoint;
  /** The sentence that holds it; null between sentences. */
  readonly sentence: Range | null;
  /** The annotations that cover the character after it, in the order they begin; empty below `minimumPeople`. */
  readonly marks: readonly string[];
  /** The part of the text it stands in, as drawn; null in the outlet's own voice. */
  readonly part: Region | null;
  /** The line under the caret, in viewport pixels: for a popover opened from the keyboard. */
  readonly rect: DOMRect;
}

/** What the workbench may ask of the surface. Everything is a no-op, null or empty before the surface is ready. */
export interface SurfaceHandle {
  /** Puts the focus in the text; caret and selection stay where they were. */
  focus(): void;
  /** Selects a range with the focus (and reports it through `onSelect`), scrolling to it when it is out of sight. */
  select(range: Range): void;
  /** Collapses the selection to its end; reports null. */
  clearSelection(): void;
  /** Moves the caret, with the focus, and scrolls to it when it is out of sight. For J, K and `?annotation=`. */
  caretTo(offset: CodePoint): void;
  /** Brings a passage to the upper third of the window when it is out of sight. Neither caret nor focus move. */
  scrollTo(range: Range): void;
  /** One rectangle per line, in viewport pixels. */
  rectsOf(range: Range): DOMRect[];
  /** Pixels from the top of the surface's own box to the first line of the range; null when nothing of it is visible text. */
  topOf(range: Range): number | null;
  selection(): SurfaceSelection | null;
  caret(): CaretPlace | null;
}

/** The few words the surface says itself, in the reader's language. */
export interface SurfaceWords {
  /** The name of the text: « Texte de l’article, lecture seule ». */
  readonly name: string;
  /** Title of a link of the article that leads somewhere: « Lien de l’article. Ctrl + clic l’ouvre. » (⌘ works too). */
  readonly link: string;
  /** « Lien de l’article, cible perdue ». */
  readonly lostLink: string;
  /** « Lien de l’article, adresse tronquée ». */
  readonly truncatedLink: string;
  /** Description of text recognised as menus, appeals, credits: « Hors article ». */
  readonly outside: string;
}

export interface ReadingSurfaceProps {
  /** Text, structure, language and hideSyntax are those of one document version: another version needs another `key`. */
  readonly text: string;
  readonly structure: TextStructure;
  /** BCP 47, for hyphens and pronunciation; null when unknown. */
  readonly language: string | null;
  readonly hideSyntax: boolean;
  /** May change (a person confirms a part); drawn as bars in the left gutter, `--surface-gutter` wide (28 px). */
  readonly regions: readonly Region[];
  /** All marks to show, filtered by whatever else the workbench filters by. Keep unchanged marks identical (===). */
  readonly marks: readonly PaintMark[];
  /** Label key → slot. A key that is missing counts as slot 4. Keep it identical while it does not change. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** Leaves passages marked by fewer people unpainted. Default 1. */
  readonly minimumPeople?: number;
  /** Paints how strongly places draw people, or part them, in place of the labels. */
  readonly heat?: Heat | null;
  /** Places that a search found. Keep it identical while it does not change. */
  readonly found?: readonly Range[];
  /** Words that suggest something, underlined quietly. Keep it identical while it does not change. */
  readonly suggested?: readonly Range[];
  /** The passage framed in ink. */
  readonly active: Range | null;
  readonly words: SurfaceWords;
  /** Id of an element that describes the text (its keys, say). */
  readonly describedBy?: string;
  /** The id of the margin group of a paragraph (counted from 0), for `aria-details` on annotated paragraphs; null: none. */
  readonly detailsOf?: (paragraph: number) => string | null;
  /** A selection came to rest, or (null) there is none any more. */
  onSelect(selection: SurfaceSelection | null): void;
  /** The caret moved, by whatever means; not while something is selected. */
  onCaret(place: CaretPlace): void;
  /** A marked place was clicked, tapped or entered with Enter; `ids` are all annotations that cover it. */
  onActivate(ids: readonly string[], rect: DOMRect): void;
  /** Asked first for every key. True: handled, the surface does nothing more and the default is prevented. */
  onKey(event: KeyboardEvent): boolean;
  /** Lines may have moved (size, fonts, parts): ask `topOf` again. Called once when the surface is ready. */
  onLayout?(): void;
  readonly handle?: Ref<SurfaceHandle>;
}
