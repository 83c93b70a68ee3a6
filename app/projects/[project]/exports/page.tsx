/** A project as a file, and a corpus into a project. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Exports } from "@/components/exchange/Exports";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { exportFacts } from "@/lib/server/queries/export-facts";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("exports"))("title") });

const ExportsPage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  const id = access.projectId;
  const [t, common, name, facts] = await Promise.all([getTranslations("exports"), getTranslations("common.shell"), projectName(id), exportFacts(actor, access)]);
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Sentences of={["exports"]}>
        <Exports
          project={id}
          head={<ProjectHead id={id} name={name} current="exports" pages={pagesFor(actor, access.role)} />}
          facts={facts}
          mayName={access.role === "owner" || access.role === "moderator"}
          mayImport={mayInProject(actor, access.role, "corpus.import") === "allowed"}
        />
      </Sentences>
    </Frame>
  );
};

export default ExportsPage;
