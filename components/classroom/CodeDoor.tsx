"use client";
/** The first door: a class code and a pseudonym. The password is asked for behind it. */
import { useTranslations } from "next-intl";
import { openAnew } from "@/components/shell/session";
import { Button } from "@/components/ui/Button";
import { FieldRow, Form } from "@/components/ui/Form";
import { TextField } from "@/components/ui/TextField";

export const CodeDoor = () => {
  const t = useTranslations("join");
  const enter = (form: FormData) => openAnew(`/join#${new URLSearchParams({ code: String(form.get("code")), pseudonym: String(form.get("pseudonym")) }).toString()}`);
  return (
    <Form onSubmit={enter}>
      <FieldRow>
        <TextField name="code" label={t("code")} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={20} />
        <TextField name="pseudonym" label={t("pseudonym")} autoComplete="off" spellCheck={false} maxLength={40} />
      </FieldRow>
      <Button type="submit" look="primary">
        {t("enter")}
      </Button>
    </Form>
  );
};
