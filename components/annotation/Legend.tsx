"use client";
/** The labels with their strokes and keys, always in sight: a legend to read and, with a caret in the text, to press. */
import { useTranslations } from "next-intl";
import { useBench } from "./bench";
import { LabelStroke } from "./LabelStroke";
import styles from "./Legend.module.css";

interface LegendProps {
  /** Labels of one's own on the selection. */
  readonly chosen: readonly string[];
  readonly onPick: (key: string) => void;
}

export const Legend = ({ chosen, onPick }: LegendProps) => {
  const t = useTranslations("annotate.legend");
  const { offered, can } = useBench();
  return (
    <div id="legend" className={styles.legend} role="group" aria-label={t("name")} tabIndex={-1}>
      {offered.map((label) => {
        const inside = (
          <>
            {can.annotate && label.digit ? <kbd className={styles.digit}>{label.digit}</kbd> : null}
            <LabelStroke slot={label.slot} />
            <span>{label.name}</span>
          </>
        );
        const title = [label.definition, label.example].filter(Boolean).join("\n");
        return can.annotate ? (
          <button key={label.key} type="button" className={styles.label} title={title} aria-pressed={chosen.includes(label.key)} aria-keyshortcuts={label.digit ? String(label.digit) : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(label.key)}>
            {inside}
          </button>
        ) : (
          <span key={label.key} className={styles.label} title={title}>
            {inside}
          </span>
        );
      })}
    </div>
  );
};
