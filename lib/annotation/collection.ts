/**
 * The annotations of one document as one reader knows them: what the server said, and over it what the reader has done
 * and the server has not answered yet. A value; every change makes the next one.
 */
import type { AnnotationView } from "./record";
import { applyWrite, renamedWrite, type Write } from "./writes";

export interface Collection {
  /** The server's word, by id. */
  readonly truth: ReadonlyMap<string, AnnotationView>;
  /** Not answered yet, in the order they were made. */
  readonly pending: readonly Write[];
  /** The revision at which an annotation was known when it went away: older news of it are ignored. */
  readonly gone: ReadonlyMap<string, number>;
}

export type Change =
  | { readonly type: "told"; readonly annotation: AnnotationView }
  | { readonly type: "gone"; readonly id: string }
  /** The whole list anew: whatever it does not name is gone. */
  | { readonly type: "listed"; readonly annotations: readonly AnnotationView[] }
  /** Shown at once, before the server knows. */
  | { readonly type: "written"; readonly write: Write }
  /** The server's answer to a write: the annotation as it is now (null: unchanged but for what was written). */
  | { readonly type: "answered"; readonly write: Write; readonly annotation: AnnotationView | null; readonly names: ReadonlyMap<string, string> }
  /** A write is given up; what the server says shows again. */
  | { readonly type: "dropped"; readonly key: string };

export const emptyCollection: Collection = { truth: new Map(), pending: [], gone: new Map() };

const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> => {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
};

const believable = (collection: Collection, annotation: AnnotationView): boolean =>
  annotation.revision >= (collection.truth.get(annotation.id)?.revision ?? collection.gone.get(annotation.id) ?? 0);

/** Takes the server's word unless a newer one is already known. Idempotent, and indifferent to the order of revisions. */
const tell = (collection: Collection, annotations: readonly AnnotationView[]): Collection => {
  const news = annotations.filter((annotation) => believable(collection, annotation));
  if (news.length === 0) return collection;
  const truth = new Map(collection.truth);
  const gone = new Map(collection.gone);
  for (const annotation of news) {
    truth.set(annotation.id, annotation);
    gone.delete(annotation.id);
  }
  return { ...collection, truth, gone };
};

/** One's own that was withdrawn, or is being changed, is kept: it can come back. */
const forget = (collection: Collection, id: string): Collection => {
  const known = collection.truth.get(id);
  if (!known || known.status === "withdrawn" || collection.pending.some(({ annotation }) => annotation === id)) return collection;
  return { ...collection, truth: without(collection.truth, id), gone: new Map(collection.gone).set(id, known.revision) };
};

const answer = (collection: Collection, { write, annotation, names }: Change & { type: "answered" }): Collection => {
  const pending = collection.pending.filter(({ key }) => key !== write.key).map((each) => renamedWrite(each, names));
  const rest = { ...collection, pending };
  if (annotation) return tell(rest, [annotation]);
  const known = rest.truth.get(write.annotation);
  const after = applyWrite(known, renamedWrite(write, names));
  return after && after !== known ? { ...rest, truth: new Map(rest.truth).set(after.id, after) } : rest;
};

/** The next state. Unknown ids change nothing. */
export const applyChange = (collection: Collection, change: Change): Collection => {
  switch (change.type) {
    case "told":
      return tell(collection, [change.annotation]);
    case "gone":
      return forget(collection, change.id);
    case "listed":
      return { ...collection, truth: new Map(change.annotations.map((annotation) => [annotation.id, annotation])), gone: new Map() };
    case "written":
      return { ...collection, pending: [...collection.pending, change.write] };
    case "answered":
      return answer(collection, change);
    case "dropped":
      return { ...collection, pending: collection.pending.filter(({ key }) => key !== change.key) };
  }
};

/** One annotation as the reader sees it, withdrawn or not; undefined when there is none. */
export const annotationIn = (collection: Collection, id: string): AnnotationView | undefined =>
  collection.pending.filter(({ annotation }) => annotation === id).reduce(applyWrite, collection.truth.get(id));

const byPlace = (a: AnnotationView, b: AnnotationView): number =>
  a.selector.start - b.selector.start || a.selector.end - b.selector.end || (a.id < b.id ? -1 : 1);

/**
 * What is shown: active ones, with the reader's own unanswered changes, in text order (start, end, id). Those that did
 * not change are the very same objects as before.
 */
export const shownAnnotations = (collection: Collection): AnnotationView[] => {
  const all = new Map(collection.truth);
  for (const id of new Set(collection.pending.map(({ annotation }) => annotation))) {
    const view = annotationIn(collection, id);
    if (view) all.set(id, view);
  }
  return [...all.values()].filter(({ status }) => status !== "withdrawn").sort(byPlace);
};
