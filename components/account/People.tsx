"use client";
/** The people of this service: found, made with a one-time password, disabled, given a new one. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Actions, FieldRow, Form, Section } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { Table } from "@/components/ui/Table";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { ShownOnce } from "./ShownOnce";
import styles from "./People.module.css";

interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly disabled: boolean;
}

interface Drawn {
  readonly login: string;
  readonly password: string;
}

type Show = (drawn: Drawn) => void;

const NewPerson = ({ onDrawn }: { readonly onDrawn: Show }) => {
  const t = useTranslations("admin.create");
  const optional = useTranslations("common.form")("optional");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const create = async (form: FormData, element: HTMLFormElement) => {
    const name = String(form.get("name")).trim();
    const body = { login: String(form.get("login")), ...(name ? { name } : {}), ...(form.get("isAdmin") ? { isAdmin: true } : {}) };
    const made = await submit<Drawn>({ path: "/people", method: "POST", body });
    if (!made) return;
    element.reset();
    onDrawn(made.data);
    router.refresh();
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <Form onSubmit={(form, element) => void create(form, element)}>
        <FormErrors refusal={refusal} labels={{ login: t("login"), name: t("name") }} />
        <FieldRow>
          <TextField name="login" label={t("login")} hint={t("loginHint")} maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} error={errorOf("login")} />
          <TextField name="name" label={t("name")} note={optional} hint={t("nameHint")} maxLength={120} autoComplete="off" error={errorOf("name")} />
        </FieldRow>
        <Checkbox name="isAdmin" label={t("isAdmin")} hint={t("isAdminHint")} />
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {t("button")}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
};

const Acts = ({ person, isSelf, onDrawn }: { readonly person: Person; readonly isSelf: boolean; readonly onDrawn: Show }) => {
  const t = useTranslations("admin.people");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, submit } = useSubmit();
  const change = async (body: Readonly<Record<string, unknown>>, said: string | null) => {
    const answer = await submit<{ password?: string }>({ path: `/people/${person.id}`, method: "PATCH", body });
    if (!answer) return;
    if (answer.data.password) onDrawn({ login: person.login, password: answer.data.password });
    if (said) say(said);
    router.refresh();
  };
  const { name } = person;
  return (
    <div className={styles.acts}>
      <Button look="plain" busy={busy} aria-label={t("resetOf", { name })} onClick={() => void change({ resetPassword: true }, null)}>
        {t("reset")}
      </Button>
      {isSelf ? null : (
        <Button look="plain" busy={busy} aria-label={t(person.disabled ? "enableOf" : "disableOf", { name })} onClick={() => void change({ disabled: !person.disabled }, t(person.disabled ? "enabled" : "disabled", { name }))}>
          {t(person.disabled ? "enable" : "disable")}
        </Button>
      )}
      {refusal ? <FormErrors refusal={refusal} /> : null}
    </div>
  );
};

export const People = ({ people, self }: { readonly people: readonly Person[]; readonly self: string }) => {
  const t = useTranslations("admin.people");
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const rows = people.map((person) => ({
    key: person.id,
    cells: [
      person.login,
      person.name,
      [person.isAdmin ? t("isAdmin") : "", person.disabled ? t("isDisabled") : ""].filter(Boolean).join(", ") || t("isActive"),
      <Acts key="acts" person={person} isSelf={person.id === self} onDrawn={setDrawn} />,
    ],
  }));
  return (
    <>
      <ShownOnce title={t("drawn", { login: drawn?.login ?? "" })} text={t("drawnText")} label={t("password")} secret={drawn?.password ?? null} onClose={() => setDrawn(null)} />
      <Table caption={t("caption")} columns={[t("login"), t("name"), t("state"), t("actions")]} rows={rows} />
      <NewPerson onDrawn={setDrawn} />
    </>
  );
};
