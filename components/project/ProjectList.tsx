/** The projects one is in, A–Z. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import styles from "./rows.module.css";

interface ProjectListProps {
  readonly projects: readonly {
    readonly id: string;
    readonly name: string;
    readonly language: string;
    readonly role: "owner" | "moderator" | "researcher" | "annotator";
    readonly articles: number;
  }[];
}

export const ProjectList = ({ projects }: ProjectListProps) => {
  const t = useTranslations("projects");
  const common = useTranslations("common");
  if (projects.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <ul role="list" className={styles.rows}>
      {projects.map(({ id, name, role, articles }) => (
        <li key={id} className={styles.row}>
          <Link href={`/projects/${id}`} className={styles.name}>
            {name}
          </Link>
          <p className={styles.facts}>
            <span>{t("articles", { count: articles })}</span>
            <span>{common(`roles.${role}`)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};
