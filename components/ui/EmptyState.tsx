/** Why a place is empty, and the one next act. */
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export const EmptyState = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {action}
  </div>
);
