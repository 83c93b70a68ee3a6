/** A remark that must be seen: an ink bar and words, no colour. */
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  readonly title?: string;
  readonly children: ReactNode;
}

export const Notice = ({ title, children }: NoticeProps) => (
  <div className={styles.notice}>
    {title ? <p className={styles.title}>{title}</p> : null}
    {children}
  </div>
);
