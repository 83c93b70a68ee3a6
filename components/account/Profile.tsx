"use client";
/** One's name and language, as others and the pages use them. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { rememberLocale, setTheme, themeNow, type Theme } from "@/components/shell/preferences";
import { Button } from "@/components/ui/Button";
import { RadioGroup } from "@/components/ui/Choice";
import { Actions, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { useSay } from "@/components/ui/Status";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";

interface ProfileProps {
  readonly name: string;
  readonly login: string;
  readonly locale: string | null;
}

const isLocale = (value: string): value is "fr" | "en" => value === "fr" || value === "en";

export const Profile = ({ name, login, locale }: ProfileProps) => {
  const t = useTranslations("account.profile");
  const common = useTranslations("common.form");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const save = async (form: FormData) => {
    const wanted = String(form.get("locale"));
    const body = { name: String(form.get("name")), locale: isLocale(wanted) ? wanted : null };
    if (!(await submit({ path: "/me", method: "PATCH", body }))) return;
    if (isLocale(wanted)) rememberLocale(wanted);
    say(common("saved"));
    router.refresh();
  };
  return (
    <Form onSubmit={(form) => void save(form)}>
      <FormErrors refusal={refusal} labels={{ name: t("name"), locale: t("language") }} />
      <TextField name="name" label={t("name")} hint={t("nameHint", { login })} defaultValue={name} maxLength={120} autoComplete="name" error={errorOf("name")} />
      <Select key={locale ?? ""} name="locale" label={t("language")} defaultValue={locale ?? ""} error={errorOf("locale")} options={[{ value: "fr", label: "Français" }, { value: "en", label: "English" }, { value: "", label: t("browserLanguage") }]} />
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {common("save")}
        </Button>
      </Actions>
    </Form>
  );
};

/** Kept in this browser, because a projector and a phone want different ones. */
export const ThemeChoice = ({ initial }: { readonly initial: Theme }) => {
  const t = useTranslations("common.shell.theme");
  const account = useTranslations("account.profile");
  const [theme, setNow] = useState<Theme>(initial);
  const choose = (value: string) => {
    setTheme(value as Theme);
    setNow(themeNow());
  };
  return <RadioGroup name="theme" label={t("title")} hint={account("themeHint")} value={theme} onPick={choose} options={(["system", "light", "dark"] as const).map((value) => ({ value, label: t(value) }))} />;
};
