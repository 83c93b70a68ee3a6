"use client";
/** Who changed what when, on one annotation. Asked for when it is unfolded. */
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import { revisionSteps, type RevisionStep } from "@/lib/annotation/revision-steps";
import type { RevisionView } from "@/lib/annotation/record";
import { useBench } from "./bench";
import styles from "./History.module.css";

const Step = ({ step }: { readonly step: RevisionStep }) => {
  const t = useTranslations("annotate.history");
  const format = useFormatter();
  const { me, labelOf } = useBench();
  const { author, at, change, seen } = step.revision;
  const names = (keys: readonly string[]) => format.list(keys.map((key) => labelOf(key).name));
  const details = [
    ...(step.added.length > 0 ? [t("added", { labels: names(step.added) })] : []),
    ...(step.removed.length > 0 ? [t("removed", { labels: names(step.removed) })] : []),
    ...(change === "revised" ? step.changed.map((field) => t(`field.${field}`)) : []),
  ];
  return (
    <li className={styles.step}>
      <p>
        <strong>{author.id === me.id ? t("you") : author.name}</strong> {t(`change.${change}`)}
        {details.length > 0 ? <span className={styles.details}> – {details.join(" ; ")}</span> : null}
      </p>
      <time dateTime={at} className={styles.at}>
        {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
      </time>
      {seen ? <span className={styles.at}> · {t(`seen.${seen}`)}</span> : null}
    </li>
  );
};

/** `revision`: asks again when the annotation has changed. */
export const History = ({ annotation, revision }: { readonly annotation: string; readonly revision: string }) => {
  const t = useTranslations("annotate.history");
  const [steps, setSteps] = useState<readonly RevisionStep[] | "failed" | null>(null);
  useEffect(() => {
    let ended = false;
    void send<{ items: RevisionView[] }>({ method: "GET", path: `/annotations/${annotation}/history` }).then((answer) => {
      if (!ended) setSteps(answer.kind === "done" ? revisionSteps(answer.data.items) : "failed");
    });
    return () => {
      ended = true;
    };
  }, [annotation, revision]);
  if (steps === null) return <p className={styles.at}>{t("loading")}</p>;
  if (steps === "failed") return <p>{t("failed")}</p>;
  return (
    <ol role="list" className={styles.steps} aria-label={t("name")}>
      {steps.map((step, at) => (
        <Step key={at} step={step} />
      ))}
    </ol>
  );
};
