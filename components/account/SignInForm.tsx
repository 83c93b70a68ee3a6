"use client";
/** Login and password. A wrong pair keeps the login and says nothing about which of the two was wrong. */
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { openAnew, signIn, type SignInOutcome } from "@/components/shell/session";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Form } from "@/components/ui/Form";
import { Notice } from "@/components/ui/Notice";
import { TextField } from "@/components/ui/TextField";

type Failure = Exclude<SignInOutcome, "in"> | "empty";

export const SignInForm = ({ next }: { readonly next: string }) => {
  const t = useTranslations("auth");
  const [failure, setFailure] = useState<{ readonly kind: Failure; readonly attempt: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const fail = (kind: Failure) => setFailure((last) => ({ kind, attempt: (last?.attempt ?? 0) + 1 }));
  const enter = async (form: FormData) => {
    const [login, secret] = [String(form.get("login")).trim(), String(form.get("password"))];
    if (!login || !secret) return fail("empty");
    setBusy(true);
    const outcome = await signIn(login, secret);
    if (outcome === "in") return openAnew(next);
    setBusy(false);
    fail(outcome);
    if (outcome === "wrong" && password.current) password.current.value = "";
  };
  return (
    <Form onSubmit={(form) => void enter(form)}>
      {failure ? (
        <ErrorSummary key={failure.attempt} title={t("failed")}>
          <p>{t(failure.kind)}</p>
        </ErrorSummary>
      ) : null}
      <noscript>
        <Notice>{t("needsScript")}</Notice>
      </noscript>
      <TextField name="login" label={t("login")} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <TextField name="password" label={t("password")} type="password" autoComplete="current-password" control={password} />
      <Button type="submit" look="primary" busy={busy}>
        {t("enter")}
      </Button>
    </Form>
  );
};
