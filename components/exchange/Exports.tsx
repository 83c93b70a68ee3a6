"use client";
/** The page on which a project leaves and a corpus comes in: questions on the left, what they amount to in the margin. */
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Spread } from "@/components/shell/Spread";
import { EmptyState } from "@/components/ui/EmptyState";
import { Section } from "@/components/ui/Form";
import type { ExportAnswers, ExportFacts } from "@/lib/exchange/export-contents";
import { ExportContents } from "./ExportContents";
import { ExportForm } from "./ExportForm";
import styles from "./Exports.module.css";
import { ImportForm } from "./ImportForm";

interface ExportsProps {
  readonly project: string;
  readonly head: ReactNode;
  readonly facts: ExportFacts;
  readonly mayName: boolean;
  readonly mayImport: boolean;
}

export const Exports = ({ project, head, facts, mayName, mayImport }: ExportsProps) => {
  const t = useTranslations("exports");
  const [answers, setAnswers] = useState<ExportAnswers>({ people: "pseudonymous", text: "quotes", format: "bundle" });
  const isEmpty = Object.values(facts.documents).every((count) => count === 0);
  const questions = isEmpty ? <EmptyState>{t(mayImport ? "emptyImport" : "empty")}</EmptyState> : (
    <Section title={t("leaves")}>
      <ExportForm project={project} answers={answers} onAnswer={setAnswers} mayName={mayName} />
    </Section>
  );
  return (
    <Spread
      marginName={t("contents.title")}
      margin={isEmpty ? undefined : <ExportContents facts={facts} answers={answers} />}
      head={
        <div className={styles.top}>
          {head}
          {questions}
        </div>
      }
    >
      {mayImport ? (
        <Section title={t("import.title")} text={t("import.about")}>
          <ImportForm project={project} />
        </Section>
      ) : null}
    </Spread>
  );
};
