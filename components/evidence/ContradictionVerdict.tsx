"use client";
/** A person accepts that two tellings contradict each other, or dismisses it. What was decided may be decided anew. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { useSay } from "@/components/ui/Status";
import styles from "./ClaimTable.module.css";

interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

interface ContradictionVerdictProps {
  readonly project: string;
  readonly kind: string;
  readonly between: readonly [Place, Place];
  readonly status: "proposed" | "accepted" | "dismissed";
}

export const ContradictionVerdict = ({ project, kind, between, status }: ContradictionVerdictProps) => {
  const t = useTranslations("claims");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const decide = async (verdict: "accept" | "dismiss") => {
    setBusy(true);
    const places = between.map(({ document, start, end }) => ({ document, start, end }));
    const answer = await send({ method: "POST", path: `/projects/${project}/claims/contradictions`, body: { kind, between: places, verdict } });
    setBusy(false);
    say(answer.kind === "done" ? t(`said.${verdict}`) : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
  };
  return (
    <span className={styles.verdict}>
      {status === "accepted" ? null : (
        <Button busy={busy} onClick={() => void decide("accept")}>
          {t("accept")}
        </Button>
      )}
      {status === "dismissed" ? null : (
        <Button busy={busy} look="plain" onClick={() => void decide("dismiss")}>
          {t("dismiss")}
        </Button>
      )}
    </span>
  );
};
