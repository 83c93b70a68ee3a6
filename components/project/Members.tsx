"use client";
/** Who is in the project and as what; adding somebody by their login. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions, FieldRow, Form } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { useSay } from "@/components/ui/Status";
import { Table } from "@/components/ui/Table";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import styles from "./Members.module.css";

type Role = "owner" | "moderator" | "researcher" | "annotator";

interface Member {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

interface MembersProps {
  readonly project: string;
  readonly self: string;
  readonly members: readonly Member[];
  /** The roles this person may hand out. */
  readonly grantable: readonly Role[];
}

const RoleChoice = ({ project, member, grantable }: Pick<MembersProps, "project" | "grantable"> & { readonly member: Member }) => {
  const t = useTranslations("settings.members");
  const roles = useTranslations("common.roles");
  const router = useRouter();
  const say = useSay();
  const { refusal, submit } = useSubmit();
  const give = async (role: string) => {
    if (!(await submit({ path: `/projects/${project}/members/${member.id}`, method: "PATCH", body: { role } }))) return;
    say(t("changed", { name: member.name, role: roles(role as Role) }));
    router.refresh();
  };
  // A refused choice falls back to what is in force, and says why.
  return (
    <div className={styles.role}>
      <select key={`${member.role} ${refusal?.attempt ?? 0}`} defaultValue={member.role} aria-label={t("roleOf", { name: member.name })} className={styles.select} onChange={(event) => void give(event.target.value)}>
        {grantable.map((role) => (
          <option key={role} value={role}>
            {roles(role)}
          </option>
        ))}
      </select>
      {refusal ? <FormErrors refusal={refusal} /> : null}
    </div>
  );
};

const Removal = ({ project, member, isSelf }: { readonly project: string; readonly member: Member; readonly isSelf: boolean }) => {
  const t = useTranslations("settings.members");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refusal, submit } = useSubmit();
  const remove = async () => {
    if (!(await submit({ path: `/projects/${project}/members/${member.id}`, method: "DELETE" }))) return;
    setOpen(false);
    if (isSelf) router.push("/projects");
    else router.refresh();
  };
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)} aria-label={isSelf ? undefined : t("removeOf", { name: member.name })}>
        {isSelf ? t("leave") : t("remove")}
      </Button>
      <Dialog open={open} title={isSelf ? t("leaveQuestion") : t("removeQuestion", { name: member.name })} closeWord={common("close")} onClose={() => setOpen(false)}>
        <p>{t("removeText")}</p>
        <FormErrors refusal={refusal} />
        <Actions>
          <Button look="primary" busy={busy} onClick={() => void remove()}>
            {isSelf ? t("leave") : t("remove")}
          </Button>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
        </Actions>
      </Dialog>
    </>
  );
};

const AddMember = ({ project, grantable }: Pick<MembersProps, "project" | "grantable">) => {
  const t = useTranslations("settings.members");
  const roles = useTranslations("common.roles");
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const add = async (form: FormData, element: HTMLFormElement) => {
    const body = { login: String(form.get("login")), role: String(form.get("role")) };
    if (!(await submit({ path: `/projects/${project}/members`, method: "POST", body }))) return;
    say(t("added", { login: body.login }));
    element.reset();
    router.refresh();
  };
  return (
    <Form onSubmit={(form, element) => void add(form, element)}>
      <FormErrors refusal={refusal} labels={{ login: t("login"), role: t("role") }} />
      <FieldRow>
        <TextField name="login" label={t("login")} autoComplete="off" autoCapitalize="none" spellCheck={false} error={errorOf("login")} />
        <Select name="role" label={t("role")} defaultValue="annotator" error={errorOf("role")} options={grantable.map((value) => ({ value, label: roles(value) }))} />
      </FieldRow>
      <Actions>
        <Button type="submit" busy={busy}>
          {t("add")}
        </Button>
      </Actions>
    </Form>
  );
};

export const Members = ({ project, self, members, grantable }: MembersProps) => {
  const t = useTranslations("settings.members");
  const roles = useTranslations("common.roles");
  const rows = members.map((member) => {
    const isMine = grantable.includes(member.role);
    return {
      key: member.id,
      cells: [
        <span key="who">
          {member.name} {member.name === member.login ? null : <span className={styles.login}>{member.login}</span>}
        </span>,
        isMine ? <RoleChoice key="role" project={project} member={member} grantable={grantable} /> : roles(member.role),
        isMine || member.id === self ? <Removal key="remove" project={project} member={member} isSelf={member.id === self} /> : "",
      ],
    };
  });
  return (
    <>
      <Table caption={t("count", { count: members.length })} columns={[t("who"), t("role"), t("actions")]} rows={rows} />
      <AddMember project={project} grantable={grantable} />
    </>
  );
};
