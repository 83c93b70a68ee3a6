"use client";
/** Accepting or dismissing a shared text, and starting the comparison of all. What was decided may be decided anew. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { useSay } from "@/components/ui/Status";
import { useState } from "react";

const useAct = () => {
  const t = useTranslations("reuse");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const act = async (path: string, done: string) => {
    setBusy(true);
    const answer = await send({ method: "POST", path, body: {} });
    setBusy(false);
    say(answer.kind === "done" ? done : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
  };
  return { busy, act };
};

interface VerdictProps {
  readonly project: string;
  readonly match: string;
  readonly status: "proposed" | "accepted" | "dismissed";
}

export const ReuseVerdict = ({ project, match, status }: VerdictProps) => {
  const t = useTranslations("reuse");
  const { busy, act } = useAct();
  const path = `/projects/${project}/reuse/${match}`;
  return (
    <>
      {status === "accepted" ? null : <Button busy={busy} look={status === "proposed" ? "primary" : "secondary"} onClick={() => void act(`${path}/accept`, t("said.accepted"))}>{t("accept")}</Button>}
      {status === "dismissed" ? null : <Button busy={busy} onClick={() => void act(`${path}/dismiss`, t("said.dismissed"))}>{t("dismiss")}</Button>}
    </>
  );
};

export const CompareAll = ({ project, comparing }: { readonly project: string; readonly comparing: boolean }) => {
  const t = useTranslations("reuse");
  const { busy, act } = useAct();
  return <Button busy={busy || comparing} onClick={() => void act(`/projects/${project}/reuse`, t("said.comparing"))}>{comparing ? t("comparing") : t("compare")}</Button>;
};
