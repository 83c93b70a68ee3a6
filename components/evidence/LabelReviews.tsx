/** Labels that their own context speaks against: each leads to the annotation, for a second look. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import styles from "./CertificateWarnings.module.css";

interface LabelReviewsProps {
  readonly reviews: readonly { readonly annotation: string; readonly code: "unsourced-with-source" | "fact-without-a-fact" }[];
  /** Address of the workbench of this document. */
  readonly path: string;
}

const SHOWN = 8;

export const LabelReviews = ({ reviews, path }: LabelReviewsProps) => {
  const t = useTranslations("provenance.review");
  return [...Map.groupBy(reviews, ({ code }) => code)].map(([code, list]) => (
    <Notice key={code} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
      <p className={styles.places}>
        {list.slice(0, SHOWN).map(({ annotation }, at) => (
          <Link key={annotation} href={`${path}?annotation=${annotation}`}>
            {t("look", { number: at + 1 })}
          </Link>
        ))}
      </p>
    </Notice>
  ));
};
