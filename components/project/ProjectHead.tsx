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

/** Pages that answer one question, where information comes from, stand under one name, and side by side once it is open. */
const PROVENANCE: readonly ProjectPage[] = ["claims", "origins", "reuse"];

export const ProjectHead = ({ id, name, current, pages, facts }: ProjectHeadProps) => {
  const t = useTranslations("projects.pages");
  const item = (page: ProjectPage, label: string) => ({ href: `/projects/${id}${ADDRESS[page]}`, label, current: page === current });
  const together = pages.filter((page) => PROVENANCE.includes(page));
  const inside = PROVENANCE.includes(current);
  const items = pages.flatMap((page) => {
    if (!together.includes(page)) return [item(page, t(page))];
    return page === together[0] ? [{ ...item(page, t("provenance")), current: inside }] : [];
  });
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{name}</h1>
        {facts ? <p className={styles.facts}>{facts}</p> : null}
      </div>
      <Nav label={t("name")} items={items} />
      {inside && together.length > 1 ? <Nav label={t("provenance")} items={together.map((page) => item(page, t(page)))} /> : null}
    </header>
  );
};
