/** What a class was asked to do, and how far it is. */
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import styles from "@/components/project/rows.module.css";

export interface ListedAssignment {
  readonly id: string;
  readonly title: string;
  readonly blind: boolean;
  readonly dueAt: string | null;
  readonly revealedAt: string | null;
  readonly documents: number;
  readonly asked: number;
  readonly submitted: number;
  readonly started: number;
}

export const AssignmentList = ({ base, assignments }: { readonly base: string; readonly assignments: readonly ListedAssignment[] }) => {
  const t = useTranslations("classes.assignments");
  const format = useFormatter();
  return (
    <ul role="list" className={styles.rows}>
      {assignments.map(({ id, title, blind, dueAt, revealedAt, documents, asked, submitted, started }) => (
        <li key={id} className={styles.row}>
          <Link href={`${base}/assignments/${id}`} className={styles.name}>
            {title}
          </Link>
          <p className={styles.facts}>
            <span className={styles.outlet}>{t("submitted", { submitted, asked })}</span>
            {started > 0 ? <span>{t("started", { count: started })}</span> : null}
            <span>{t("documents", { count: documents })}</span>
            {blind ? <span>{revealedAt ? t("revealed") : t("blind")}</span> : null}
            <span>{dueAt ? t("due", { date: format.dateTime(new Date(dueAt), { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }) }) : t("noDue")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};
