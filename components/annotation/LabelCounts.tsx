"use client";
/** Which labels a passage has and from how many people. A single label has room for its name. */
import { useTranslations } from "next-intl";
import type { LabelCount } from "@/lib/annotation/passages";
import { useBench } from "./bench";
import { LabelStroke } from "./LabelStroke";
import styles from "./PassageCard.module.css";

export const LabelCounts = ({ labels, blind }: { readonly labels: readonly LabelCount[]; readonly blind: boolean }) => {
  const t = useTranslations("annotate.card");
  const { labelOf } = useBench();
  const nameOf = (label: string | null): string => (label === null ? t("noLabel") : labelOf(label).name);
  const slotOf = (label: string | null): number => (label === null ? 4 : labelOf(label).slot);
  const ordered = [...labels].sort((a, b) => b.people - a.people || slotOf(a.label) - slotOf(b.label));
  return (
    <span className={styles.counts}>
      {ordered.map(({ label, people }) => (
        <span key={label ?? ""} className={styles.count}>
          <LabelStroke slot={label === null ? 4 : labelOf(label).slot} />
          <span className={labels.length > 2 ? styles.hidden : styles.name}>{nameOf(label)} </span>
          {blind ? null : <span className={styles.people}>{labels.length === 1 ? t("people", { count: people }) : people}</span>}
        </span>
      ))}
    </span>
  );
};
