/** The settings of a project and its members. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Members } from "@/components/project/Members";
import { ProjectHead } from "@/components/project/ProjectHead";
import { ProjectSettings } from "@/components/project/ProjectSettings";
import { RoleGuide } from "@/components/project/RoleGuide";
import { FigureSettings } from "@/components/report/FigureSettings";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { Spread } from "@/components/shell/Spread";
import { Section } from "@/components/ui/Form";
import { grantableRoles, mayInProject } from "@/lib/access/permissions";
import { settingsOf } from "@/lib/report/settings";
import { projectAccess } from "@/lib/server/current-actor";
import { listMembers } from "@/lib/server/queries/members";
import { projectFacts } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("settings"))("title") });

const SettingsPage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  if (mayInProject(actor, access.role, "member.list") !== "allowed") notFound();
  const id = access.projectId;
  const [t, common, project, members] = await Promise.all([getTranslations("settings"), getTranslations("common.shell"), projectFacts(id), listMembers(id)]);
  const { hideSyntax } = access.settings;
  const isKeeper = mayInProject(actor, access.role, "project.edit") === "allowed";
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: project.name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Spread marginName={t("roles.title")} margin={<RoleGuide />}>
        <ProjectHead id={id} name={project.name} current="settings" pages={pagesFor(actor, access.role)} />
        <Sentences of={["settings", "outlets"]}>
          {isKeeper ? (
            <Section title={t("project.title")}>
              <ProjectSettings id={id} name={project.name} language={project.language} hideSyntax={typeof hideSyntax === "boolean" ? hideSyntax : null} />
            </Section>
          ) : null}
          {isKeeper ? (
            <Section title={t("figures.title")} text={t("figures.text")} id="figures">
              <FigureSettings project={id} settings={settingsOf(access.settings)} />
            </Section>
          ) : null}
          <Section title={t("members.title")}>
            <Members project={id} self={actor.userId} members={members} grantable={grantableRoles(access.role)} />
          </Section>
        </Sentences>
      </Spread>
    </Frame>
  );
};

export default SettingsPage;
