"use client";
/** What people say of the text, each passage beside its line, grouped by paragraph for those who listen. */
import { useTranslations } from "next-intl";
import { useImperativeHandle, useMemo, type Ref, type RefObject } from "react";
import type { SurfaceHandle } from "@/components/editor/types";
import type { Draft } from "@/lib/annotation/draft";
import type { Passage } from "@/lib/annotation/passages";
import { DraftCard } from "./DraftCard";
import { PassageCard } from "./PassageCard";
import { useMarginLayout } from "./use-margin-layout";
import styles from "./Margin.module.css";

export interface Focus {
  /** The annotation whose passage is unfolded. */
  readonly id: string;
  readonly here: readonly string[] | null;
}

export type MarginItem = { readonly kind: "passage"; readonly passage: Passage; readonly place: number } | { readonly kind: "draft"; readonly draft: Draft };

interface MarginProps {
  readonly items: readonly MarginItem[];
  readonly total: number;
  readonly activeId: string | null;
  readonly focus: Focus | null;
  readonly paragraphOf: (offset: number) => number;
  readonly surface: RefObject<SurfaceHandle | null>;
  /** Asked to arrange the cards when lines moved. */
  readonly handle: Ref<{ readonly arrange: () => void }>;
}

export const groupId = (paragraph: number): string => `margin-${paragraph}`;

export const idOf = (item: MarginItem): string => (item.kind === "passage" ? item.passage.id : item.draft.id);

const rangeOf = (item: MarginItem): { readonly start: number; readonly end: number } => (item.kind === "passage" ? item.passage : item.draft.place.selector);

const grouped = (items: readonly MarginItem[], paragraphOf: (offset: number) => number): [number, MarginItem[]][] => {
  const groups = new Map<number, MarginItem[]>();
  for (const item of items) {
    const paragraph = paragraphOf(rangeOf(item).start);
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), item]);
  }
  return [...groups];
};

export const Margin = ({ items, total, activeId, focus, paragraphOf, surface, handle }: MarginProps) => {
  const t = useTranslations("annotate.margin");
  const { box, arrange } = useMarginLayout(surface, items, activeId);
  useImperativeHandle(handle, () => ({ arrange }), [arrange]);
  const groups = useMemo(() => grouped(items, paragraphOf), [items, paragraphOf]);
  return (
    <div ref={box} className={styles.cards}>
      {groups.map(([paragraph, members]) => (
        <div key={paragraph} role="group" id={groupId(paragraph)} aria-label={t("paragraph", { number: paragraph + 1 })}>
          {members.map((item) => {
            const id = idOf(item);
            const { start, end } = rangeOf(item);
            return (
              <div key={id} className={styles.place} data-place={id} data-range={`${start} ${end}`} data-active={id === activeId ? "" : undefined}>
                {item.kind === "draft" ? (
                  <DraftCard draft={item.draft} />
                ) : (
                  <PassageCard passage={item.passage} place={item.place} total={total} active={id === activeId} here={id === activeId ? (focus?.here ?? null) : null} chosen={id === activeId ? (focus?.id ?? null) : null} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
};
