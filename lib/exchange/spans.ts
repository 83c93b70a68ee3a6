/** What the formats of other annotation tools have in common: a text with labelled spans. */
import type { TextIndex } from "@/lib/text/offsets";
import type { AnnotationRow } from "./rows";

/** One label of one annotation. Runs are in code points, in order, disjoint; usually there is one. */
export interface LabelledSpan {
  readonly label: string;
  readonly kind: "label" | "frame" | "note";
  readonly runs: readonly (readonly [number, number])[];
  readonly row: AnnotationRow;
}

/** A document version with what some of its annotators said. */
export interface MarkedText {
  readonly id: string;
  readonly text: TextIndex;
  /** In code points. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly annotations: readonly AnnotationRow[];
}

const runsOf = ({ segments, start, end }: AnnotationRow): LabelledSpan["runs"] => segments ?? [[start, end]];

/** One span for each label and each frame (`frame_economic`); an annotation with neither is the span `note`. */
export const spansOf = (annotations: readonly AnnotationRow[]): LabelledSpan[] =>
  annotations.flatMap((row): LabelledSpan[] => {
    const runs = runsOf(row);
    const labels = row.labels.map((label) => ({ label, kind: "label" as const, runs, row }));
    const frames = row.frames.map((frame) => ({ label: `frame_${frame}`, kind: "frame" as const, runs, row }));
    return labels.length + frames.length > 0 ? [...labels, ...frames] : [{ label: "note", kind: "note" as const, runs, row }];
  });

/** Annotations by annotator, both in order: by name, then by place (the longer first), then by id. */
export const byAnnotator = (annotations: readonly AnnotationRow[]): Map<string, AnnotationRow[]> => {
  const groups = new Map<string, AnnotationRow[]>();
  const order = (a: AnnotationRow, b: AnnotationRow): number => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
  for (const row of [...annotations].sort(order)) groups.set(row.annotator, [...(groups.get(row.annotator) ?? []), row]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
};
