/** What cannot be corrected about an article, because it is evidence: when it came, its digest, the file itself. */
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { Icon } from "@/components/ui/Icon";
import styles from "./DetailsMargin.module.css";

interface DetailsMarginProps {
  readonly document: string;
  /** A date in words. */
  readonly added: string;
  readonly words: number;
  readonly sha256: string;
  readonly file: { readonly name: string | null } | null;
}

export const DetailsMargin = ({ document, added, words, sha256, file }: DetailsMarginProps) => {
  const t = useTranslations("documents.edit.facts");
  return (
    <MarginNote title={t("title")}>
      <p className={styles.text}>{t("text")}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t("added")}</dt>
          <dd>{added}</dd>
        </div>
        <div>
          <dt>{t("length")}</dt>
          <dd>{t("words", { count: words })}</dd>
        </div>
        <div>
          <dt>{t("digest")}</dt>
          <dd className={styles.digest}>{sha256}</dd>
        </div>
      </dl>
      {file ? (
        <p>
          <a href={`/api/v1/documents/${document}/original`} className={styles.file} download>
            <Icon of={Download} />
            {file.name ?? t("file")}
          </a>
        </p>
      ) : null}
    </MarginNote>
  );
};
