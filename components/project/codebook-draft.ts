/** A codebook while it is being edited: every change gives a new list, and one function says what to send. Pure. */
import type { Label } from "@/lib/annotation/codebook";

interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export interface LabelDraft {
  /** Stays with the entry while it moves. */
  readonly id: string;
  /** Null until the label is first saved: it is then made from the name. */
  readonly key: string | null;
  readonly layer?: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly example: Bilingual;
  readonly claim: boolean;
  readonly retired: boolean;
}

const NOTHING: Bilingual = { fr: "", en: "" };

export const draftOf = (label: Label): LabelDraft => ({
  id: label.key, key: label.key, name: label.name, definition: label.definition ?? NOTHING, example: label.example ?? NOTHING,
  claim: label.claim ?? false, retired: label.retired ?? false, ...(label.layer ? { layer: label.layer } : {}),
});

/** `id` must be free in the list. */
export const emptyDraft = (id: string): LabelDraft => ({ id, key: null, name: NOTHING, definition: NOTHING, example: NOTHING, claim: false, retired: false });

/** The entry one place up (-1) or down (1); unchanged at the ends. */
export const moved = (drafts: readonly LabelDraft[], id: string, by: -1 | 1): readonly LabelDraft[] => {
  const from = drafts.findIndex((draft) => draft.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= drafts.length) return drafts;
  const list = [...drafts];
  [list[from], list[to]] = [list[to]!, list[from]!];
  return list;
};

/** The stroke's place of each entry; null for a retired one. */
export const slotsOf = (drafts: readonly LabelDraft[]): readonly (number | null)[] => {
  let next = 0;
  return drafts.map((draft) => (draft.retired ? null : next++));
};

/** A key from a name: lower case, without accents, words joined by hyphens; « label » when nothing is left. */
export const keyFrom = (name: string, taken: ReadonlySet<string>): string => {
  const words = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  const joined = words.join("-").replace(/^[^a-z]+/u, "").slice(0, 50).replace(/-+$/u, "") || "label";
  if (!taken.has(joined)) return joined;
  for (let number = 2; ; number += 1) if (!taken.has(`${joined}-${number}`)) return `${joined}-${number}`;
};

const said = ({ fr, en }: Bilingual): boolean => fr.trim() !== "" || en.trim() !== "";

const labelOf = (draft: LabelDraft, key: string): Label => ({
  key,
  name: draft.name,
  ...(said(draft.definition) ? { definition: draft.definition } : {}),
  ...(said(draft.example) ? { example: draft.example } : {}),
  ...(draft.layer ? { layer: draft.layer } : {}),
  ...(draft.claim ? { claim: true } : {}),
  ...(draft.retired ? { retired: true } : {}),
});

/** The labels to send; new ones get a key from their English name, else their French one. */
export const labelsOf = (drafts: readonly LabelDraft[]): Label[] => {
  const taken = new Set(drafts.flatMap(({ key }) => (key ? [key] : [])));
  return drafts.map((draft) => {
    const key = draft.key ?? keyFrom(draft.name.en || draft.name.fr, taken);
    taken.add(key);
    return labelOf(draft, key);
  });
};
