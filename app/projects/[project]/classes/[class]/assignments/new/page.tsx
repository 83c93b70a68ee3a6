/** Handing out an assignment to a class. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignmentForm } from "@/components/classroom/AssignmentForm";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { classAccess } from "@/lib/server/current-actor";
import { assignableArticles } from "@/lib/server/queries/assignments";
import { readClass } from "@/lib/server/queries/classes";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("classes.form"))("heading") });

const NewAssignmentPage = async ({ params }: { readonly params: Promise<{ readonly project: string; readonly class: string }> }) => {
  const { project, class: id } = await params;
  const [{ actor, access }, locale] = await Promise.all([classAccess(project, id), getLocale()]);
  const [t, common, name, group, articles, codebook] = await Promise.all([
    getTranslations("classes.form"), getTranslations("common.shell"), projectName(project), readClass(access, { userId: actor.userId, locale }), assignableArticles(project), codebookInForce(project),
  ]);
  const labels = codebook.labels.filter((label) => !label.retired).map(({ key, name: words, example }) => ({ key, name: words[locale], example: example?.[locale] ?? null }));
  const trail = [{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: group.name, href: `/projects/${project}/classes/${id}` }, { label: t("heading") }];
  const margin = (
    <MarginNote title={t("about.title")}>
      <p>{t("about.blind")}</p>
      <p>{t("about.entry")}</p>
      <p>{t("about.changes")}</p>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={trail}>
      <Spread marginName={t("about.title")} margin={margin} head={<h1>{t("heading")}</h1>}>
        {articles.length > 0 ? (
          <Sentences of={["classes"]}>
            <AssignmentForm
              project={project}
              id={id}
              articles={articles}
              labels={labels}
              students={(access.namesHidden ? [] : group.members).map(({ login, name: who }) => ({ login, name: who }))}
              hasGroups={group.groups.length > 0}
            />
          </Sentences>
        ) : (
          <EmptyState action={<ButtonLink look="primary" href={`/projects/${project}/documents/new`}>{t("addArticle")}</ButtonLink>}>{t("noArticles")}</EmptyState>
        )}
      </Spread>
    </Frame>
  );
};

export default NewAssignmentPage;
