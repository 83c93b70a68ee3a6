/** One sentence, annotated as it would be on the sheet: what the tool is for, seen before it is read. */
import { useTranslations } from "next-intl";
import styles from "./Specimen.module.css";

/** The figure of the sentence in the reader's way of writing numbers, and the words the strokes stand under. */
const SENTENCE = {
  fr: ["«\u202f", "1\u202f500 dockers", " seraient ", "concernés", "\u202f»"],
  en: ["“", "1,500 dockers", " would be ", "affected", "”"],
} as const;

export const Specimen = ({ locale }: { readonly locale: "fr" | "en" }) => {
  const t = useTranslations("auth.specimen");
  const common = useTranslations("common");
  const [open, figure, verb, last, close] = SENTENCE[locale];
  return (
    <section className={styles.specimen} aria-label={t("name")}>
      <p className={styles.mark}>{common("product")}</p>
      <figure className={styles.figure}>
        <p className={styles.sentence}>
          {open}
          <span className={styles.claim}>
            <span className={styles.unsourced}>
              <span className={styles.contested}>{figure}</span>
              {verb}
            </span>
            {last}
          </span>
          {close}
        </p>
      </figure>
      <p className={styles.question}>{t("question")}</p>
      <p className={styles.answer}>{t("answer")}</p>
      <p className={styles.text}>{t("answerText")}</p>
    </section>
  );
};
