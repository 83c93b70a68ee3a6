"use client";
/** What the margin holds: the passages that are listed, and new annotations that are being written. */
import { useMemo } from "react";
import type { Draft } from "@/lib/annotation/draft";
import { range, type Range } from "@/lib/text/units";
import { idOf, type Focus, type MarginItem } from "./Margin";
import type { Passages } from "./use-passages";

export interface Items {
  readonly list: readonly MarginItem[];
  /** The one that is unfolded. */
  readonly active: MarginItem | null;
  /** Framed in the text. */
  readonly framed: Range | null;
}

const startOf = (item: MarginItem): number => (item.kind === "passage" ? item.passage.start : item.draft.place.selector.start);

const frameOf = (active: MarginItem | null, id: string | null): Range | null => {
  if (!active) return null;
  if (active.kind === "draft") return range(active.draft.place.selector.start, active.draft.place.selector.end);
  const { annotations, start, end } = active.passage;
  const only = annotations.length === 1 ? annotations[0] : annotations.find((annotation) => annotation.id === id && id !== active.passage.id);
  return only ? range(only.selector.start, only.selector.end) : range(start, end);
};

/** `focus` under final ids. A passage that the reader opened is listed even when the filter leaves it out. */
export const useItems = (passages: Passages, drafts: ReadonlyMap<string, Draft>, focus: Focus | null): Items =>
  useMemo(() => {
    const opened = focus ? passages.holding(focus.id) : undefined;
    const listed = opened && !passages.visible.includes(opened) ? [...passages.visible, opened] : passages.visible;
    const places = new Map(listed.map((passage, at) => [passage, at + 1]));
    const items: MarginItem[] = listed.map((passage) => ({ kind: "passage", passage, place: places.get(passage)! }));
    for (const draft of drafts.values()) if (!draft.base) items.push({ kind: "draft", draft });
    const list = items.sort((a, b) => startOf(a) - startOf(b));
    const wanted = opened?.id ?? focus?.id;
    const active = list.find((item) => idOf(item) === wanted) ?? null;
    return { list, active, framed: frameOf(active, focus?.id ?? null) };
  }, [passages, drafts, focus]);
