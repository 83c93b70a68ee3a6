/** What the browser knows of one document's annotations at one moment. */
import { emptyCollection, type Collection } from "@/lib/annotation/collection";
import type { Draft } from "@/lib/annotation/draft";
import type { AnnotationPatch, AnnotationView, PersonView } from "@/lib/annotation/record";
import { emptyStack, type UndoStack } from "@/lib/annotation/undo";
import type { Place } from "@/lib/annotation/writes";
import type { LiveState } from "./live-stream";

export interface StoreFacts {
  readonly documentId: string;
  readonly version: number;
  readonly me: PersonView;
  readonly mayStream: boolean;
}

/** Two versions of what one annotation says: the reader must choose. */
export interface Conflict {
  readonly id: string;
  readonly patch: AnnotationPatch;
  readonly place?: Place;
}

export interface DocumentState {
  readonly collection: Collection;
  /** `shownAnnotations(collection)`. */
  readonly shown: readonly AnnotationView[];
  readonly loaded: boolean;
  readonly live: LiveState | "off" | "opening";
  /** Writes without an answer. */
  readonly unsent: number;
  /** The last try to send reached nobody. */
  readonly waiting: boolean;
  readonly signedOut: boolean;
  readonly undo: UndoStack;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What local ids have become. */
  readonly names: ReadonlyMap<string, string>;
}

/** Before anything has arrived; also what the server renders. */
export const INITIAL: DocumentState = {
  collection: emptyCollection, shown: [], loaded: false, live: "opening", unsent: 0, waiting: false, signedOut: false, undo: emptyStack,
  conflicts: new Map(), drafts: new Map(), names: new Map(),
};
