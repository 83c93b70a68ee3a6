/** Something that most people need not see, folded under its name. */
import type { ReactNode } from "react";
import styles from "./Disclosure.module.css";

interface DisclosureProps {
  readonly title: string;
  /** Unfolded to begin with. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

export const Disclosure = ({ title, open, children }: DisclosureProps) => (
  <details className={styles.disclosure} open={open}>
    <summary className={styles.title}>{title}</summary>
    <div className={styles.body}>{children}</div>
  </details>
);
