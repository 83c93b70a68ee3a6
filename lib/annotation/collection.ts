/**
 * The annotations of one document as one reader knows them: what the server said, and what the reader has just done
 * and the server has not confirmed yet. A value; every change makes the next one.
 */
import type { AnnotationView } from "./record";

export interface Collection {
  /** The server's word, by id. */
  readonly truth: ReadonlyMap<string, AnnotationView>;
  /** Not confirmed yet, by id: shown in place of the truth. A new annotation has a local id. */
  readonly local: ReadonlyMap<string, AnnotationView>;
  /** The revision at which an annotation was known when it went away: older news of it are ignored. */
  readonly gone: ReadonlyMap<string, number>;
}

export type Change =
  | { readonly type: "told"; readonly annotation: AnnotationView }
  | { readonly type: "gone"; readonly id: string }
  /** The whole list anew: whatever it does not name is gone. */
  | { readonly type: "listed"; readonly annotations: readonly AnnotationView[] }
  /** Shown at once, before the server knows. */
  | { readonly type: "drafted"; readonly annotation: AnnotationView }
  /** The server's answer to a draft; `was` is the id under which it was drafted. */
  | { readonly type: "confirmed"; readonly was: string; readonly annotation: AnnotationView }
  /** The draft is given up; the truth shows again. */
  | { readonly type: "dropped"; readonly id: string };

export const emptyCollection: Collection = { truth: new Map(), local: new Map(), gone: new Map() };

const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> => {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
};

/** Takes the server's word unless a newer one is already known. Idempotent, and indifferent to the order of revisions. */
const told = (collection: Collection, annotation: AnnotationView): Collection => {
  const known = collection.truth.get(annotation.id)?.revision ?? collection.gone.get(annotation.id) ?? 0;
  if (annotation.revision < known) return collection;
  return {
    ...collection,
    truth: new Map(collection.truth).set(annotation.id, annotation),
    gone: without(collection.gone, annotation.id),
  };
};

/** The next state. Unknown ids change nothing. */
export const applyChange = (collection: Collection, change: Change): Collection => {
  switch (change.type) {
    case "told":
      return told(collection, change.annotation);
    case "gone": {
      const known = collection.truth.get(change.id);
      if (!known) return collection;
      return { ...collection, truth: without(collection.truth, change.id), gone: new Map(collection.gone).set(change.id, known.revision) };
    }
    case "listed":
      return { ...collection, truth: new Map(change.annotations.map((annotation) => [annotation.id, annotation])), gone: new Map() };
    case "drafted":
      return { ...collection, local: new Map(collection.local).set(change.annotation.id, change.annotation) };
    case "confirmed":
      return told({ ...collection, local: without(collection.local, change.was) }, change.annotation);
    case "dropped":
      return { ...collection, local: without(collection.local, change.id) };
  }
};

/** What is shown: active ones, drafts in place of what they change, in text order (start, end, id). */
export const shownAnnotations = (collection: Collection): AnnotationView[] => {
  const all = new Map([...collection.truth, ...collection.local]);
  return [...all.values()]
    .filter((annotation) => annotation.status !== "withdrawn")
    .sort((a, b) => a.selector.start - b.selector.start || a.selector.end - b.selector.end || (a.id < b.id ? -1 : 1));
};
