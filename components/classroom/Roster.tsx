"use client";
/** Who is in the class: their group, and what a teacher can do for each. */
import { MoreHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ShownOnce } from "@/components/account/ShownOnce";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { Menu, MenuButton } from "@/components/ui/Menu";
import { Popover } from "@/components/ui/Popover";
import { useSay } from "@/components/ui/Status";
import { Table } from "@/components/ui/Table";
import { useSubmit } from "@/components/use-submit";
import styles from "./Roster.module.css";

export interface RosterMember {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly group: string | null;
  readonly own: boolean;
}

interface RosterProps {
  readonly id: string;
  readonly members: readonly RosterMember[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

type Act = "reset" | "remove" | "erase";

const GroupChoice = ({ id, member, groups }: { readonly id: string; readonly member: RosterMember; readonly groups: RosterProps["groups"] }) => {
  const t = useTranslations("classes.roster");
  const router = useRouter();
  const say = useSay();
  const { submit } = useSubmit();
  const put = async (group: string) => {
    if (!(await submit({ path: `/classes/${id}/members/${member.id}`, method: "PATCH", body: { group: group || null } }))) return say(t("failed"));
    router.refresh();
  };
  return (
    <select className={styles.select} aria-label={t("groupOf", { name: member.name })} value={member.group ?? ""} onChange={(event) => void put(event.target.value)}>
      <option value="">{t("noGroup")}</option>
      {groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
    </select>
  );
};

const Acts = ({ member, onAct }: { readonly member: RosterMember; readonly onAct: (act: Act) => void }) => {
  const t = useTranslations("classes.roster");
  return (
    <Popover button={<Icon of={MoreHorizontal} />} buttonName={t("actsOf", { name: member.name })}>
      <Menu label={t("actsOf", { name: member.name })}>
        {member.own ? <MenuButton onClick={() => onAct("reset")}>{t("reset.name")}</MenuButton> : null}
        <MenuButton onClick={() => onAct("remove")}>{t("remove.name")}</MenuButton>
        {member.own ? (
          <MenuButton last onClick={() => onAct("erase")}>
            {t("erase.name")}
          </MenuButton>
        ) : null}
      </Menu>
    </Popover>
  );
};

const REQUESTS: Readonly<Record<Act, { readonly method: "PATCH" | "DELETE"; readonly tail: string; readonly body?: unknown }>> = {
  reset: { method: "PATCH", tail: "", body: { resetPassword: true } },
  remove: { method: "DELETE", tail: "" },
  erase: { method: "DELETE", tail: "/account" },
};

/** The question before an act, and the act. `onPassword` is given a one-time password. */
const Question = ({ id, asked, onDone, onPassword }: { readonly id: string; readonly asked: { member: RosterMember; act: Act } | null; readonly onDone: () => void; readonly onPassword: (password: string) => void }) => {
  const t = useTranslations("classes.roster");
  const common = useTranslations("common.form");
  const router = useRouter();
  const { busy, refusal, submit } = useSubmit();
  const act = asked?.act ?? "remove";
  const go = async () => {
    if (!asked) return;
    const { method, tail, body } = REQUESTS[act];
    const done = await submit<{ password?: string } | null>({ path: `/classes/${id}/members/${asked.member.id}${tail}`, method, ...(body ? { body } : {}) });
    if (!done) return;
    onDone();
    if (done.data?.password) onPassword(done.data.password);
    router.refresh();
  };
  return (
    <Dialog open={asked !== null} title={t(`${act}.question`, { name: asked?.member.name ?? "" })} closeWord={common("close")} onClose={onDone}>
      <p>{t(`${act}.text`)}</p>
      <FormErrors refusal={refusal} />
      <Actions>
        <Button look="primary" busy={busy} onClick={() => void go()}>
          {t(`${act}.name`)}
        </Button>
        <Button onClick={onDone}>{common("cancel")}</Button>
      </Actions>
    </Dialog>
  );
};

export const Roster = ({ id, members, groups }: RosterProps) => {
  const t = useTranslations("classes.roster");
  const [asked, setAsked] = useState<{ member: RosterMember; act: Act } | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const rows = members.map((member) => ({
    key: member.id,
    cells: [
      <span key="who">
        {member.name} {member.login && member.login !== member.name.toLowerCase() ? <span className={styles.login}>{member.login}</span> : null}
      </span>,
      ...(groups.length > 0 ? [<GroupChoice key="group" id={id} member={member} groups={groups} />] : []),
      <Acts key="acts" member={member} onAct={(act) => setAsked({ member, act })} />,
    ],
  }));
  return (
    <>
      <Table caption={t("count", { count: members.length })} columns={[t("who"), ...(groups.length > 0 ? [t("group")] : []), t("acts")]} rows={rows} />
      <Question id={id} asked={asked} onDone={() => setAsked(null)} onPassword={setPassword} />
      <ShownOnce title={t("reset.made")} text={t("reset.madeText")} label={t("reset.password")} secret={password} onClose={() => setPassword(null)} />
    </>
  );
};
