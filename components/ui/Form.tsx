/** How forms are laid out: one column, fields that belong together in a row, one row of buttons. */
import type { FormEvent, ReactNode } from "react";
import styles from "./Form.module.css";

interface FormProps {
  readonly onSubmit: (form: FormData, element: HTMLFormElement) => void;
  /** As wide as its page; otherwise as wide as a line is good to read. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** `post`, so that nothing typed ends up in an address when it is sent before the page's script has arrived. */
export const Form = ({ onSubmit, wide = false, children }: FormProps) => {
  const handle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget), event.currentTarget);
  };
  return (
    <form method="post" noValidate className={wide ? `${styles.form} ${styles.wide}` : styles.form} onSubmit={handle}>
      {children}
    </form>
  );
};

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => <div className={styles.row}>{children}</div>;

export const Actions = ({ children }: { readonly children: ReactNode }) => <div className={styles.actions}>{children}</div>;

interface SectionProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** Where an address with this fragment leads. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a long page, with its heading and why it is there. */
export const Section = ({ title, text, id, children }: SectionProps) => (
  <section id={id} className={styles.section}>
    <h2>{title}</h2>
    {text ? <p className={styles.quiet}>{text}</p> : null}
    {children}
  </section>
);
