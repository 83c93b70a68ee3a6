"use client";
/** French or English, at once and without losing the place. */
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { send } from "@/components/request";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { rememberLocale } from "./preferences";
import styles from "./LanguageSwitch.module.css";

const LANGUAGES = [
  { code: "fr", name: "Français" },
  { code: "en", name: "English" },
] as const;

/** Somebody signed in keeps the choice in their account, so that it follows them to the next machine. */
export const LanguageSwitch = ({ signedIn = false }: { readonly signedIn?: boolean }) => {
  const t = useTranslations("common.shell");
  const locale = useLocale();
  const router = useRouter();
  const [pending, start] = useTransition();
  const choose = (code: "fr" | "en") =>
    start(async () => {
      rememberLocale(code);
      if (signedIn) await send({ path: "/me", method: "PATCH", body: { locale: code } });
      router.refresh();
    });
  return (
    <div role="group" aria-label={t("language")} className={styles.switch} aria-busy={pending}>
      {LANGUAGES.map(({ code, name }) => (
        <button key={code} type="button" lang={code} title={name} aria-pressed={locale === code} onClick={() => choose(code)} className={styles.choice}>
          {code.toUpperCase()}
          <VisuallyHidden> – {name}</VisuallyHidden>
        </button>
      ))}
    </div>
  );
};
