/** What the browser knows of one document's annotations at one moment. */
import { emptyCollection, type Collection } from "@/lib/annotation/collection";
import type { Draft } from "@/lib/annotation/draft";
import type { AnnotationPatch, AnnotationView, PersonView } from "@/lib/annotation/record";
import { emptyStack, type UndoStack } from "@/lib/annotation/undo";
import type { AttachWrite, Place, ReviseWrite } from "@/lib/annotation/writes";
import type { LiveState } from "./live-stream";

export interface StoreFacts {
  readonly documentId: string;
  readonly version: number;
  readonly me: PersonView;
  readonly mayStream: boolean;
  /** Told why, when the server refuses something that no form was filled in for. */
  readonly onRefused: (reason: string) => void;
  /** Told when everything had to be read again: for whoever was behind a gate, that it may have opened. */
  readonly onResync?: (() => void) | undefined;
}

/** Two versions of what one annotation says: the reader must choose. */
export interface Conflict {
  readonly id: string;
  readonly patch: AnnotationPatch;
  readonly place?: Place;
}

/** A change that the server refused and that has no annotation to return to any more: what was meant is kept in words. */
export interface Stranded {
  readonly key: string;
  readonly write: ReviseWrite | AttachWrite;
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
  /** The reader holds the others' news back for now; how many annotations they are about. */
  readonly paused: boolean;
  readonly held: number;
  /** The person left in another tab: nothing is sent or kept from here any more. */
  readonly ended: boolean;
  readonly undo: UndoStack;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly stranded: readonly Stranded[];
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What local ids have become. */
  readonly names: ReadonlyMap<string, string>;
}

/** Before anything has arrived; also what the server renders. */
export const INITIAL: DocumentState = {
  collection: emptyCollection, shown: [], loaded: false, live: "opening", unsent: 0, waiting: false, signedOut: false, paused: false, held: 0, ended: false, undo: emptyStack,
  conflicts: new Map(), stranded: [], drafts: new Map(), names: new Map(),
};

export const mapWith = <T>(map: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> => new Map(map).set(key, value);
export const mapWithout = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> => new Map([...map].filter(([each]) => each !== key));

export const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));
