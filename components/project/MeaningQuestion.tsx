"use client";
/** A definition is about to change: whether it now means something else, and what each answer does to figures. */
import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/Choice";
import { Notice } from "@/components/ui/Notice";
import type { Label } from "@/lib/annotation/codebook";

export type Meaning = "meaning" | "wording";

interface MeaningQuestionProps {
  /** Labels whose definition differs from the version in force. */
  readonly labels: readonly Label[];
  /** Marks under each label that stand under its present meaning. */
  readonly marks: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, Meaning>>;
  readonly errorOf: (path: string) => string | undefined;
  readonly onAnswer: (key: string, meaning: Meaning) => void;
}

/** The field of one label's answer, for errors. */
export const meaningField = (key: string): string => `meaning.${key}`;

export const MeaningQuestion = ({ labels, marks, answers, errorOf, onAnswer }: MeaningQuestionProps) => {
  const t = useTranslations("settings.labels.meaning");
  const locale = useLocale();
  if (labels.length === 0) return null;
  return (
    <Notice title={t("title", { count: labels.length })}>
      {labels.map(({ key, name }) => (
        <RadioGroup
          key={key}
          name={meaningField(key)}
          label={t("ask", { name: name[locale] })}
          error={errorOf(meaningField(key))}
          value={answers[key] ?? ""}
          onPick={(value) => onAnswer(key, value as Meaning)}
          options={[
            { value: "wording", label: t("wording"), hint: t("wordingDoes", { count: marks[key] ?? 0 }) },
            { value: "meaning", label: t("meaning"), hint: t("meaningDoes", { count: marks[key] ?? 0 }) },
          ]}
        />
      ))}
    </Notice>
  );
};
