/** What a label is called and which stroke it has, for pages that count labels. */
import type { Slot } from "@/components/editor/types";
import type { Codebook } from "@/lib/annotation/codebook";

export interface LabelName {
  readonly name: string;
  readonly slot: Slot;
}

/** By key. A label that is no longer in the codebook is called by its key, under the thin stroke. */
export const labelNames = (codebook: Pick<Codebook, "labels">, locale: "fr" | "en"): ((key: string) => LabelName) => {
  const offered = codebook.labels.filter((label) => !label.retired);
  const names = new Map(codebook.labels.map((label) => [label.key, label.name[locale]]));
  return (key) => {
    const place = offered.findIndex((label) => label.key === key);
    return { name: names.get(key) ?? key, slot: (place >= 0 && place < 4 ? place : 4) as Slot };
  };
};
