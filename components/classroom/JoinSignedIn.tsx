"use client";
/** Coming into a class with the account one has: the code is enough. */
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { openAnew, signOut } from "@/components/shell/session";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { Notice } from "@/components/ui/Notice";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { broughtAlong, fill } from "./brought-along";

export const JoinSignedIn = ({ name }: { readonly name: string }) => {
  const t = useTranslations("join");
  const code = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState(false);
  const { busy, refusal, errorOf, submit } = useSubmit();
  useEffect(() => fill(code.current, broughtAlong(window.location.hash).code), []);
  const enter = async (form: FormData) => {
    const answer = await submit<{ state: "in" | "waiting"; project: string | null }>({ path: "/me/classes", method: "POST", body: { code: String(form.get("code")) } });
    if (answer?.data.project) openAnew(`/projects/${answer.data.project}`);
    else setWaiting(answer?.data.state === "waiting");
  };
  return (
    <Form onSubmit={(form) => void enter(form)}>
      <FormErrors refusal={refusal} labels={{ code: t("code") }} />
      <p>{t("signedIn", { name })}</p>
      <TextField name="code" label={t("code")} control={code} hint={t("codeHint")} autoComplete="off" autoCapitalize="characters" spellCheck={false} error={errorOf("code")} />
      {waiting ? (
        <div role="status">
          <Notice title={t("waiting")}>{t("waitingAccount")}</Notice>
        </div>
      ) : null}
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t("enter")}
        </Button>
        <Button look="plain" onClick={() => void signOut().then((out) => out && window.location.reload())}>
          {t("notMe", { name })}
        </Button>
      </Actions>
    </Form>
  );
};
