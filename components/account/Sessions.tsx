"use client";
/** Where one is signed in, and signing out elsewhere. */
import { useRouter } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { Table } from "@/components/ui/Table";
import { useSubmit } from "@/components/use-submit";

interface SessionsProps {
  readonly sessions: readonly { readonly id: string; readonly createdAt: string; readonly lastSeenAt: string; readonly current: boolean }[];
}

export const Sessions = ({ sessions }: SessionsProps) => {
  const t = useTranslations("account.sessions");
  const format = useFormatter();
  const now = useNow();
  const router = useRouter();
  const say = useSay();
  const { busy, refusal, submit } = useSubmit();
  const end = async (path: string, said: string) => {
    if (!(await submit({ path, method: "DELETE" }))) return;
    say(said);
    router.refresh();
  };
  const rows = sessions.map(({ id, createdAt, lastSeenAt, current }) => {
    const since = format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" });
    return {
      key: id,
      cells: [
        since,
        current ? t("now") : format.relativeTime(new Date(lastSeenAt), now),
        current ? t("here") : (
          <Button key="end" look="plain" busy={busy} aria-label={t("endOf", { since })} onClick={() => void end(`/sessions/${id}`, t("ended"))}>
            {t("end")}
          </Button>
        ),
      ],
    };
  });
  return (
    <>
      <FormErrors refusal={refusal} />
      <Table caption={t("count", { count: sessions.length })} columns={[t("since"), t("seen"), t("place")]} rows={rows} />
      {sessions.length > 1 ? (
        <Actions>
          <Button busy={busy} onClick={() => void end("/me/sessions", t("endedAll"))}>
            {t("endAll")}
          </Button>
        </Actions>
      ) : null}
    </>
  );
};
