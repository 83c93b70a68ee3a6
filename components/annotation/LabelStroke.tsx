/** The stroke of a label as it hangs under the text: its shape says which label it is, its colour repeats it. */
import type { Slot } from "@/components/editor/types";
import styles from "./LabelStroke.module.css";

const SHAPES: Readonly<Record<Slot, { readonly d: string; readonly width: number; readonly dash?: string }>> = {
  0: { d: "M0 5H26", width: 2 },
  1: { d: "M0 5c1.08-2.4 2.17-2.4 3.25 0s2.17 2.4 3.25 0 2.17-2.4 3.25 0 2.17 2.4 3.25 0 2.17-2.4 3.25 0 2.17 2.4 3.25 0 2.17-2.4 3.25 0 2.17 2.4 3.25 0", width: 1.6 },
  2: { d: "M0 5H26", width: 2, dash: "6 4" },
  3: { d: "M0 3.5H26M0 6.5H26", width: 1.2 },
  4: { d: "M0 5H26", width: 1 },
};

/** Says nothing to a screen reader: the label's name stands beside it. Null: an annotation without a label. */
export const LabelStroke = ({ slot }: { readonly slot: Slot }) => {
  const { d, width, dash } = SHAPES[slot];
  return (
    <svg className={styles.stroke} data-slot={slot} viewBox="0 0 26 10" width="26" height="10" aria-hidden="true" focusable="false">
      <path d={d} fill="none" strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
};
