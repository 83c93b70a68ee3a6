/** The passages behind one number of an outlet: exactly as many as it says, each with its readers and what supports it. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProjectHead } from "@/components/project/ProjectHead";
import { figureNames } from "@/components/report/figure-names";
import { PassagesFinding } from "@/components/report/Finding";
import { CountingChoice, PassageList, type Counting } from "@/components/report/PassageList";
import { PassagesMargin } from "@/components/report/PassagesMargin";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import type { VoiceQuery } from "@/lib/report/units-behind";
import { isUuid } from "@/lib/server/access/credential";
import { projectAccess } from "@/lib/server/current-actor";
import { readClaimsPage } from "@/lib/server/queries/claims-page";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { outletName } from "@/lib/server/queries/outlet-page";
import { projectName } from "@/lib/server/queries/project-home";
import { figuresOrWait, one } from "../../../../figures-or-wait";
import { pagesFor } from "../../../../project-pages";

type Query = Readonly<Record<"figure" | "counting" | "voice" | "name" | "page", string | string[] | undefined>>;

interface ClaimsProps {
  readonly params: Promise<{ readonly project: string; readonly outlet: string }>;
  readonly searchParams: Promise<Query>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("outlets"))("passages") });

const COUNTINGS = ["yes", "no", "tie"] as const;
const VOICES = ["relayed", "speaker"] as const;

const askedBy = (query: Query): { readonly figure: string; readonly counting: Counting; readonly voice: VoiceQuery; readonly page: number } => ({
  figure: one(query.figure) || "claims/sourced",
  counting: COUNTINGS.find((each) => each === one(query.counting)) ?? "all",
  voice: { row: VOICES.find((each) => each === one(query.voice)) ?? "own", name: one(query.name) || undefined },
  page: Math.max(1, Math.floor(Number(one(query.page))) || 1),
});

const ClaimsPage = async ({ params, searchParams }: ClaimsProps) => {
  const [{ project, outlet }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const { actor, access } = await projectAccess(project);
  if (!isUuid(outlet)) notFound();
  const id = access.projectId;
  const asked = askedBy(query);
  const [t, common, name, codebook, ownName, view] = await Promise.all([
    getTranslations("outlets"), getTranslations("common.shell"), projectName(id), codebookInForce(id), outletName(id, outlet),
    figuresOrWait(readClaimsPage(actor, access, { outlet, ...asked, locale })),
  ]);
  if (!view) notFound();
  const names = figureNames(codebook, locale);
  const given = { ...asked, project: id, outlet, names };
  const trail = [
    { label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title"), href: `/projects/${id}/outlets` },
    { label: ownName ?? t("unknown"), href: `/projects/${id}/outlets/${outlet}` }, { label: t("passages") },
  ];
  return (
    <Frame person={actor} trail={trail}>
      <Spread marginName={t("passagesHow.title")} margin={<PassagesMargin {...given} k={view.k} n={view.n} ties={view.ties} />}>
        <ProjectHead id={id} name={name} current="outlets" pages={pagesFor(actor, access.role)} />
        <PassagesFinding figure={asked.figure} voice={asked.voice} names={names} name={ownName} k={view.k} n={view.n} />
        <CountingChoice {...given} k={view.k} n={view.n} ties={view.ties} />
        <PassageList {...given} documents={view.documents} pages={view.pages} />
      </Spread>
    </Frame>
  );
};

export default ClaimsPage;
