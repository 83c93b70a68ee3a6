"use client";
/** Coming into a class: its code, a pseudonym, a password of one's own. */
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { openAnew, signIn } from "@/components/shell/session";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Form } from "@/components/ui/Form";
import { Notice } from "@/components/ui/Notice";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { broughtAlong, fill } from "./brought-along";
import styles from "./JoinForm.module.css";

type Joined = { readonly state: "in"; readonly login: string } | { readonly state: "waiting" };

interface Typed {
  readonly code: string;
  readonly pseudonym: string;
  readonly password: string;
}

/** How often somebody who waits asks whether they are in. */
const ASK_AGAIN_MS = 4_000;

/** In: what to remember, before going on. */
const Welcome = ({ login, pseudonym }: { readonly login: string; readonly pseudonym: string }) => {
  const t = useTranslations("join");
  return (
    <div className={styles.welcome} role="status">
      <p>{t("welcome.in")}</p>
      <dl className={styles.login}>
        <dt>{t("welcome.login")}</dt>
        <dd>{login}</dd>
      </dl>
      <p>{login === pseudonym.toLowerCase() ? t("welcome.same") : t("welcome.other")}</p>
      <Button look="primary" onClick={() => openAnew("/projects")}>
        {t("welcome.go")}
      </Button>
    </div>
  );
};

export const JoinForm = () => {
  const t = useTranslations("join");
  const code = useRef<HTMLInputElement>(null);
  const pseudonym = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const given = broughtAlong(window.location.hash);
    fill(code.current, given.code);
    fill(pseudonym.current, given.pseudonym);
  }, []);
  const [shown, setShown] = useState(false);
  const [waiting, setWaiting] = useState<Typed | null>(null);
  const [entered, setEntered] = useState<{ readonly login: string; readonly pseudonym: string } | null>(null);
  const { busy, refusal, errorOf, refuse, submit } = useSubmit();
  const labels = { code: t("code"), pseudonym: t("pseudonym"), password: t("password") };
  const come = async (typed: Typed) => {
    const answer = await submit<Joined>({ path: "/join", method: "POST", body: typed });
    if (!answer) return setWaiting(null);
    if (answer.data.state === "waiting") return setWaiting({ ...typed });
    setWaiting(null);
    if ((await signIn(answer.data.login, typed.password)) !== "in") return refuse(t("away"), []);
    setEntered({ login: answer.data.login, pseudonym: typed.pseudonym });
  };
  const ask = useRef(come);
  useEffect(() => {
    ask.current = come;
  });
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => void ask.current(waiting), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (entered) return <Welcome {...entered} />;
  const enter = (form: FormData) => {
    const typed = { code: String(form.get("code")), pseudonym: String(form.get("pseudonym")).trim(), password: String(form.get("password")) };
    const missing = (Object.keys(typed) as (keyof Typed)[]).filter((name) => typed[name] === "");
    if (missing.length > 0) return refuse(t("missing"), missing.map((path) => ({ path, message: t(`empty.${path}`) })));
    void come(typed);
  };
  return (
    <Form onSubmit={enter}>
      <FormErrors refusal={refusal} labels={labels} />
      <noscript>
        <Notice>{t("needsScript")}</Notice>
      </noscript>
      <TextField name="code" label={labels.code} control={code} hint={t("codeHint")} autoComplete="off" autoCapitalize="characters" spellCheck={false} readOnly={waiting !== null} error={errorOf("code")} />
      <TextField name="pseudonym" label={labels.pseudonym} control={pseudonym} hint={t("pseudonymHint")} maxLength={40} autoComplete="username" spellCheck={false} readOnly={waiting !== null} error={errorOf("pseudonym")} />
      <TextField name="password" label={labels.password} hint={t("passwordHint")} type={shown ? "text" : "password"} autoComplete="new-password" readOnly={waiting !== null} error={errorOf("password")} />
      <Checkbox name="shown" label={t("show")} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      {waiting ? (
        <div role="status">
          <Notice title={t("waiting")}>{t("waitingText")}</Notice>
        </div>
      ) : (
        <Button type="submit" look="primary" busy={busy}>
          {t("enter")}
        </Button>
      )}
    </Form>
  );
};
