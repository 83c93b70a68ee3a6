"use client";
/** The groups of a class, and adding people who have an account already. */
import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import styles from "./Groups.module.css";

interface GroupsProps {
  readonly id: string;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: number }[];
}

export const Groups = ({ id, groups }: GroupsProps) => {
  const t = useTranslations("classes.groups");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const add = async (form: FormData, element: HTMLFormElement) => {
    if (!(await submit({ path: `/classes/${id}/groups`, method: "POST", body: { name: String(form.get("name")) } }))) return;
    element.reset();
    router.refresh();
  };
  const dissolve = async (group: string) => {
    if (await submit({ path: `/classes/${id}/groups/${group}`, method: "DELETE" })) router.refresh();
  };
  return (
    <>
      {groups.length > 0 ? (
        <ul role="list" className={styles.groups}>
          {groups.map((group) => (
            <li key={group.id}>
              <span>{t("item", { name: group.name, count: group.members })}</span>
              <Button look="plain" aria-label={t("dissolve", { name: group.name })} onClick={() => void dissolve(group.id)}>
                <Icon of={X} size={18} />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Form onSubmit={(form, element) => void add(form, element)}>
        <FormErrors refusal={refusal} labels={{ name: t("name") }} />
        <TextField name="name" label={t("name")} maxLength={60} autoComplete="off" error={errorOf("name")} />
        <Actions>
          <Button type="submit" busy={busy}>
            {t("add")}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

/** By their login: somebody whose account is older than the class. */
export const AddByLogin = ({ id }: { readonly id: string }) => {
  const t = useTranslations("classes.byLogin");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const add = async (form: FormData, element: HTMLFormElement) => {
    if (!(await submit({ path: `/classes/${id}/members`, method: "POST", body: { login: String(form.get("login")) } }))) return;
    element.reset();
    router.refresh();
  };
  return (
    <Form onSubmit={(form, element) => void add(form, element)}>
      <FormErrors refusal={refusal} labels={{ login: t("login") }} />
      <TextField name="login" label={t("login")} autoComplete="off" autoCapitalize="none" spellCheck={false} error={errorOf("login")} />
      <Actions>
        <Button type="submit" busy={busy}>
          {t("add")}
        </Button>
      </Actions>
    </Form>
  );
};
