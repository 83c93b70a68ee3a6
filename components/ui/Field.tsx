/** What stands around a control: its name above, a hint, and what is wrong with it, all tied to it for those who listen. */
import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { fieldId } from "./field-id";
import { Icon } from "./Icon";
import styles from "./Field.module.css";

export interface FieldWords {
  /** The field's path in the request. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, when something is. */
  readonly error?: string | undefined;
  /** Said after the label: « facultatif ». */
  readonly note?: string | undefined;
}

/** Attributes that tie a control to its words. */
export const controlOf = ({ name, hint, error }: FieldWords) => {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, name, "aria-describedby": described || undefined, "aria-invalid": error ? (true as const) : undefined };
};

export const FieldError = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <p id={id} className={styles.error}>
    <Icon of={OctagonAlert} size={18} />
    <span>{children}</span>
  </p>
);

export const Field = ({ name, label, hint, error, note, children }: FieldWords & { readonly children: ReactNode }) => {
  const id = fieldId(name);
  return (
    <div className={styles.field} data-invalid={error ? "" : undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {note ? <span className={styles.note}> {note}</span> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </div>
  );
};
