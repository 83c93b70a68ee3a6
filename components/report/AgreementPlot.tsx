/** Agreement on its axis: α, and the plain percent as a stroke. The room between them is what chance explains. */
import type { Agreement } from "@/lib/report/summary-schema";
import { place } from "./plot-geometry";
import styles from "./SharePlot.module.css";

const MIDDLE = 14;

/** Says nothing to a screen reader: its numbers stand beside it. α below 0 stands at 0. */
export const AgreementPlot = ({ alpha, percent }: Pick<Agreement, "alpha" | "percent">) => (
  <svg className={styles.plot} width="100%" height={2 * MIDDLE} aria-hidden="true" focusable="false">
    <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
    {[0, 50, 100].map((at) => <line key={at} className={styles.axis} x1={`${at}%`} x2={`${at}%`} y1={MIDDLE - 5} y2={MIDDLE + 5} />)}
    {typeof alpha === "number" && typeof percent === "number" ? <line className={styles.gap} x1={`${place(alpha)}%`} x2={`${place(percent)}%`} y1={MIDDLE} y2={MIDDLE} /> : null}
    {typeof percent === "number" ? <line className={styles.stroke} x1={`${place(percent)}%`} x2={`${place(percent)}%`} y1={MIDDLE - 7} y2={MIDDLE + 7} /> : null}
    {typeof alpha === "number" ? <circle className={styles.filled} cx={`${place(alpha)}%`} cy={MIDDLE} r="6" /> : null}
  </svg>
);
