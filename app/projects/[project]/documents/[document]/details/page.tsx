/** What is known about an article, to be corrected. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { DetailsMargin } from "@/components/document/DetailsMargin";
import { EditDetails } from "@/components/document/EditDetails";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { Spread } from "@/components/shell/Spread";
import { mayInProject } from "@/lib/access/permissions";
import { documentAccess } from "@/lib/server/current-actor";
import { articleDetails, knownOutlets } from "@/lib/server/queries/document-form";
import { projectName } from "@/lib/server/queries/project-home";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("documents.edit"))("title") });

interface DetailsProps {
  readonly params: Promise<{ readonly project: string; readonly document: string }>;
}

const DetailsPage = async ({ params }: DetailsProps) => {
  const { project, document } = await params;
  const { actor, access } = await documentAccess(project, document);
  if (mayInProject(actor, access.role, "document.edit") !== "allowed") notFound();
  const [t, common, format, name, details, outlets] = await Promise.all([
    getTranslations("documents.edit"), getTranslations("common.shell"), getFormatter(), projectName(project), articleDetails(document), knownOutlets(project),
  ]);
  const { revision, createdAt, sha256, words, fileName, hasFile, ...meta } = details;
  const outlet = meta.outlet && { name: meta.outlet.name, ...(meta.outlet.domain ? { domain: meta.outlet.domain } : {}) };
  const trail = [
    { label: common("projects"), href: "/projects" },
    { label: name, href: `/projects/${project}` },
    { label: meta.title, href: `/projects/${project}/documents/${document}` },
    { label: t("title") },
  ];
  const margin = (
    <DetailsMargin document={document} added={format.dateTime(new Date(createdAt), { dateStyle: "long" })} words={words} sha256={sha256} file={hasFile ? { name: fileName } : null} />
  );
  return (
    <Frame person={actor} trail={trail}>
      <Spread marginName={t("margin")} margin={margin}>
        <h1>{t("title")}</h1>
        <Sentences of={["documents"]}>
          <EditDetails project={project} document={document} revision={revision} meta={{ ...meta, outlet }} outlets={outlets} />
        </Sentences>
      </Spread>
    </Frame>
  );
};

export default DetailsPage;
