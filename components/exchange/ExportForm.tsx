"use client";
/** Three questions decide what leaves. A plain form: the browser itself fetches the file. */
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { RadioGroup } from "@/components/ui/Choice";
import { Actions } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { PEOPLE_MODES, TEXT_MODES, type PeopleMode, type TextMode } from "@/lib/exchange/enumerations";
import type { ExportAnswers } from "@/lib/exchange/export-contents";
import { EXPORT_FORMATS, type ExportFormat } from "@/lib/exchange/export-formats";
import styles from "./Exports.module.css";

interface ExportFormProps {
  readonly project: string;
  readonly answers: ExportAnswers;
  readonly onAnswer: (answers: ExportAnswers) => void;
  /** Names leave with those who answer for the project. */
  readonly mayName: boolean;
}

const ORDER: readonly PeopleMode[] = ["pseudonymous", "named", "anonymous"];

export const ExportForm = ({ project, answers, onAnswer, mayName }: ExportFormProps) => {
  const t = useTranslations("exports");
  const people = ORDER.filter((mode) => PEOPLE_MODES.includes(mode) && (mayName || mode !== "named"));
  return (
    <form method="get" action={`/api/v1/projects/${project}/export`} className={styles.questions}>
      <RadioGroup
        name="people"
        label={t("people.question")}
        options={people.map((value) => ({ value, label: t(`people.${value}`), hint: t(`people.${value}Hint`) }))}
        value={answers.people}
        onPick={(value) => onAnswer({ ...answers, people: value as PeopleMode })}
      />
      <RadioGroup
        name="text"
        label={t("text.question")}
        options={TEXT_MODES.map((value) => ({ value, label: t(`text.${value}`), hint: t(`text.${value}Hint`) }))}
        value={answers.text}
        onPick={(value) => onAnswer({ ...answers, text: value as TextMode })}
      />
      <Select
        name="format"
        label={t("format.question")}
        hint={t(`format.${answers.format}Hint`)}
        value={answers.format}
        onChange={(event) => onAnswer({ ...answers, format: event.target.value as ExportFormat })}
        options={EXPORT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <Actions>
        <Button type="submit" look="primary">
          {t("export")}
        </Button>
      </Actions>
    </form>
  );
};
