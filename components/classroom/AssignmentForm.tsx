"use client";
/** Handing out an assignment: what to read, with which labels, until when, and who sees whom when. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { randomKey } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Checkbox, RadioGroup } from "@/components/ui/Choice";
import { Actions, FieldRow, Form } from "@/components/ui/Form";
import { TextArea, TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { assignmentBody } from "./assignment-body";
import styles from "./AssignmentForm.module.css";

export interface AssignmentFormProps {
  readonly project: string;
  readonly id: string;
  readonly articles: readonly { readonly id: string; readonly title: string; readonly outlet: string | null; readonly language: string | null }[];
  readonly labels: readonly { readonly key: string; readonly name: string; readonly example: string | null }[];
  readonly students: readonly { readonly login: string; readonly name: string }[];
  readonly hasGroups: boolean;
}

const Articles = ({ articles }: Pick<AssignmentFormProps, "articles">) => {
  const t = useTranslations("classes.form");
  return (
    <fieldset className={styles.set} id="field-documents" tabIndex={-1}>
      <legend>{t("documents")}</legend>
      <div className={styles.list}>
        {articles.map(({ id, title, outlet, language }) => (
          <Checkbox key={id} name={`document ${id}`} label={<span lang={language ?? undefined}>{title}</span>} hint={outlet ?? t("unknownOutlet")} />
        ))}
      </div>
    </fieldset>
  );
};

const Labels = ({ labels }: Pick<AssignmentFormProps, "labels">) => {
  const t = useTranslations("classes.form");
  return (
    <fieldset className={styles.set} id="field-labels" tabIndex={-1}>
      <legend>{t("labels")}</legend>
      <p className={styles.hint}>{t("labelsHint")}</p>
      {labels.map(({ key, name, example }) => (
        <Checkbox key={key} name={`label ${key}`} label={name} hint={example ?? undefined} defaultChecked />
      ))}
    </fieldset>
  );
};

const Students = ({ students }: Pick<AssignmentFormProps, "students">) => {
  const t = useTranslations("classes.form");
  const [who, setWho] = useState("all");
  if (students.length === 0) return null;
  return (
    <>
      <RadioGroup name="who" label={t("who")} value={who} onPick={setWho} options={[{ value: "all", label: t("everyone"), hint: t("everyoneHint") }, { value: "some", label: t("some"), hint: t("someHint") }]} />
      {who === "some" ? (
        <fieldset className={styles.set} id="field-members" tabIndex={-1}>
          <legend>{t("students")}</legend>
          <div className={styles.names}>
            {students.map(({ login, name }) => (
              <Checkbox key={login} name={`student ${login}`} label={name} />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
};

/** Who sees whom when. */
const Gate = () => {
  const t = useTranslations("classes.form");
  const [way, setWay] = useState("submission");
  const options = (["submission", "annotations", "due", "open"] as const).map((value) => ({ value, label: t(`gate.${value}`), hint: t(`gateHint.${value}`) }));
  return (
    <>
      <RadioGroup name="gate" label={t("gate.name")} value={way} onPick={setWay} options={options} />
      {way === "annotations" ? <TextField name="annotations" label={t("annotations")} type="number" min={1} max={1000} defaultValue="5" inputMode="numeric" /> : null}
    </>
  );
};

export const AssignmentForm = ({ project, id, articles, labels, students, hasGroups }: AssignmentFormProps) => {
  const t = useTranslations("classes.form");
  const optional = useTranslations("common.form")("optional");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const hand = async (form: FormData) => {
    const made = await submit<{ id: string }>({ path: `/classes/${id}/assignments`, method: "POST", body: assignmentBody(form, labels.length), idempotencyKey: randomKey() });
    if (made) router.push(`/projects/${project}/classes/${id}/assignments/${made.data.id}`);
  };
  const names = { title: t("title"), documents: t("documents"), labels: t("labels"), members: t("students"), dueAt: t("due"), minimum: t("minimum"), "gate.annotations": t("annotations"), instructions: t("instructions") };
  return (
    <Form onSubmit={(form) => void hand(form)}>
      <FormErrors refusal={refusal} labels={names} />
      <TextField name="title" label={t("title")} hint={t("titleHint")} maxLength={200} autoComplete="off" error={errorOf("title")} />
      <Articles articles={articles} />
      <TextArea name="instructions" label={t("instructions")} note={optional} hint={t("instructionsHint")} rows={5} maxLength={10_000} error={errorOf("instructions")} />
      <Labels labels={labels} />
      <Students students={students} />
      <Gate />
      <FieldRow>
        <TextField name="minimum" label={t("minimum")} hint={t("minimumHint")} type="number" min={0} max={1000} defaultValue="3" inputMode="numeric" error={errorOf("minimum")} />
        <TextField name="dueAt" label={t("due")} note={optional} hint={t("dueHint")} type="datetime-local" error={errorOf("dueAt")} />
      </FieldRow>
      {hasGroups ? <Checkbox name="grouped" label={t("grouped")} hint={t("groupedHint")} /> : null}
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t("button")}
        </Button>
      </Actions>
    </Form>
  );
};
