/** One line, or with `rows` several lines, of text. */
import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from "react";
import { controlOf, Field, type FieldWords } from "./Field";
import styles from "./Field.module.css";

type Own<T> = Omit<T, "name" | "id" | "className" | "style">;

export const TextField = ({ name, label, hint, error, note, control, ...rest }: FieldWords & Own<InputHTMLAttributes<HTMLInputElement>> & { readonly control?: Ref<HTMLInputElement> }) => {
  const words = { name, label, hint, error, note };
  return (
    <Field {...words}>
      <input type="text" {...rest} {...controlOf(words)} ref={control} className={styles.control} />
    </Field>
  );
};

export const TextArea = ({ name, label, hint, error, note, control, ...rest }: FieldWords & Own<TextareaHTMLAttributes<HTMLTextAreaElement>> & { readonly control?: Ref<HTMLTextAreaElement> }) => {
  const words = { name, label, hint, error, note };
  return (
    <Field {...words}>
      <textarea {...rest} {...controlOf(words)} ref={control} className={styles.control} />
    </Field>
  );
};
