/** A thing that can be taken up on its own: hairline border, no shadow. */
import type { ReactNode } from "react";
import styles from "./Card.module.css";

export const Card = ({ children }: { readonly children: ReactNode }) => <div className={styles.card}>{children}</div>;
