/** What is said aloud when the caret reaches a place: facts for a sentence, never the sentence itself. */
import { countLabels, type LabelCount } from "./passages";
import type { AnnotationView } from "./record";

export type SpokenPlace =
  | { readonly kind: "none" }
  /** Only the listener's own work is here. */
  | { readonly kind: "own"; readonly labels: readonly LabelCount[] }
  | { readonly kind: "overlap"; readonly labels: readonly LabelCount[]; readonly people: number };

/** The annotations that cover one place, as one listener hears of them. */
export const spokenPlace = (here: readonly AnnotationView[], listener: string): SpokenPlace => {
  if (here.length === 0) return { kind: "none" };
  const labels = countLabels(here);
  if (here.every(({ author }) => author.id === listener)) return { kind: "own", labels };
  return { kind: "overlap", labels, people: new Set(here.map(({ author }) => author.id)).size };
};
