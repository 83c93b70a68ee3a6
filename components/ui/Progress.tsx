/** How far something is: a rule that fills with ink, and the words beside it. */
import styles from "./Progress.module.css";

interface ProgressProps {
  /** What is under way, in words: « Envoi du fichier ». */
  readonly label: string;
  /** 0–1; absent when it is not known. */
  readonly value?: number;
}

export const Progress = ({ label, value }: ProgressProps) => (
  <label className={styles.progress}>
    <span>{label}</span>
    <progress max={1} value={value} />
  </label>
);
