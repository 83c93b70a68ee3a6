/** The rows of a menu in a popover: links and buttons in a list, each as tall as a thumb. */
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import styles from "./Menu.module.css";

export const Menu = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul role="list" className={styles.menu} aria-label={label}>
    {children}
  </ul>
);

export const MenuLink = (props: Omit<ComponentProps<typeof Link>, "className">) => (
  <li>
    <Link {...props} className={styles.item} />
  </li>
);

/** `last`: set off from the rows above by a hairline. */
export const MenuButton = ({ last = false, ...props }: Omit<ComponentProps<"button">, "className" | "type"> & { readonly last?: boolean }) => (
  <li className={last ? styles.last : undefined}>
    <button {...props} type="button" className={styles.item} />
  </li>
);

/** Words over a group of rows. */
export const MenuNote = ({ children }: { readonly children: ReactNode }) => <li className={styles.note}>{children}</li>;
