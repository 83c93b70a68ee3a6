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
  /** 0–1; null where the default holds. */
  readonly share: number | null;
  readonly hideSyntax: boolean | null;
}

const SHARES = ["0.5", "0.6667", "0.75"] as const;

export const ProjectSettings = ({ id, name, language, share, hideSyntax }: ProjectSettingsProps) => {
  const t = useTranslations("settings.project");
  const common = useTranslations("common");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const save = async (form: FormData) => {
    const [wantedShare, notation] = [String(form.get("settings.share")), String(form.get("settings.hideSyntax"))];
    const settings = { share: wantedShare === "" ? null : Number(wantedShare), hideSyntax: notation === "" ? null : notation === "hide" };
    const body = { name: String(form.get("name")), language: String(form.get("language")), settings };
    if (!(await submit({ path: `/projects/${id}`, method: "PATCH", body }))) return;
    say(common("form.saved"));
    router.refresh();
  };
  const own = share !== null && !SHARES.some((value) => Number(value) === share) ? [{ value: String(share), label: t("shares.other", { share }) }] : [];
  const shares = [{ value: "", label: t("shares.third") }, { value: "0.5", label: t("shares.half") }, { value: "0.6667", label: t("shares.twoThirds") }, { value: "0.75", label: t("shares.threeQuarters") }, ...own];
  return (
    <Form onSubmit={(form) => void save(form)}>
      <FormErrors refusal={refusal} labels={{ name: t("name"), language: t("language"), "settings.share": t("share"), "settings.hideSyntax": t("notation") }} />
      <FieldRow>
        <TextField name="name" label={t("name")} defaultValue={name} maxLength={120} autoComplete="off" error={errorOf("name")} />
        <Select name="language" label={t("language")} defaultValue={language} error={errorOf("language")} options={(["fr", "en"] as const).map((value) => ({ value, label: common(`languages.${value}`) }))} />
      </FieldRow>
      <Select name="settings.hideSyntax" label={t("notation")} hint={t("notationHint")} defaultValue={hideSyntax === null ? "" : hideSyntax ? "hide" : "show"} error={errorOf("settings.hideSyntax")} options={[{ value: "", label: t("notations.auto") }, { value: "hide", label: t("notations.hide") }, { value: "show", label: t("notations.show") }]} />
      <Select name="settings.share" label={t("share")} hint={t("shareHint")} defaultValue={share === null ? "" : String(share)} error={errorOf("settings.share")} options={shares} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {common("form.save")}
        </Button>
      </Actions>
    </Form>
  );
};
