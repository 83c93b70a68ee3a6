"use client";
/** API tokens: made, shown once, revoked. */
import { useRouter } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Actions, FieldRow, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { useSay } from "@/components/ui/Status";
import { Table } from "@/components/ui/Table";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { ShownOnce } from "./ShownOnce";

interface Token {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scope: "read" | "write";
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}

const LASTS = ["30", "365", ""] as const;

const NewToken = () => {
  const t = useTranslations("account.tokens");
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const { busy, refusal, errorOf, submit } = useSubmit();
  const create = async (form: FormData, element: HTMLFormElement) => {
    const days = String(form.get("expiresInDays"));
    const body = { name: String(form.get("name")), scope: String(form.get("scope")), ...(days ? { expiresInDays: Number(days) } : {}) };
    const answer = await submit<{ token: string }>({ path: "/tokens", method: "POST", body });
    if (!answer) return;
    setMade(answer.data.token);
    element.reset();
    router.refresh();
  };
  return (
    <>
      <ShownOnce title={t("made")} text={t("madeText")} label={t("token")} secret={made} onClose={() => setMade(null)} />
      <Form onSubmit={(form, element) => void create(form, element)}>
        <FormErrors refusal={refusal} labels={{ name: t("name"), scope: t("scope"), expiresInDays: t("lasts") }} />
        <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={80} autoComplete="off" error={errorOf("name")} />
        <FieldRow>
          <Select name="scope" label={t("scope")} error={errorOf("scope")} options={(["read", "write"] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))} />
          <Select name="expiresInDays" label={t("lasts")} error={errorOf("expiresInDays")} options={LASTS.map((value) => ({ value, label: value ? t("days", { days: Number(value) }) : t("always") }))} />
        </FieldRow>
        <Actions>
          <Button type="submit" busy={busy}>
            {t("create")}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

export const Tokens = ({ tokens }: { readonly tokens: readonly Token[] }) => {
  const t = useTranslations("account.tokens");
  const format = useFormatter();
  const now = useNow();
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, submit } = useSubmit();
  const revoke = async (id: string) => {
    if (!(await submit({ path: `/tokens/${id}`, method: "DELETE" }))) return;
    say(t("revoked"));
    router.refresh();
  };
  const rows = tokens.map(({ id, name, prefix, scope, lastUsedAt, expiresAt }) => ({
    key: id,
    cells: [
      name,
      <code key="prefix">{prefix}…</code>,
      t(`scopes.${scope}`),
      lastUsedAt ? format.relativeTime(new Date(lastUsedAt), now) : t("never"),
      expiresAt ? format.dateTime(new Date(expiresAt), { dateStyle: "medium" }) : t("noEnd"),
      <Button key="revoke" look="plain" busy={busy} aria-label={t("revokeOf", { name })} onClick={() => void revoke(id)}>
        {t("revoke")}
      </Button>,
    ],
  }));
  return (
    <>
      <FormErrors refusal={refusal} />
      {rows.length > 0 ? <Table caption={t("count", { count: rows.length })} columns={[t("name"), t("begins"), t("scope"), t("used"), t("until"), t("actions")]} rows={rows} /> : null}
      <NewToken />
    </>
  );
};
