"use client";
/** Something to take elsewhere, a one-time password or a token: selected at a press, copied where the browser allows it. */
import { useRef, useState } from "react";
import { Button } from "./Button";
import { fieldId } from "./field-id";
import styles from "./CopyField.module.css";

interface CopyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly byHand: string };
}

export const CopyField = ({ name, label, value, words }: CopyFieldProps) => {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const copy = async () => {
    field.current?.select();
    // Over plain http there is no clipboard: the selection is made, the keys are the person's own.
    const copied = await (navigator.clipboard?.writeText(value).then(() => true, () => false) ?? Promise.resolve(document.execCommand("copy")));
    setState(copied ? "copied" : "by-hand");
  };
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId(name)}>{label}</label>
      <div className={styles.row}>
        <input ref={field} id={fieldId(name)} readOnly value={value} className={styles.value} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p role="status" className={styles.state}>
        {state === "copied" ? words.copied : state === "by-hand" ? words.byHand : ""}
      </p>
    </div>
  );
};
