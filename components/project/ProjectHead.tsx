/** The head of every page of a project: its name, what it holds, and its pages. */
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Nav } from "@/components/ui/Nav";
import styles from "./ProjectHead.module.css";

export type ProjectPage = "articles" | "outlets" | "claims" | "origins" | "reuse" | "agreement" | "classes" | "exports" | "labels" | "settings";

interface ProjectHeadProps {
  readonly id: string;
  readonly name: string;
  readonly current: ProjectPage;
  /** The pages this person may open, in order. */
  readonly pages: readonly ProjectPage[];
  readonly facts?: ReactNode;
}

const ADDRESS: Readonly<Record<ProjectPage, string>> = { articles: "", outlets: "/outlets", claims: "/claims", origins: "/origins", reuse: "/reuse", agreement: "/agreement", classes: "/classes", exports: "/exports", labels: "/labels", settings: "/settings" };

export const ProjectHead = ({ id, name, current, pages, facts }: ProjectHeadProps) => {
  const t = useTranslations("projects.pages");
  const items = pages.map((page) => ({ href: `/projects/${id}${ADDRESS[page]}`, label: t(page), current: page === current }));
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{name}</h1>
        {facts ? <p className={styles.facts}>{facts}</p> : null}
      </div>
      <Nav label={t("name")} items={items} />
    </header>
  );
};
