/** What must survive a reload of this tab: forms that were being filled in, and writes without an answer. */
import type { Draft } from "@/lib/annotation/draft";
import type { Write } from "@/lib/annotation/writes";

export interface Kept {
  readonly drafts: readonly Draft[];
  readonly pending: readonly Write[];
}

const NOTHING: Kept = { drafts: [], pending: [] };

/** One person's work on one version of one document: another version has other offsets. */
export const keepKey = (facts: { readonly me: string; readonly document: string; readonly version: number }): string =>
  `apostille:work:1:${facts.me}:${facts.document}:${facts.version}`;

/** Empty when there is none, or when the browser keeps nothing. */
export const readKept = (key: string): Kept => {
  try {
    const text = sessionStorage.getItem(key);
    return text ? { ...NOTHING, ...(JSON.parse(text) as Kept) } : NOTHING;
  } catch {
    return NOTHING;
  }
};

export const writeKept = (key: string, kept: Kept): void => {
  try {
    if (kept.drafts.length + kept.pending.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the work stays in memory.
  }
};
