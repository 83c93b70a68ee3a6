"use client";
/** Changing an assignment's words or its date. Who sees whom when was settled as it was handed out. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { TextArea, TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { dateBody, dateField } from "./assignment-body";

interface EditAssignmentProps {
  readonly id: string;
  readonly title: string;
  readonly instructions: string | null;
  readonly dueAt: string | null;
}

export const EditAssignment = ({ id, title, instructions, dueAt }: EditAssignmentProps) => {
  const t = useTranslations("classes.form");
  const common = useTranslations("common.form");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // By the clock of this machine, which the server does not know.
    if (date.current) date.current.value = dateField(dueAt);
  }, [dueAt]);
  const save = async (form: FormData) => {
    const body = { title: String(form.get("title")), instructions: String(form.get("instructions")).trim() || null, dueAt: dateBody(form.get("dueAt")) };
    if (!(await submit({ path: `/assignments/${id}`, method: "PATCH", body }))) return;
    say(common("saved"));
    router.refresh();
  };
  return (
    <Form onSubmit={(form) => void save(form)}>
      <FormErrors refusal={refusal} labels={{ title: t("title"), instructions: t("instructions"), dueAt: t("due") }} />
      <TextField name="title" label={t("title")} defaultValue={title} maxLength={200} autoComplete="off" error={errorOf("title")} />
      <TextArea name="instructions" label={t("instructions")} note={common("optional")} defaultValue={instructions ?? ""} rows={5} maxLength={10_000} error={errorOf("instructions")} />
      <TextField name="dueAt" label={t("due")} note={common("optional")} hint={t("dueHint")} type="datetime-local" control={date} error={errorOf("dueAt")} />
      <Actions>
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
      </Actions>
    </Form>
  );
};
