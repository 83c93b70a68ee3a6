"use client";
/** The teacher shows everybody everything. It cannot be taken back, so it is asked about first. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions } from "@/components/ui/Form";
import { useSubmit } from "@/components/use-submit";

export const RevealNow = ({ id, open }: { readonly id: string; readonly open: number }) => {
  const t = useTranslations("classes.reveal");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { busy, refusal, submit } = useSubmit();
  const reveal = async () => {
    if (!(await submit({ path: `/assignments/${id}/reveal`, method: "PUT" }))) return;
    setAsking(false);
    router.refresh();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("button")}</Button>
      <Dialog open={asking} title={t("question")} closeWord={common("close")} onClose={() => setAsking(false)}>
        <p>{t("text", { count: open })}</p>
        <FormErrors refusal={refusal} />
        <Actions>
          <Button look="primary" busy={busy} onClick={() => void reveal()}>
            {t("button")}
          </Button>
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
        </Actions>
      </Dialog>
    </>
  );
};
