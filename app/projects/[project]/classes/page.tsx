/** The classes of a project, and making another. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClassList } from "@/components/classroom/ClassList";
import { NewClass } from "@/components/classroom/NewClass";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { EmptyState } from "@/components/ui/EmptyState";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { listClasses } from "@/lib/server/queries/classes";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("classes"))("title") });

const ClassesPage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  if (mayInProject(actor, access.role, "class.list") !== "allowed") notFound();
  const id = access.projectId;
  const [t, common, name, classes] = await Promise.all([getTranslations("classes"), getTranslations("common.shell"), projectName(id), listClasses(id)]);
  const margin = (
    <MarginNote title={t("create.title")}>
      <Sentences of={["classes"]}>
        <NewClass project={id} classes={classes.map(({ id: value, name: label }) => ({ id: value, name: label }))} />
      </Sentences>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Spread marginName={t("create.title")} margin={margin} head={<ProjectHead id={id} name={name} current="classes" pages={pagesFor(actor, access.role)} />}>
        {classes.length > 0 ? <ClassList project={id} classes={classes} /> : <EmptyState>{t("empty")}</EmptyState>}
      </Spread>
    </Frame>
  );
};

export default ClassesPage;
