"use client";
/** Choosing a password: the first one after a one-time password, or a new one. */
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { useSay } from "@/components/ui/Status";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Actions, Form } from "@/components/ui/Form";
import { TextField } from "@/components/ui/TextField";
import { openAnew } from "@/components/shell/session";
import { useSubmit } from "@/components/use-submit";

interface PasswordFormProps {
  /** Where to go afterwards. Absent: stay, and say that it is done. */
  readonly next?: string;
}

export const PasswordForm = ({ next }: PasswordFormProps) => {
  const t = useTranslations("auth.change");
  const say = useSay();
  const [shown, setShown] = useState(false);
  const { busy, refusal, errorOf, submit } = useSubmit();
  const labels = { current: next ? t("currentOnce") : t("current"), next: t("next") };
  const change = async (form: FormData, element: HTMLFormElement) => {
    const body = { current: String(form.get("current")), next: String(form.get("next")) };
    if (!(await submit({ path: "/me/password", method: "POST", body }))) return;
    if (next) return openAnew(next);
    element.reset();
    say(t("done"));
  };
  const type = shown ? "text" : "password";
  return (
    <Form onSubmit={(form, element) => void change(form, element)}>
      <FormErrors refusal={refusal} labels={labels} />
      <TextField name="current" label={labels.current} type={type} autoComplete="current-password" error={errorOf("current")} />
      <TextField name="next" label={labels.next} type={type} autoComplete="new-password" hint={t("rule")} error={errorOf("next")} />
      <Checkbox name="shown" label={t("show")} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t("save")}
        </Button>
      </Actions>
    </Form>
  );
};
