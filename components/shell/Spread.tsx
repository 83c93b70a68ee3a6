/** The page as an exercise book has it: the material, the one rose line, and beside it what is to be said about it. */
import type { ReactNode } from "react";
import styles from "./Spread.module.css";

interface SpreadProps {
  /** The head of the page, where the margin should come before the rest on a narrow screen. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
  readonly margin?: ReactNode;
  /** The name of the margin for those who listen. */
  readonly marginName?: string;
}

/** Without a margin the line still stands, at the edge. On a narrow screen it runs down the left, the margin below. */
export const Spread = ({ head, children, margin, marginName }: SpreadProps) => (
  <div className={margin ? styles.spread : styles.single} data-head={head ? "" : undefined}>
    {head ? <div className={styles.head}>{head}</div> : null}
    <div className={styles.material}>{children}</div>
    {margin ? (
      <aside className={styles.margin} aria-label={marginName}>
        {margin}
      </aside>
    ) : null}
  </div>
);

/** A short text of the margin under its small heading. */
export const MarginNote = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.note}>
    <h2 className={styles.noteTitle}>{title}</h2>
    {children}
  </section>
);
