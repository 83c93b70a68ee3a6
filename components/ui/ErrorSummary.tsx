"use client";
/** What went wrong with a form, at its top, with a way to each field. Takes the focus when it appears. */
import { useEffect, useRef, type ReactNode } from "react";
import { fieldId } from "./field-id";
import styles from "./Notice.module.css";

export interface SummaryItem {
  readonly path: string;
  /** The field's own name, as its label says it. Absent: the form has no such field and the sentence stands alone. */
  readonly label?: string | undefined;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly items?: readonly SummaryItem[];
  readonly children?: ReactNode;
}

const toField = (path: string) => (event: { preventDefault: () => void }) => {
  const field = document.getElementById(fieldId(path));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
};

/** Render it with a `key` that changes at every attempt, so that a second failure is announced too. */
export const ErrorSummary = ({ title, items = [], children }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles.notice} role="alert" tabIndex={-1}>
      <p className={styles.title}>{title}</p>
      {items.length > 0 ? (
        <ul className={styles.list}>
          {items.map(({ path, label, message }) => (
            <li key={`${path} ${message}`}>
              {label ? (
                <>
                  <a href={`#${fieldId(path)}`} onClick={toField(path)}>
                    {label}
                  </a>{" "}
                  – {message}
                </>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
};
