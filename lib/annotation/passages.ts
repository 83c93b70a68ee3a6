/**
 * From annotations to what a reader sees beside the text: passages (annotations that overlap and begin in the same
 * sentence), and inside one the layers: who gave which label to exactly which range.
 */
import type { Range } from "@/lib/text/units";
import { range } from "@/lib/text/units";
import type { AnnotationView } from "./record";

export interface LabelCount {
  /** Null: annotations without a label (a note or a frame only). */
  readonly label: string | null;
  readonly people: number;
}

export interface Passage extends Range {
  /** The id of its first annotation: stays the same while others come and go after it. */
  readonly id: string;
  readonly annotations: readonly AnnotationView[];
  readonly people: number;
  /** Most people first, then in the order of first use. */
  readonly labels: readonly LabelCount[];
}

/** One label on exactly one range. */
export interface Layer extends Range {
  readonly label: string | null;
  readonly annotations: readonly AnnotationView[];
  readonly people: number;
}

const peopleOf = (annotations: readonly AnnotationView[]): number => new Set(annotations.map(({ author }) => author.id)).size;

const labelsOf = (annotation: AnnotationView): readonly (string | null)[] => (annotation.labels.length > 0 ? annotation.labels : [null]);

/** How many people gave each label. */
export const countLabels = (annotations: readonly AnnotationView[]): LabelCount[] => {
  const authors = new Map<string | null, Set<string>>();
  for (const annotation of annotations) {
    for (const label of labelsOf(annotation)) authors.set(label, (authors.get(label) ?? new Set()).add(annotation.author.id));
  }
  return [...authors].map(([label, people]) => ({ label, people: people.size })).sort((a, b) => b.people - a.people);
};

const sentenceAt = (sentences: readonly Range[], offset: number): number => {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Groups annotations, given in text order, into passages in text order. */
export const passagesOf = (annotations: readonly AnnotationView[], sentences: readonly Range[]): Passage[] => {
  const groups: { sentence: number; end: number; members: AnnotationView[] }[] = [];
  for (const annotation of annotations) {
    const { start, end } = annotation.selector;
    const sentence = sentenceAt(sentences, start);
    const last = groups.at(-1);
    if (last && last.sentence === sentence && start < last.end) {
      last.members.push(annotation);
      last.end = Math.max(last.end, end);
    } else groups.push({ sentence, end, members: [annotation] });
  }
  return groups.map(({ end, members }) => ({
    ...range(members[0]!.selector.start, end),
    id: members[0]!.id,
    annotations: members,
    people: peopleOf(members),
    labels: countLabels(members),
  }));
};

/** Identical label and range merged, most people first, then in text order. */
export const layersOf = (annotations: readonly AnnotationView[]): Layer[] => {
  const layers = new Map<string, { label: string | null; members: AnnotationView[] }>();
  for (const annotation of annotations) {
    for (const label of labelsOf(annotation)) {
      const key = `${annotation.selector.start} ${annotation.selector.end} ${label ?? ""}`;
      const layer = layers.get(key) ?? { label, members: [] };
      layer.members.push(annotation);
      layers.set(key, layer);
    }
  }
  return [...layers.values()]
    .map(({ label, members }) => ({
      ...range(members[0]!.selector.start, members[0]!.selector.end),
      label,
      annotations: members,
      people: peopleOf(members),
    }))
    .sort((a, b) => b.people - a.people || a.start - b.start || a.end - b.end);
};

/** How far a layer reaches within `whole`, as shares of its length from 0 to 1. */
export const ribbonOf = (layer: Range, whole: Range): { from: number; to: number } => {
  const length = Math.max(1, whole.end - whole.start);
  const share = (offset: number): number => Math.min(1, Math.max(0, (offset - whole.start) / length));
  return { from: share(layer.start), to: share(layer.end) };
};
