"use client";
/** Making a project: its name and its language; everything else can wait. */
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { randomKey } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";

export const NewProject = () => {
  const t = useTranslations("projects.create");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const create = async (form: FormData) => {
    const body = { name: String(form.get("name")), language: String(form.get("language")) };
    const made = await submit<{ id: string }>({ path: "/projects", method: "POST", body, idempotencyKey: randomKey() });
    if (made) router.push(`/projects/${made.data.id}`);
  };
  return (
    <Form onSubmit={(form) => void create(form)}>
      <FormErrors refusal={refusal} labels={{ name: t("name"), language: t("language") }} />
      <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={120} error={errorOf("name")} autoComplete="off" />
      <Select
        name="language"
        label={t("language")}
        defaultValue={locale}
        error={errorOf("language")}
        options={(["fr", "en"] as const).map((value) => ({ value, label: common(`languages.${value}`) }))}
      />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t("button")}
        </Button>
      </Actions>
    </Form>
  );
};
