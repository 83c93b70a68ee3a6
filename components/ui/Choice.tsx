/** A box to tick, and a set of buttons of which one is in. */
import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError, type FieldWords } from "./Field";
import { fieldId } from "./field-id";
import styles from "./Field.module.css";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "id" | "className" | "style"> {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export const Checkbox = ({ name, label, hint, ...rest }: CheckboxProps) => {
  const id = fieldId(name);
  return (
    <label className={styles.choice}>
      <input {...rest} type="checkbox" id={id} name={name} aria-describedby={hint ? `${id}-hint` : undefined} />
      <span>{label}</span>
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </label>
  );
};

export interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadioGroupProps extends FieldWords {
  readonly options: readonly RadioOption[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

/** The first button carries the field's id, so that an error summary leads to it. */
export const RadioGroup = ({ name, label, hint, error, note, options, value, onPick }: RadioGroupProps) => {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={styles.field} data-invalid={error ? "" : undefined} aria-describedby={described}>
      <legend className={styles.legend}>
        {label}
        {note ? <span className={styles.note}> {note}</span> : null}
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <div className={styles.choices}>
        {options.map((option, at) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" id={at === 0 ? id : undefined} name={name} value={option.value} checked={option.value === value} onChange={() => onPick(option.value)} />
            <span>{option.label}</span>
            {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
