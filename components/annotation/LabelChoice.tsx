"use client";
/** Labels to give and take: in the popover, the legend and the form. The one under the pointer or the focus is explained. */
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useBench, type LabelView } from "./bench";
import { LabelStroke } from "./LabelStroke";
import styles from "./LabelChoice.module.css";

interface LabelChoiceProps {
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
  /** `list`: every definition is shown, for fingers, which do not hover. */
  readonly look: "grid" | "list";
  /** A press does not take the focus from the text. */
  readonly quiet?: boolean;
  /** No room is kept for an explanation: there is no pointer to ask for it. */
  readonly bare?: boolean;
}

const Explained = ({ label }: { readonly label: LabelView }) => {
  const t = useTranslations("annotate.labels");
  return (
    <>
      {label.definition}
      {label.example ? <span className={styles.example}>{t("example", { example: label.example })}</span> : null}
    </>
  );
};

const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

export const LabelChoice = ({ chosen, onToggle, look, quiet = false, bare = false }: LabelChoiceProps) => {
  const t = useTranslations("annotate.labels");
  const { offered } = useBench();
  const [looked, setLooked] = useState<string | null>(null);
  const id = useId();
  const explained = offered.find(({ key }) => key === looked);
  return (
    <div className={styles.choice} data-look={look}>
      <div className={styles.labels} role="group" aria-label={t("name")} onPointerLeave={() => setLooked(null)}>
        {offered.map((label) => (
          <button
            key={label.key}
            type="button"
            className={styles.label}
            aria-pressed={chosen.includes(label.key)}
            aria-label={label.name}
            aria-describedby={`${id}-${label.key}`}
            aria-keyshortcuts={label.digit ? String(label.digit) : undefined}
            onMouseDown={quiet ? keepFocus : undefined}
            onPointerEnter={() => setLooked(label.key)}
            onFocus={() => setLooked(label.key)}
            onClick={() => onToggle(label.key)}
          >
            <kbd className={styles.digit}>{label.digit}</kbd>
            <LabelStroke slot={label.slot} />
            <span className={styles.name}>{label.name}</span>
            <span id={`${id}-${label.key}`} className={look === "list" ? styles.definition : styles.unseen}>
              <Explained label={label} />
            </span>
          </button>
        ))}
      </div>
      {look === "grid" && !bare ? (
        <p className={styles.explained} aria-hidden="true">
          {explained ? <Explained label={explained} /> : t("hint")}
        </p>
      ) : null}
    </div>
  );
};
