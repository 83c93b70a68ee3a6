/** The articles of an assignment and how far one is in each. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "@/components/project/rows.module.css";

interface ToReadProps {
  readonly project: string;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string | null; readonly made: number; readonly finished: boolean }[];
}

export const ToRead = ({ project, documents }: ToReadProps) => {
  const t = useTranslations("classes.own");
  return (
    <ul role="list" className={styles.rows}>
      {documents.map(({ id, title, language, made, finished }) => (
        <li key={id} className={styles.row}>
          <Link href={`/projects/${project}/documents/${id}`} className={styles.name} lang={language ?? undefined}>
            {title}
          </Link>
          <p className={styles.facts}>
            <span>{t("made", { count: made })}</span>
            <span>{finished ? t("finished") : t("notFinished")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};
