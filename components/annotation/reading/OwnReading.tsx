"use client";
/** A reading that is finished: since when, for which labels, what of it is handed in, what changed since; and the way back. */
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import type { OwnAssignment } from "@/lib/annotation/reading";
import { useBench } from "../bench";
import { Reflection } from "./Reflection";
import { missing } from "./stage";
import type { ReadingState } from "./reading-store";
import styles from "./Reading.module.css";

const useMoment = () => {
  const format = useFormatter();
  return (at: string): string => format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
};

const Assignment = ({ assignment, busy }: { readonly assignment: OwnAssignment; readonly busy: boolean }) => {
  const t = useTranslations("reading.handIn");
  const { actions, blind } = useBench();
  const moment = useMoment();
  const { title, submittedAt, opensAt, dueAt, documents, finished } = assignment;
  const lacking = missing(assignment);
  return (
    <section className={styles.part} aria-label={t("title", { title })}>
      <h3>{t("title", { title })}</h3>
      {submittedAt ? <p>{t("done", { at: moment(submittedAt) })}</p> : null}
      {submittedAt && blind && opensAt === "due" && dueAt ? <p>{t("opensAt", { at: moment(dueAt) })}</p> : null}
      {submittedAt ? null : lacking > 0 ? <p>{t("lacking", { count: lacking })}</p> : null}
      {!submittedAt && finished < documents ? <p>{t("others", { finished, documents })}</p> : null}
      {!submittedAt && lacking === 0 ? (
        <>
          {blind && opensAt === "submission" ? <p>{t("reveals")}</p> : null}
          <Actions>
            <Button look={finished >= documents ? "primary" : "secondary"} busy={busy} onClick={() => void actions.handIn(assignment)}>
              {t(finished >= documents ? "do" : "doAnyway")}
            </Button>
          </Actions>
        </>
      ) : null}
    </section>
  );
};

export const OwnReading = ({ state }: { readonly state: ReadingState }) => {
  const t = useTranslations("reading");
  const format = useFormatter();
  const moment = useMoment();
  const { labelOf, actions, blind } = useBench();
  const { mine, readers, assignments, busy } = state;
  if (!mine) return null;
  return (
    <div className={styles.form}>
      <p>{t("own.since", { at: moment(mine.at) })}</p>
      <p>{t(`own.seen.${mine.seen}`)}</p>
      <p>{t("own.silence", { labels: format.list(mine.labels.map((key) => labelOf(key).name)) })}</p>
      {blind || readers < 2 ? null : <p>{t("own.readers", { count: readers })}</p>}
      {assignments.map((assignment) => (
        <Assignment key={assignment.id} assignment={assignment} busy={busy} />
      ))}
      {blind ? null : <Reflection />}
      <section className={styles.part}>
        <p className={styles.quiet}>{t(mine.seen === "none" && !blind ? "reopen.costs" : "reopen.means")}</p>
        <Actions>
          <Button busy={busy} onClick={() => void actions.reopen()}>
            {t("reopen.do")}
          </Button>
        </Actions>
      </section>
    </div>
  );
};
