/** How many gave which label, and how many left the passage alone: strokes, names, numbers. */
import { useTranslations } from "next-intl";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import type { LabelName } from "./label-names";
import styles from "./LabelTallies.module.css";

interface LabelTalliesProps {
  readonly labels: readonly { readonly label: string; readonly people: number }[];
  /** Null: nobody is counted as silent. */
  readonly silent: number | null;
  readonly nameOf: (key: string) => LabelName;
}

export const LabelTallies = ({ labels, silent, nameOf }: LabelTalliesProps) => {
  const t = useTranslations("classes.passages");
  return (
    <ul role="list" className={styles.tallies}>
      {labels.map(({ label, people }) => {
        const { name, slot } = nameOf(label);
        return (
          <li key={label}>
            <LabelStroke slot={slot} />
            <span>{name}</span> <b>{people}</b>
          </li>
        );
      })}
      {silent ? <li>{t("silent", { count: silent })}</li> : null}
    </ul>
  );
};
