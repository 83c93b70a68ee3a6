/** What every part of the workbench shares: the facts of the page, the store, and what a reader can do. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Codebook, Label } from "@/lib/annotation/codebook";
import type { Draft, Section } from "@/lib/annotation/draft";
import type { OwnAssignment, StandingView } from "@/lib/annotation/reading";
import type { PersonView, SearchInput } from "@/lib/annotation/record";
import type { Place } from "@/lib/annotation/writes";
import type { Slot } from "@/components/editor/types";
import type { Desk } from "./acts";
import type { DocumentState } from "./document-state";
import type { DocumentStore } from "./document-store";
import type { ReadingStore } from "./reading/reading-store";

/** A label in the reader's language. */
export interface LabelView {
  readonly key: string;
  readonly name: string;
  readonly definition: string | null;
  readonly example: string | null;
  readonly slot: Slot;
  /** The key that gives it; null after the ninth. */
  readonly digit: number | null;
}

export interface Can {
  readonly annotate: boolean;
  readonly link: boolean;
  readonly reply: boolean;
  /** Says that they have finished; searches, judges links and units. */
  readonly complete: boolean;
  /** Brings the talk of others to its end. */
  readonly moderate: boolean;
  /** Whose history may be read. */
  readonly history: "all" | "own" | "none";
}

/** What a reader wants to say something of: an annotation of theirs, or a passage. */
export type Target = { readonly annotation: string } | { readonly place: Place };

/** What a reader can do, from a key, a button or a card alike. */
export interface BenchActions {
  toggleLabel(target: Target, label: string): void;
  toggleUnsure(target: Target): void;
  /** Opens the form on a target, at one of its parts. */
  openForm(target: Target, section: Section): void;
  withdraw(id: string): void;
  /** Shows an annotation's card. `here`: only these of its passage. `focus`: goes there. */
  show(id: string, options?: { readonly here?: readonly string[]; readonly focus?: boolean }): void;
  /** One step back: form, card, selection. */
  back(): void;
  /** Lets the reader choose another passage for their annotation. */
  move(id: string): void;
  undo(): void;
  redo(): void;
  /** Goes to the next or previous passage. */
  go(step: 1 | -1): void;
  say(sentence: string): void;
  /** Saves a form that has nothing wrong with it. */
  saveForm(draft: Draft): void;
  /** Folds a form; what was typed stays. */
  closeForm(draft: Draft): void;
  removeLink(annotation: string, link: string): void;
  /** Unfolds the talk about an annotation, with its card; null folds it. */
  openThread(annotation: string | null): void;
  /** Unfolds the form that records a search, with its card; null folds it. */
  openSearch(annotation: string | null): void;
  recordSearch(annotation: string, search: SearchInput): void;
  removeSearch(annotation: string, search: string): void;
  /** Accepts somebody else's link, or takes that back. */
  acceptLink(annotation: string, link: string): void;
  /** Asks why a link is rejected, or takes a rejection back; null folds the question. */
  askReason(annotation: string, link: string | null): void;
  rejectLink(annotation: string, link: string, reason: string): void;
  /** Says of a unit what one thinks; once more takes it back. */
  vote(standing: StandingView, vote: "confirm" | "reject"): void;
  /** Accepts or rejects what the keyboard stands on: a link, a unit, or the only one of either at a passage. */
  judge(verdict: "accept" | "reject", at: JudgedPlace): void;
  /** Opens and closes what there is to say of one's own reading. */
  openReading(open: boolean): void;
  /** Finishes the reading for these labels; false when that did not reach the server. */
  finish(labels: readonly string[]): Promise<boolean>;
  reopen(): Promise<void>;
  handIn(assignment: OwnAssignment): Promise<void>;
}

/** Where a verdict was given: what is known of it. */
export interface JudgedPlace {
  readonly link?: string | null;
  readonly annotation?: string | null;
  readonly unit?: string | null;
}

export interface Bench {
  readonly store: DocumentStore;
  readonly actions: BenchActions;
  readonly reading: ReadingStore;
  readonly desk: Desk;
  readonly me: PersonView;
  readonly can: Can;
  readonly blind: boolean;
  /** The annotation whose talk is unfolded. */
  readonly thread: string | null;
  /** The annotation for which a search is being recorded. */
  readonly searching: string | null;
  /** The link for which a reason is asked. */
  readonly rejecting: string | null;
  readonly labels: readonly LabelView[];
  /** Those that can still be given. */
  readonly offered: readonly LabelView[];
  readonly labelOf: (key: string) => LabelView;
  readonly frames: readonly { readonly key: string; readonly name: string }[];
  /** The address of the page, without an annotation. */
  readonly path: string;
  /** Of the article. */
  readonly language: string | null;
  readonly sentenceOf: (offset: number) => { readonly start: number; readonly end: number } | null;
}

export const BenchContext = createContext<Bench | null>(null);

export const useBench = (): Bench => {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error("outside the workbench");
  return bench;
};

export const useDocumentState = (store: DocumentStore): DocumentState => useSyncExternalStore(store.subscribe, store.snapshot, store.initial);

const MOST_DIGITS = 9;
const SHARED: Slot = 4;

const viewOf = (label: Label, locale: "fr" | "en", place: number): LabelView => ({
  key: label.key,
  name: label.name[locale],
  definition: label.definition?.[locale] || null,
  example: label.example?.[locale] || null,
  slot: place >= 0 && place < SHARED ? (place as Slot) : SHARED,
  digit: place >= 0 && place < MOST_DIGITS ? place + 1 : null,
});

/** All labels in the codebook's order; retired ones have neither slot nor digit of their own. */
export const labelViews = ({ labels }: Codebook, locale: "fr" | "en"): LabelView[] => {
  const offered = labels.filter(({ retired }) => !retired);
  return labels.map((label) => viewOf(label, locale, offered.indexOf(label)));
};
