/** Two outlets side by side: a sentence says whether they can be told apart, then both on one axis, then the same event in both. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProjectHead } from "@/components/project/ProjectHead";
import { ChoosePair, CompareFinding, SharedSubjects, WithinNote } from "@/components/report/CompareParts";
import { CompareTable } from "@/components/report/CompareTable";
import { figureNames } from "@/components/report/figure-names";
import { Pending } from "@/components/report/Finding";
import { HowMarks } from "@/components/report/HowToRead";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import { EmptyState } from "@/components/ui/EmptyState";
import { isUuid } from "@/lib/server/access/credential";
import { projectAccess } from "@/lib/server/current-actor";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { readComparePage } from "@/lib/server/queries/compare-page";
import { namedOutlets } from "@/lib/server/queries/outlet-page";
import { projectName } from "@/lib/server/queries/project-home";
import { figuresOrWait, one } from "../../../figures-or-wait";
import { pagesFor } from "../../../project-pages";

interface CompareProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<"a" | "b" | "within", string | string[] | undefined>>>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("outlets"))("compare.title") });

const ComparePage = async ({ params, searchParams }: CompareProps) => {
  const [{ actor, access }, query, locale] = await Promise.all([projectAccess((await params).project), searchParams, getLocale()]);
  const id = access.projectId;
  const [a, b] = [one(query.a), one(query.b)];
  const isPair = isUuid(a) && isUuid(b) && a !== b;
  const [t, common, name, codebook, outlets, view] = await Promise.all([
    getTranslations("outlets"), getTranslations("common.shell"), projectName(id), codebookInForce(id), namedOutlets(actor, access),
    isPair ? figuresOrWait(readComparePage(actor, access, { a, b, within: one(query.within) })) : null,
  ]);
  const names = figureNames(codebook, locale);
  const compared = view ? { ...view, project: id, names } : null;
  const within = view?.within?.name ?? null;
  const margin = compared ? (
    <>
      <WithinNote compared={compared} within={within} />
      <HowMarks level={compared.settings.level} marks={["solid", "diamond", "indicative", "adjusted", "ring"]} />
    </>
  ) : undefined;
  const trail = [{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title"), href: `/projects/${id}/outlets` }, { label: t("compare.title") }];
  return (
    <Frame person={actor} trail={trail}>
      <Spread marginName={t("how.title")} margin={margin}>
        <ProjectHead id={id} name={name} current="outlets" pages={pagesFor(actor, access.role)} />
        {compared ? <CompareFinding {...compared} /> : null}
        {compared ? <Pending pending={compared.pending} /> : null}
        {compared ? <CompareTable {...compared} /> : <EmptyState>{isPair ? t("preparing") : outlets.length > 1 ? t("compare.choose") : t("compare.alone")}</EmptyState>}
        {compared && view ? <SharedSubjects compared={compared} shared={view.shared} within={within} /> : null}
        {outlets.length > 1 ? <ChoosePair outlets={outlets} a={a} b={b} names={names} /> : null}
      </Spread>
    </Frame>
  );
};

export default ComparePage;
