/**
 * What a note or a reply may hold besides words: emphasis, links, lists, quotations, and people spoken to. A closed set
 * of values; whatever is drawn from it can carry no script and no markup of its own.
 */

export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

export interface Words extends Marks {
  readonly kind: "words";
  /** May hold line ends; never empty. */
  readonly text: string;
  /** An address that `safeLink` lets through; null for plain words. */
  readonly href: string | null;
}

/** Somebody spoken to, by id: names are never part of a text. */
export interface Mention extends Marks {
  readonly kind: "mention";
  readonly person: string;
}

export type Inline = Words | Mention;

export type RichBlock =
  | { readonly kind: "paragraph" | "quote"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

export type RichText = readonly RichBlock[];

const isSpace = (unit: string): boolean => /\s/u.test(unit);

interface Unit extends Marks {
  readonly text: string;
  readonly href: string | null;
  readonly person: string | null;
}

const unitsOf = (inlines: readonly Inline[]): Unit[] =>
  inlines.flatMap((inline): Unit[] => {
    const { strong, emphasis } = inline;
    if (inline.kind === "mention") return [{ text: "", href: null, person: inline.person, strong, emphasis }];
    return [...inline.text].map((text) => ({ text, href: inline.href, person: null, strong, emphasis }));
  });

/** A mark begins and ends on something that can be seen. */
const tightened = (units: readonly Unit[], mark: keyof Marks): Unit[] => {
  const kept = units.map((unit) => unit[mark]);
  const isBare = (at: number): boolean => units[at]!.person === null && isSpace(units[at]!.text);
  for (let at = 0; at < units.length; at += 1) if (kept[at] && isBare(at) && !(kept[at - 1] ?? false)) kept[at] = false;
  for (let at = units.length - 1; at >= 0; at -= 1) if (kept[at] && isBare(at) && !(kept[at + 1] ?? false)) kept[at] = false;
  return units.map((unit, at) => ({ ...unit, [mark]: kept[at]! }));
};

const sameRun = (a: Inline, b: Unit): boolean =>
  a.kind === "words" && b.person === null && a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis;

const joined = (units: readonly Unit[]): Inline[] => {
  const runs: Inline[] = [];
  for (const unit of units) {
    const { text, href, person, strong, emphasis } = unit;
    const last = runs.at(-1);
    if (person !== null) runs.push({ kind: "mention", person, strong, emphasis });
    else if (last?.kind === "words" && sameRun(last, unit)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ kind: "words", text, href, strong, emphasis });
  }
  return runs;
};

/** A line end at an edge or beside another says nothing, nor does a space beside one. */
const withoutIdleLines = (units: readonly Unit[]): Unit[] => {
  const kept: Unit[] = [];
  for (const unit of units) {
    const before = kept.at(-1);
    const opens = before === undefined || (before.person === null && before.text === "\n");
    if (unit.person === null && isSpace(unit.text) && opens) continue;
    while (unit.text === "\n" && kept.length > 0 && kept.at(-1)!.person === null && isSpace(kept.at(-1)!.text)) kept.pop();
    kept.push(unit.text === "\n" ? { ...unit, href: null } : unit);
  }
  while (kept.length > 0 && kept.at(-1)!.person === null && isSpace(kept.at(-1)!.text)) kept.pop();
  return kept;
};

/** Runs of one look each, without empty ones. */
export const tidyInlines = (inlines: readonly Inline[]): Inline[] =>
  joined(tightened(tightened(withoutIdleLines(unitsOf(inlines)), "strong"), "emphasis"));

/** The one way to write a text: no empty blocks, no empty items, runs joined. */
export const tidy = (text: RichText): RichText =>
  text.flatMap((block): RichBlock[] => {
    if (block.kind !== "list") {
      const inlines = tidyInlines(block.inlines);
      return inlines.length > 0 ? [{ ...block, inlines }] : [];
    }
    const items = block.items.map(tidyInlines).filter((item) => item.length > 0);
    return items.length > 0 ? [{ ...block, items }] : [];
  });

const inlinesOf = (text: RichText): readonly Inline[] => text.flatMap((block) => (block.kind === "list" ? block.items.flat() : block.inlines));

/** The ids of the people spoken to, each once, in the order of the text. */
export const mentionsIn = (text: RichText): string[] => [
  ...new Set(inlinesOf(text).flatMap((inline) => (inline.kind === "mention" ? [inline.person] : []))),
];
