"use client";
/** Making a class: a name is enough; last year's gives its groups and assignments along. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { randomKey } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";

interface NewClassProps {
  readonly project: string;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
}

export const NewClass = ({ project, classes }: NewClassProps) => {
  const t = useTranslations("classes.create");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const create = async (form: FormData) => {
    const like = String(form.get("like") ?? "");
    const body = { name: String(form.get("name")), ...(like ? { like } : {}) };
    const made = await submit<{ id: string }>({ path: `/projects/${project}/classes`, method: "POST", body, idempotencyKey: randomKey() });
    if (made) router.push(`/projects/${project}/classes/${made.data.id}`);
  };
  return (
    <Form onSubmit={(form) => void create(form)}>
      <FormErrors refusal={refusal} labels={{ name: t("name"), like: t("like") }} />
      <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={120} autoComplete="off" error={errorOf("name")} />
      {classes.length > 0 ? (
        <Select name="like" label={t("like")} hint={t("likeHint")} defaultValue="" error={errorOf("like")} options={[{ value: "", label: t("likeNone") }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]} />
      ) : null}
      <Actions>
        <Button type="submit" look="primary" busy={busy}>
          {t("button")}
        </Button>
      </Actions>
    </Form>
  );
};
