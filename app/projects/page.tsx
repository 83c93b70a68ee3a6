/** The projects one is in, and making another. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewProject } from "@/components/project/NewProject";
import { ProjectList } from "@/components/project/ProjectList";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { currentActor } from "@/lib/server/current-actor";
import { listOwnProjects } from "@/lib/server/queries/project-list";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("projects"))("title") });

const ProjectsPage = async () => {
  const actor = await currentActor();
  const [t, projects] = await Promise.all([getTranslations("projects"), listOwnProjects(actor)]);
  return (
    <Frame person={actor} trail={[{ label: t("title") }]}>
      <Spread
        marginName={t("create.title")}
        margin={
          <MarginNote title={t("create.title")}>
            <Sentences of={["projects"]}>
              <NewProject />
            </Sentences>
          </MarginNote>
        }
      >
        <h1>{t("title")}</h1>
        <ProjectList projects={projects} />
      </Spread>
    </Frame>
  );
};

export default ProjectsPage;
