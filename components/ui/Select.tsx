/** One of a few, by the browser's own list: it works by touch, by key and by voice everywhere. */
import type { SelectHTMLAttributes } from "react";
import { controlOf, Field, type FieldWords } from "./Field";
import styles from "./Field.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id" | "className" | "style"> {
  readonly options: readonly Option[];
}

export const Select = ({ name, label, hint, error, note, options, ...rest }: SelectProps) => {
  const words = { name, label, hint, error, note };
  return (
    <Field {...words}>
      <select {...rest} {...controlOf(words)} className={styles.control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
};
