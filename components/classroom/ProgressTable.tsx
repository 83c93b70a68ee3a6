"use client";
/** How far each student is, in the order of the roster, and what a teacher can do for each. */
import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions, Form } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { Menu, MenuButton } from "@/components/ui/Menu";
import { Popover } from "@/components/ui/Popover";
import { Table } from "@/components/ui/Table";
import { TextField } from "@/components/ui/TextField";
import { useSubmit } from "@/components/use-submit";
import { dateBody } from "./assignment-body";
import styles from "./ProgressTable.module.css";

export interface ProgressRow {
  readonly student: { readonly id: string; readonly name: string };
  readonly group: string | null;
  readonly state: "submitted" | "working" | "not-started";
  readonly submittedAt: string | null;
  readonly ownDueAt: string | null;
  readonly passages: number;
  readonly after: number;
  readonly finished: number;
  readonly links: number;
  readonly replies: number;
  readonly settled: number;
  readonly agreed: number;
}

interface ProgressTableProps {
  readonly id: string;
  readonly base: string;
  readonly rows: readonly ProgressRow[];
  readonly documents: number;
  /** Whether there is a before and an after. */
  readonly blind: boolean;
}

type Act = "unlock" | "time";

const Acts = ({ row, onAct }: { readonly row: ProgressRow; readonly onAct: (act: Act) => void }) => {
  const t = useTranslations("classes.progress");
  const name = t("actsOf", { name: row.student.name });
  return (
    <Popover button={<Icon of={MoreHorizontal} />} buttonName={name}>
      <Menu label={name}>
        <MenuButton onClick={() => onAct("time")}>{t("time.name")}</MenuButton>
        {row.state === "submitted" ? <MenuButton onClick={() => onAct("unlock")}>{t("unlock.name")}</MenuButton> : null}
      </Menu>
    </Popover>
  );
};

interface Asked {
  readonly row: ProgressRow;
  readonly act: Act;
}

const Question = ({ id, asked, onDone }: { readonly id: string; readonly asked: Asked | null; readonly onDone: () => void }) => {
  const t = useTranslations("classes.progress");
  const common = useTranslations("common.form");
  const router = useRouter();
  const { busy, refusal, errorOf, submit } = useSubmit();
  const act = asked?.act ?? "time";
  const go = async (form: FormData) => {
    if (!asked) return;
    const path = `/assignments/${id}/members/${asked.row.student.id}`;
    const done = act === "unlock" ? await submit({ path: `${path}/submission`, method: "DELETE" }) : await submit({ path, method: "PATCH", body: { dueAt: dateBody(form.get("dueAt")) } });
    if (!done) return;
    onDone();
    router.refresh();
  };
  return (
    <Dialog open={asked !== null} title={t(`${act}.question`, { name: asked?.row.student.name ?? "" })} closeWord={common("close")} onClose={onDone}>
      <Form onSubmit={(form) => void go(form)}>
        <p>{t(`${act}.text`)}</p>
        <FormErrors refusal={refusal} labels={{ dueAt: t("time.date") }} />
        {act === "time" ? <TextField name="dueAt" label={t("time.date")} type="datetime-local" error={errorOf("dueAt")} /> : null}
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {t(`${act}.name`)}
          </Button>
          <Button onClick={onDone}>{common("cancel")}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
};

const State = ({ row }: { readonly row: ProgressRow }) => {
  const t = useTranslations("classes.progress");
  const format = useFormatter();
  const short = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" } as const;
  return (
    <span className={styles.state} data-state={row.state}>
      {t(`state.${row.state}`)}
      {row.submittedAt ? <small>{format.dateTime(new Date(row.submittedAt), short)}</small> : null}
      {row.ownDueAt && row.state !== "submitted" ? <small>{t("until", { date: format.dateTime(new Date(row.ownDueAt), short) })}</small> : null}
    </span>
  );
};

export const ProgressTable = ({ id, base, rows, documents, blind }: ProgressTableProps) => {
  const t = useTranslations("classes.progress");
  const [asked, setAsked] = useState<Asked | null>(null);
  const isSettled = rows.some(({ settled }) => settled > 0);
  const cells = (row: ProgressRow) => [
    <Link key="who" href={`${base}/students/${row.student.id}`} className={styles.who} aria-label={t("seeAlone", { name: row.student.name })}>
      {row.student.name}
    </Link>,
    <State key="state" row={row} />,
    row.passages,
    ...(blind ? [row.after] : []),
    documents > 1 ? t("of", { count: row.finished, all: documents }) : t("read", { count: row.finished }),
    row.links,
    row.replies,
    ...(isSettled ? [row.settled > 0 ? t("of", { count: row.agreed, all: row.settled }) : "–"] : []),
    <Acts key="acts" row={row} onAct={(act) => setAsked({ row, act })} />,
  ];
  const columns = [t("student"), t("stateName"), t("passages"), ...(blind ? [t("after")] : []), t("finished"), t("links"), t("replies"), ...(isSettled ? [t("agreed")] : []), t("acts")];
  return (
    <>
      <Table caption={t("caption")} columns={columns} rows={rows.map((row) => ({ key: row.student.id, cells: cells(row) }))} />
      <Question id={id} asked={asked} onDone={() => setAsked(null)} />
    </>
  );
};
