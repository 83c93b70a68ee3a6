/** The outlets of a project on one measure: how many can be characterised, each with its range, none ranked. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProjectHead } from "@/components/project/ProjectHead";
import { figureNames } from "@/components/report/figure-names";
import { OutletsFinding, Pending } from "@/components/report/Finding";
import { HowToRead } from "@/components/report/HowToRead";
import { MeasureChoice } from "@/components/report/MeasureChoice";
import { OutletTable } from "@/components/report/OutletTable";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { mayInProject } from "@/lib/access/permissions";
import { ownShares } from "@/lib/report/compare";
import { findingOf } from "@/lib/report/finding";
import { projectAccess } from "@/lib/server/current-actor";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";
import { readSummary } from "@/lib/server/queries/summary";
import { figuresOrWait, one } from "../../figures-or-wait";
import { pagesFor } from "../../project-pages";

interface OutletsProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<{ readonly figure?: string | string[] }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("outlets"))("title") });

const OutletsPage = async ({ params, searchParams }: OutletsProps) => {
  const [{ actor, access }, query, locale] = await Promise.all([projectAccess((await params).project), searchParams, getLocale()]);
  const id = access.projectId;
  const [t, common, name, codebook, summary] = await Promise.all([
    getTranslations("outlets"), getTranslations("common.shell"), projectName(id), codebookInForce(id), figuresOrWait(readSummary(actor, access)),
  ]);
  const figures = summary?.outlets[0] ? [...ownShares(summary.outlets[0]).keys()] : [];
  const figure = figures.includes(one(query.figure)) ? one(query.figure) : "claims/sourced";
  const isRead = summary?.outlets.some(({ scored }) => scored > 0) ?? false;
  const names = figureNames(codebook, locale);
  const mayAdd = mayInProject(actor, access.role, "document.create") === "allowed";
  const mayEdit = mayInProject(actor, access.role, "project.edit") === "allowed";
  const empty = summary && summary.outlets.length === 0 ? "noArticles" : "noReadings";
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Spread
        marginName={t("how.title")}
        margin={summary ? <HowToRead settings={summary.settings} marks={["solid", "indicative", "adjusted", "ring", "dash"]} edit={mayEdit ? `/projects/${id}/settings#figures` : undefined} /> : undefined}>
        <ProjectHead id={id} name={name} current="outlets" pages={pagesFor(actor, access.role)} />
        {summary === null ? <EmptyState>{t("preparing")}</EmptyState> : null}
        {summary && !isRead ? (
          <EmptyState action={empty === "noArticles" && mayAdd ? <ButtonLink href={`/projects/${id}/documents/new`}>{t("empty.add")}</ButtonLink> : <ButtonLink href={`/projects/${id}`}>{t("empty.read")}</ButtonLink>}>
            {t(`empty.${empty}`, { readers: summary.settings.thresholds.readers, documents: summary.settings.thresholds.documents })}
          </EmptyState>
        ) : null}
        {summary && isRead ? (
          <>
            <OutletsFinding finding={findingOf(summary.outlets, figure, summary.settings.thresholds)} needed={summary.settings.thresholds.documents} />
            <Pending pending={summary.pending} />
            <MeasureChoice project={id} current={figure} figures={figures} names={names} />
            <OutletTable project={id} summary={summary} figure={figure} names={names} />
            {summary.outlets.filter(({ outlet }) => outlet.name !== null).length > 1 ? <p><ButtonLink href={`/projects/${id}/outlets/compare`}>{t("compare.go")}</ButtonLink></p> : null}
          </>
        ) : null}
      </Spread>
    </Frame>
  );
};

export default OutletsPage;
