"use client";
/** What the sheet paints and the margin lists, from the annotations: the same objects as long as nothing changed. */
import { useMemo, useRef } from "react";
import type { PaintMark } from "@/components/editor/types";
import { passagesOf, type Passage } from "@/lib/annotation/passages";
import type { AnnotationView } from "@/lib/annotation/record";
import { range, type Range } from "@/lib/text/units";

const markOf = ({ id, selector, labels, author }: AnnotationView, only: readonly string[]): PaintMark => ({
  id,
  segments: selector.segments?.map(([start, end]) => range(start, end)) ?? [range(selector.start, selector.end)],
  labels: only.length > 0 ? labels.filter((label) => only.includes(label)) : labels,
  author: author.id,
});

/**
 * Marks of annotations that did not change are the very same, so that only the others are painted anew. With labels in
 * `only` no other label is drawn.
 */
export const useMarks = (shown: readonly AnnotationView[], only: readonly string[]): readonly PaintMark[] => {
  // Known under one choice of labels: another makes them anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const [known] = useMemo(() => [new WeakMap<AnnotationView, PaintMark>()], [only]);
  return useMemo(
    () =>
      shown.map((annotation) => {
        const mark = known.get(annotation) ?? markOf(annotation, only);
        known.set(annotation, mark);
        return mark;
      }),
    [shown, known, only],
  );
};

export interface Passages {
  readonly all: readonly Passage[];
  /** Those marked by enough people. */
  readonly visible: readonly Passage[];
  /** The passage that holds an annotation, by its id. */
  readonly holding: (id: string) => Passage | undefined;
  readonly mostPeople: number;
}

const sameMembers = (a: Passage, b: Passage): boolean =>
  a.annotations.length === b.annotations.length && a.annotations.every((annotation, at) => annotation === b.annotations[at]);

export const usePassages = (shown: readonly AnnotationView[], sentences: readonly Range[], minimumPeople: number): Passages => {
  const before = useRef<ReadonlyMap<string, Passage>>(new Map());
  const all = useMemo(() => {
    // A passage whose annotations are the same stays the same, and its card is not drawn again.
    // eslint-disable-next-line react-hooks/refs
    const made = passagesOf(shown, sentences).map((passage) => {
      const known = before.current.get(passage.id);
      return known && sameMembers(known, passage) ? known : passage;
    });
    // eslint-disable-next-line react-hooks/refs
    before.current = new Map(made.map((passage) => [passage.id, passage]));
    return made;
  }, [shown, sentences]);
  const byAnnotation = useMemo(() => new Map(all.flatMap((passage) => passage.annotations.map(({ id }) => [id, passage] as const))), [all]);
  return useMemo(
    () => ({
      all,
      visible: minimumPeople > 1 ? all.filter(({ people }) => people >= minimumPeople) : all,
      holding: (id) => byAnnotation.get(id),
      mostPeople: all.reduce((most, { people }) => Math.max(most, people), 0),
    }),
    [all, byAnnotation, minimumPeople],
  );
};
