"use client";
/** A class at the end of the year: another name, the archive, or nothing left of it. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions, Form } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";

interface ClassSettingsProps {
  readonly project: string;
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

const Erasure = ({ project, id, name }: Omit<ClassSettingsProps, "archived">) => {
  const t = useTranslations("classes.settings");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refusal, submit } = useSubmit();
  const erase = async () => {
    if (await submit({ path: `/classes/${id}`, method: "DELETE" })) router.push(`/projects/${project}/classes`);
  };
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t("erase")}
      </Button>
      <Dialog open={open} title={t("eraseQuestion", { name })} closeWord={common("close")} onClose={() => setOpen(false)} firm>
        <p>{t("eraseText")}</p>
        <FormErrors refusal={refusal} />
        <Actions>
          <Button look="primary" busy={busy} onClick={() => void erase()}>
            {t("erase")}
          </Button>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
        </Actions>
      </Dialog>
    </>
  );
};

export const ClassSettings = ({ project, id, name, archived }: ClassSettingsProps) => {
  const t = useTranslations("classes.settings");
  const common = useTranslations("common.form");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const change = async (body: { name?: string; archived?: boolean }) => {
    if (!(await submit({ path: `/classes/${id}`, method: "PATCH", body }))) return;
    say(common("saved"));
    router.refresh();
  };
  return (
    <Form onSubmit={(form) => void change({ name: String(form.get("name")) })}>
      <FormErrors refusal={refusal} labels={{ name: t("name") }} />
      <TextField name="name" label={t("name")} defaultValue={name} maxLength={120} autoComplete="off" error={errorOf("name")} />
      <Actions>
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
        <Button look="plain" busy={busy} onClick={() => void change({ archived: !archived })}>
          {archived ? t("unarchive") : t("archive")}
        </Button>
        <Erasure project={project} id={id} name={name} />
      </Actions>
      <p>{t("about")}</p>
    </Form>
  );
};
