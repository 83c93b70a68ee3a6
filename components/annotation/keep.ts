/** Forms that were being filled in survive a reload of this tab. Writes without an answer are the outbox's. */
import { draftsKey } from "@/components/kept-work";
import type { Draft } from "@/lib/annotation/draft";

/** One person's work on one version of one document: another version has other offsets. */
export const keepKey = (facts: { readonly me: string; readonly document: string; readonly version: number }): string =>
  draftsKey(facts.me, facts.document, facts.version);

/** None when there are none, or when the browser keeps nothing. */
export const readDrafts = (key: string): readonly Draft[] => {
  try {
    const text = sessionStorage.getItem(key);
    return text ? ((JSON.parse(text) as { drafts?: readonly Draft[] }).drafts ?? []) : [];
  } catch {
    return [];
  }
};

export const keepDrafts = (key: string, drafts: readonly Draft[]): void => {
  try {
    if (drafts.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ drafts }));
  } catch {
    // A full or forbidden store: the work stays in memory.
  }
};
