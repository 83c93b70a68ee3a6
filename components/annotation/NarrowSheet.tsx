"use client";
/** The margin of a narrow screen: the passage that was tapped, from below. */
import { BottomSheet } from "./BottomSheet";
import { DraftCard } from "./DraftCard";
import { idOf, type Focus, type MarginItem } from "./Margin";
import { PassageCard } from "./PassageCard";

interface NarrowSheetProps {
  readonly item: MarginItem;
  readonly total: number;
  readonly focus: Focus | null;
  readonly onClose: () => void;
}

export const NarrowSheet = ({ item, total, focus, onClose }: NarrowSheetProps) => (
  <BottomSheet place={item.kind === "passage" ? item.place : null} total={total} of={idOf(item)} onClose={onClose}>
    {item.kind === "draft" ? (
      <DraftCard draft={item.draft} />
    ) : (
      <PassageCard passage={item.passage} place={item.place} total={total} active here={focus?.here ?? null} chosen={focus?.id ?? null} />
    )}
  </BottomSheet>
);
