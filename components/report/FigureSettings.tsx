"use client";
/** From when on a passage counts and an outlet is measured: what each setting does, and what the outlets page would say. */
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { RadioGroup } from "@/components/ui/Choice";
import { Actions, FieldRow, Form } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { DEFAULT_SETTINGS, type Settings, type Threshold } from "@/lib/report/settings";
import { draftOf, readDraft, SHARE_CHOICES, THRESHOLDS, type DraftProblem, type SettingsDraft, type ShareChoice } from "@/lib/report/settings-draft";
import styles from "./FigureSettings.module.css";
import { PreviewSentence } from "./PreviewSentence";

const METHOD = draftOf(DEFAULT_SETTINGS);
const GROUPS = [
  { key: "indicative", rows: [["documents", "claims"], ["readers"]] },
  { key: "solid", rows: [["documentsSolid", "claimsSolid"], ["reliability", "halfWidth"]] },
] as const;

const pathOf = (field: "share" | Threshold): string => (field === "share" ? "settings.share" : `settings.thresholds.${field}`);

/** A point where its language writes one. */
const useWritten = () => {
  const format = useFormatter();
  return (text: string): string => (/^\d+(\.\d+)?$/u.test(text) ? format.number(Number(text), { useGrouping: false, maximumFractionDigits: 4 }) : text);
};

const useProblemWords = () => {
  const t = useTranslations("settings.figures.problems");
  return (problem: DraftProblem): string => (problem.code === "not-a-number" ? t("notANumber") : t(problem.code === "not-an-integer" ? "notAnInteger" : problem.code === "too-little" ? "tooLittle" : "tooGreat", { limit: problem.limit }));
};

interface FieldsProps {
  readonly draft: SettingsDraft;
  readonly onChange: (draft: SettingsDraft) => void;
  readonly errorOf: (path: string) => string | undefined;
}

const ShareFields = ({ draft, onChange, errorOf }: FieldsProps) => {
  const t = useTranslations("settings.figures");
  const options = SHARE_CHOICES.map((value) => ({ value, label: t(`shares.${value}`), hint: t(`shareHints.${value}`) }));
  const isOwn = draft.share === "own";
  return (
    <>
      <RadioGroup name={isOwn ? "share-choice" : "settings.share"} label={t("share")} hint={t("shareHint")} options={options} value={draft.share} onPick={(share) => onChange({ ...draft, share: share as ShareChoice })} error={isOwn ? undefined : errorOf("settings.share")} />
      {isOwn ? <TextField name="settings.share" label={t("own")} inputMode="decimal" autoComplete="off" value={draft.own} onChange={(event) => onChange({ ...draft, own: event.target.value })} error={errorOf("settings.share")} /> : null}
    </>
  );
};

const ThresholdFields = ({ draft, onChange, errorOf }: FieldsProps) => {
  const t = useTranslations("settings.figures");
  const written = useWritten();
  return GROUPS.map(({ key, rows }) => (
    <fieldset key={key} className={styles.group}>
      <legend>{t(`groups.${key}`)}</legend>
      {rows.map((names) => (
        <FieldRow key={names[0]}>
          {names.map((name) => (
            <TextField
              key={name} name={pathOf(name)} label={t(`fields.${name}`)} inputMode="decimal" autoComplete="off" error={errorOf(pathOf(name))}
              hint={`${t(`hints.${name}`)} ${t("default", { value: written(METHOD.thresholds[name]) })}`} value={draft.thresholds[name]}
              onChange={(event) => onChange({ ...draft, thresholds: { ...draft.thresholds, [name]: event.target.value } })}
            />
          ))}
        </FieldRow>
      ))}
    </fieldset>
  ));
};

export const FigureSettings = ({ project, settings }: { readonly project: string; readonly settings: Pick<Settings, "share" | "thresholds"> }) => {
  const t = useTranslations("settings.figures");
  const common = useTranslations("common.form");
  const router = useRouter();
  const say = useSay();
  const written = useWritten();
  const words = useProblemWords();
  const inWords = (draft: SettingsDraft): SettingsDraft => ({ ...draft, own: written(draft.own), thresholds: Object.fromEntries(THRESHOLDS.map((name) => [name, written(draft.thresholds[name])])) as SettingsDraft["thresholds"] });
  const [draft, setDraft] = useState(() => inWords(draftOf(settings)));
  const { busy, refusal, errorOf, refuse, submit } = useSubmit();
  const { settings: wanted, problems } = readDraft(draft);
  const save = async () => {
    if (problems) return refuse(common("check"), problems.map((problem) => ({ path: pathOf(problem.field), message: words(problem) })));
    if (!(await submit({ path: `/projects/${project}`, method: "PATCH", body: { settings: wanted } }))) return;
    say(common("saved"));
    router.refresh();
  };
  const labels = Object.fromEntries([["settings.share", t("share")], ...THRESHOLDS.map((name) => [pathOf(name), t(`fields.${name}`)])]) as Record<string, string>;
  const fields = { draft, onChange: setDraft, errorOf };
  return (
    <Form onSubmit={() => void save()}>
      <FormErrors refusal={refusal} labels={labels} />
      <ShareFields {...fields} />
      <ThresholdFields {...fields} />
      <PreviewSentence project={project} settings={wanted} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>{common("save")}</Button>
        <Button onClick={() => setDraft(inWords(METHOD))}>{t("restore")}</Button>
      </Actions>
    </Form>
  );
};
