/** The classes of a project. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "@/components/project/rows.module.css";

export interface ListedClass {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly assignments: number;
  readonly archived: boolean;
}

export const ClassList = ({ project, classes }: { readonly project: string; readonly classes: readonly ListedClass[] }) => {
  const t = useTranslations("classes.list");
  return (
    <ul role="list" className={styles.rows}>
      {classes.map(({ id, name, members, assignments, archived }) => (
        <li key={id} className={styles.row}>
          <Link href={`/projects/${project}/classes/${id}`} className={styles.name}>
            {name}
          </Link>
          <p className={styles.facts}>
            <span>{t("members", { count: members })}</span>
            <span>{t("assignments", { count: assignments })}</span>
            {archived ? <span>{t("archived")}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
};
