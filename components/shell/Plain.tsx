/** A page with one message on it. */
import type { ReactNode } from "react";
import styles from "./Plain.module.css";

interface PlainProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const Plain = ({ title, children }: PlainProps) => (
  <main className={styles.sheet}>
    <h1>{title}</h1>
    {children}
  </main>
);
