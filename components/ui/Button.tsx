/** A button, or a link that looks like one. */
import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps } from "react";
import styles from "./Button.module.css";

/** `primary` is the one next act of a screen; `plain` is for rows and toolbars. */
export type ButtonLook = "primary" | "secondary" | "plain";

interface Looks {
  readonly look?: ButtonLook;
  /** Takes the whole width of its column. */
  readonly wide?: boolean;
}

const classes = ({ look = "secondary", wide }: Looks, own?: string): string =>
  [styles.button, styles[look], wide ? styles.wide : "", own ?? ""].filter(Boolean).join(" ");

/**
 * `busy` says that its action is under way: it stays focusable and ignores presses, so that focus and a screen reader
 * do not lose their place.
 */
export const Button = ({ look, wide, busy, className, onClick, type = "button", ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Looks & { readonly busy?: boolean }) => (
  <button
    {...rest}
    type={busy ? "button" : type}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    onClick={busy ? undefined : onClick}
    className={classes({ look, wide }, className)}
  />
);

export const ButtonLink = ({ look, wide, className, ...rest }: ComponentProps<typeof Link> & Looks) => (
  <Link {...rest} className={classes({ look, wide }, className)} />
);
