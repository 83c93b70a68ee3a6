/** The codebook as a guide to read: what each label means, with a sentence that deserves it. */
import { useLocale, useTranslations } from "next-intl";
import type { Label } from "@/lib/annotation/codebook";
import { StrokeSample } from "./StrokeSample";
import styles from "./CodebookGuide.module.css";

export const CodebookGuide = ({ labels }: { readonly labels: readonly Label[] }) => {
  const t = useTranslations("settings.labels");
  const locale = useLocale();
  return (
    <ol role="list" className={styles.guide}>
      {labels.map(({ key, name, definition, example }, slot) => (
        <li key={key} className={styles.entry}>
          <h2 className={styles.name}>
            <StrokeSample slot={slot}>{name[locale]}</StrokeSample>
          </h2>
          {definition?.[locale] ? <p>{definition[locale]}</p> : null}
          {example?.[locale] ? <p className={styles.example}>{t("exampleQuote", { example: example[locale] })}</p> : null}
        </li>
      ))}
    </ol>
  );
};
