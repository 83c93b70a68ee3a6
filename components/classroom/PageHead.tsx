/** The head of a class's pages: what it is, and the facts about it on one line. */
import styles from "./PageHead.module.css";

export const PageHead = ({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) => (
  <header className={styles.head}>
    <h1>{title}</h1>
    <p className={styles.facts}>{facts.join(" · ")}</p>
  </header>
);
