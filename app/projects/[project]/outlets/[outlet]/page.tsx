/** One outlet: three questions with their counts, ranges and passages; beside them what they rest on. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProjectHead } from "@/components/project/ProjectHead";
import { figureNames } from "@/components/report/figure-names";
import { OutletFinding, Pending } from "@/components/report/Finding";
import { OutletAgreement, OutletFrames, OutletLabels, OutletVoices } from "@/components/report/OutletDetails";
import { OutletMargin } from "@/components/report/OutletMargin";
import { OutletQuestions } from "@/components/report/OutletQuestions";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import { EmptyState } from "@/components/ui/EmptyState";
import { isUuid } from "@/lib/server/access/credential";
import { projectAccess } from "@/lib/server/current-actor";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { readOutletPage, type OutletPageView } from "@/lib/server/queries/outlet-page";
import { projectName } from "@/lib/server/queries/project-home";
import { figuresOrWait } from "../../../figures-or-wait";
import { pagesFor } from "../../../project-pages";

interface OutletProps {
  readonly params: Promise<{ readonly project: string; readonly outlet: string }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("outlets"))("one") });

const Material = async ({ project, view, locale }: { readonly project: string; readonly view: OutletPageView; readonly locale: "fr" | "en" }) => {
  const names = figureNames(await codebookInForce(project), locale);
  const given = { project, entry: view.outlet, settings: view.settings, names };
  return (
    <>
      <OutletFinding entry={view.outlet} settings={view.settings} />
      <Pending pending={view.pending} />
      <OutletQuestions {...given} />
      <OutletLabels {...given} />
      <OutletVoices {...given} />
      <OutletFrames {...given} />
      <OutletAgreement {...given} />
    </>
  );
};

const OutletPage = async ({ params }: OutletProps) => {
  const { project, outlet } = await params;
  const [{ actor, access }, locale] = await Promise.all([projectAccess(project), getLocale()]);
  if (!isUuid(outlet)) notFound();
  const id = access.projectId;
  const [t, common, name, codebook, view] = await Promise.all([
    getTranslations("outlets"), getTranslations("common.shell"), projectName(id), codebookInForce(id), figuresOrWait(readOutletPage(actor, access, outlet)),
  ]);
  const names = figureNames(codebook, locale);
  const margin = view ? <OutletMargin project={id} entry={view.outlet} settings={view.settings} names={names} sample={view.sample} rules={view.rules} asOne={view.asOne} others={view.others} /> : undefined;
  const trail = [
    { label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title"), href: `/projects/${id}/outlets` },
    { label: view?.outlet.outlet.name ?? t("unknown") },
  ];
  return (
    <Frame person={actor} trail={trail}>
      <Spread marginName={t("restsOn")} margin={margin}>
        <ProjectHead id={id} name={name} current="outlets" pages={pagesFor(actor, access.role)} />
        {view ? <Material project={id} view={view} locale={locale} /> : <EmptyState>{t("preparing")}</EmptyState>}
      </Spread>
    </Frame>
  );
};

export default OutletPage;
