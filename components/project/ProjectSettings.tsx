"use client";
/** What a project decides for all of its work. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Actions, FieldRow, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { useSay } from "@/components/ui/Status";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";

interface ProjectSettingsProps {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly hideSyntax: boolean | null;
}

export const ProjectSettings = ({ id, name, language, hideSyntax }: ProjectSettingsProps) => {
  const t = useTranslations("settings.project");
  const common = useTranslations("common");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const save = async (form: FormData) => {
    const notation = String(form.get("settings.hideSyntax"));
    const settings = { hideSyntax: notation === "" ? null : notation === "hide" };
    const body = { name: String(form.get("name")), language: String(form.get("language")), settings };
    if (!(await submit({ path: `/projects/${id}`, method: "PATCH", body }))) return;
    say(common("form.saved"));
    router.refresh();
  };
  return (
    <Form onSubmit={(form) => void save(form)}>
      <FormErrors refusal={refusal} labels={{ name: t("name"), language: t("language"), "settings.hideSyntax": t("notation") }} />
      <FieldRow>
        <TextField name="name" label={t("name")} defaultValue={name} maxLength={120} autoComplete="off" error={errorOf("name")} />
        <Select name="language" label={t("language")} defaultValue={language} error={errorOf("language")} options={(["fr", "en"] as const).map((value) => ({ value, label: common(`languages.${value}`) }))} />
      </FieldRow>
      <Select name="settings.hideSyntax" label={t("notation")} hint={t("notationHint")} defaultValue={hideSyntax === null ? "" : hideSyntax ? "hide" : "show"} error={errorOf("settings.hideSyntax")} options={[{ value: "", label: t("notations.auto") }, { value: "hide", label: t("notations.hide") }, { value: "show", label: t("notations.show") }]} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {common("form.save")}
        </Button>
      </Actions>
    </Form>
  );
};
