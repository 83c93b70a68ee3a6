/** The pages of one thing, as a row of links; the one that is open carries an ink rule. */
import Link from "next/link";
import styles from "./Nav.module.css";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

export const Nav = ({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) => (
  <nav aria-label={label} className={styles.nav}>
    <ul role="list" className={styles.list}>
      {items.map(({ href, label: name, current }) => (
        <li key={href}>
          <Link href={href} aria-current={current ? "page" : undefined} className={styles.link}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
