/** A project's home: its articles, and beside them what waits for this reader. */
import type { Metadata } from "next";
import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchField } from "@/components/shell/SearchField";
import { FreshHome } from "@/components/project/FreshHome";
import { HomeMargin } from "@/components/project/HomeMargin";
import { ProjectHead } from "@/components/project/ProjectHead";
import { StoryList } from "@/components/project/StoryList";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Icon } from "@/components/ui/Icon";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { projectHome, projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../project-pages";
import styles from "./home.module.css";

interface HomeProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<{ readonly q?: string | string[]; readonly after?: string | string[] }>;
}

export const generateMetadata = async ({ params }: HomeProps): Promise<Metadata> => {
  const { access } = await projectAccess((await params).project);
  return { title: await projectName(access.projectId) };
};

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

const HomePage = async ({ params, searchParams }: HomeProps) => {
  const [{ actor, access }, query, locale] = await Promise.all([projectAccess((await params).project), searchParams, getLocale()]);
  const q = one(query.q).trim();
  const [t, home] = await Promise.all([getTranslations("projects.home"), projectHome(actor, access, { q, after: one(query.after) || null, locale })]);
  const id = access.projectId;
  const mayAdd = mayInProject(actor, access.role, "document.create") === "allowed";
  const mayAnnotate = mayInProject(actor, access.role, "annotation.create") === "allowed";
  const maySearch = home.total > 5 || q !== "";
  const margin = (
    <>
      {mayInProject(actor, access.role, "document.stream") === "allowed" ? <FreshHome project={id} /> : null}
      <HomeMargin project={id} mayAdd={mayAdd} total={home.total} duties={home.duties} handedIn={home.handedIn} resume={home.resume} first={mayAnnotate ? (home.articles[0] ?? null) : null} recent={home.recent} spoken={home.spoken} />
    </>
  );
  return (
    <Frame person={actor} trail={[{ label: (await getTranslations("common.shell"))("projects"), href: "/projects" }, { label: home.name }]}>
      <Spread
        marginName={t("margin")}
        margin={margin}
        head={<ProjectHead id={id} name={home.name} current="articles" pages={pagesFor(actor, access.role)} facts={t("facts", { count: home.total })} />}
      >
        {mayAdd || maySearch ? (
          <div className={styles.tools}>
            {mayAdd ? (
              <ButtonLink href={`/projects/${id}/documents/new`}>
                <Icon of={Plus} />
                {t("add")}
              </ButtonLink>
            ) : null}
            {maySearch ? <SearchField q={q} label={t("search.label")} button={t("search.button")} /> : null}
          </div>
        ) : null}
        {home.articles.length > 0 ? (
          <StoryList project={id} articles={home.articles} />
        ) : (
          <EmptyState>{q ? t("search.none", { q }) : mayAdd ? t("empty") : t("emptyReader")}</EmptyState>
        )}
        {home.next ? (
          <p>
            <ButtonLink href={`?${new URLSearchParams({ ...(q ? { q } : {}), after: home.next }).toString()}`}>{t("more")}</ButtonLink>
          </p>
        ) : null}
      </Spread>
    </Frame>
  );
};

export default HomePage;
