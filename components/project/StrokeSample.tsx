/** A word under the stroke of a label, as the sheet draws it. */
import type { ReactNode } from "react";
import styles from "./StrokeSample.module.css";

interface StrokeSampleProps {
  /** Place in the codebook; from 4 on all labels share the thin stroke. Null: retired, no stroke. */
  readonly slot: number | null;
  readonly children: ReactNode;
}

export const StrokeSample = ({ slot, children }: StrokeSampleProps) => (
  <span className={styles.sample} data-slot={slot === null ? "none" : Math.min(slot, 4)}>
    {children}
  </span>
);
