/** How surely something is told: four steps of a ladder, in ink, with its word. */
import { useTranslations } from "next-intl";
import styles from "./Certainty.module.css";

const STEPS = { asserted: 3, attributed: 2, conditional: 1, presupposed: 3 } as const;

export const Certainty = ({ of }: { readonly of: keyof typeof STEPS }) => {
  const t = useTranslations("claims");
  return (
    <span className={styles.certainty} data-certainty={of}>
      <span className={styles.ladder} aria-hidden="true">
        {Array.from({ length: STEPS[of] }, (_, at) => (
          <span key={at} className={styles.step} />
        ))}
      </span>
      {t(`certainty.${of}`)}
    </span>
  );
};
