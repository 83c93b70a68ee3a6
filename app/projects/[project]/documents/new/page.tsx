/** Adding an article to a project. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddArticle } from "@/components/document/AddArticle";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { knownOutlets } from "@/lib/server/queries/document-form";
import { projectFacts } from "@/lib/server/queries/project-home";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("documents.add"))("title") });

const AddArticlePage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  if (mayInProject(actor, access.role, "document.create") !== "allowed") notFound();
  const [t, common, project, outlets] = await Promise.all([
    getTranslations("documents.add"), getTranslations("common.shell"), projectFacts(access.projectId), knownOutlets(access.projectId),
  ]);
  const trail = [{ label: common("projects"), href: "/projects" }, { label: project.name, href: `/projects/${access.projectId}` }, { label: t("title") }];
  return (
    <Frame person={actor} trail={trail}>
      <Sentences of={["documents"]}>
        <AddArticle project={access.projectId} language={project.language} outlets={outlets} />
      </Sentences>
    </Frame>
  );
};

export default AddArticlePage;
