/** The codebook of a project: to be edited by those who keep it, read by everybody else. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodebookEditor } from "@/components/project/CodebookEditor";
import { CodebookGuide } from "@/components/project/CodebookGuide";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("settings.labels"))("title") });

const LabelsPage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  const id = access.projectId;
  const [t, common, name, codebook] = await Promise.all([getTranslations("settings.labels"), getTranslations("common.shell"), projectName(id), codebookInForce(id)]);
  const mayEdit = mayInProject(actor, access.role, "codebook.edit") === "allowed";
  const margin = (
    <MarginNote title={t("version", { number: codebook.number })}>
      <p>{t("about")}</p>
      <p>{mayEdit ? t("aboutEdit") : t("aboutRead")}</p>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Spread marginName={t("margin")} margin={margin}>
        <ProjectHead id={id} name={name} current="labels" pages={pagesFor(actor, access.role)} />
        {mayEdit ? (
          <Sentences of={["settings"]}>
            <CodebookEditor project={id} number={codebook.number} labels={codebook.labels} />
          </Sentences>
        ) : (
          <CodebookGuide labels={codebook.labels.filter((label) => !label.retired)} />
        )}
      </Spread>
    </Frame>
  );
};

export default LabelsPage;
