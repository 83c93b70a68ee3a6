"use client";
/** What the file will contain, and what stays behind and why: changes with the answers. */
import { useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { Notice } from "@/components/ui/Notice";
import { exportContents, type ExportAnswers, type ExportFacts } from "@/lib/exchange/export-contents";
import styles from "./Exports.module.css";

interface ExportContentsProps {
  readonly facts: ExportFacts;
  readonly answers: ExportAnswers;
}

export const ExportContents = ({ facts, answers }: ExportContentsProps) => {
  const t = useTranslations("exports.contents");
  const { documents, wholeTexts, heldBack, leftOut } = exportContents(facts, answers);
  const remarks = [
    heldBack.withoutLicence > 0 ? t(leftOut ? "withoutLicenceLeftOut" : "withoutLicence", { count: heldBack.withoutLicence }) : null,
    heldBack.byLicence > 0 ? t(leftOut ? "byLicenceLeftOut" : "byLicence", { count: heldBack.byLicence }) : null,
    facts.closed > 0 ? t("closed", { count: facts.closed }) : null,
    answers.people === "anonymous" ? t("anonymous") : null,
  ].filter((remark) => remark !== null);
  return (
    <MarginNote title={t("title")}>
      <div aria-live="polite" className={styles.contents}>
        <ul className={styles.facts}>
          <li>{t("documents", { count: documents })}</li>
          <li>{leftOut && heldBack.byLicence + heldBack.withoutLicence > 0 ? t("theirAnnotations", { count: documents }) : t("annotations", { count: facts.annotations })}</li>
          <li>{t(answers.people, { count: facts.people })}</li>
          <li>{t("wholeTexts", { count: wholeTexts })}</li>
        </ul>
        {remarks.map((remark) => (
          <Notice key={remark}>
            <p>{remark}</p>
          </Notice>
        ))}
        <p className={styles.quiet}>{t("same")}</p>
      </div>
    </MarginNote>
  );
};
