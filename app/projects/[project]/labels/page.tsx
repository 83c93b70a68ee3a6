/** The codebook of a project: to be edited by those who keep it, read by everybody else. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CodebookEditor } from "@/components/project/CodebookEditor";
import { CodebookVersions } from "@/components/project/CodebookVersions";
import { CodebookGuide } from "@/components/project/CodebookGuide";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { mayInProject } from "@/lib/access/permissions";
import { sinceOf } from "@/lib/annotation/definitions";
import { projectAccess } from "@/lib/server/current-actor";
import { codebookHistory, type CodebookVersionView } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("settings.labels"))("title") });

/** By label: the marks that stand under what it means now. */
const presentMarks = (versions: readonly CodebookVersionView[]): Record<string, number> =>
  Object.fromEntries(
    versions.at(-1)!.labels.map(({ key }) => {
      const since = sinceOf(versions, key) ?? 0;
      return [key, versions.filter(({ number }) => number >= since).reduce((sum, { marks }) => sum + (marks[key] ?? 0), 0)];
    }),
  );

const LabelsPage = async ({ params }: { readonly params: Promise<{ readonly project: string }> }) => {
  const { actor, access } = await projectAccess((await params).project);
  const id = access.projectId;
  const locale = await getLocale();
  const [t, common, name, versions] = await Promise.all([getTranslations("settings.labels"), getTranslations("common.shell"), projectName(id), codebookHistory(actor, access, locale)]);
  const codebook = versions.at(-1)!;
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
            <CodebookEditor project={id} number={codebook.number} labels={codebook.labels} marks={presentMarks(versions)} />
          </Sentences>
        ) : (
          <CodebookGuide labels={codebook.labels.filter((label) => !label.retired)} />
        )}
        <CodebookVersions versions={versions} />
      </Spread>
    </Frame>
  );
};

export default LabelsPage;
