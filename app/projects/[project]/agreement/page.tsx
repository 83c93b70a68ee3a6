/** How far readers agree, label by label, and for one label document by document; what α says that percent does not. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { ProjectHead } from "@/components/project/ProjectHead";
import { AgreementTable } from "@/components/report/AgreementTable";
import { AgreementChoice, AgreementFinding, AgreementMargin } from "@/components/report/AgreementWords";
import { figureNames, inBookOrder, type FigureNames } from "@/components/report/figure-names";
import { Frame } from "@/components/shell/Frame";
import { Spread } from "@/components/shell/Spread";
import { Disclosure } from "@/components/ui/Disclosure";
import { AGREEMENT_UNITS } from "@/lib/report/votes";
import { projectAccess } from "@/lib/server/current-actor";
import { readAgreementPage, type AgreementPageView } from "@/lib/server/queries/agreement";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";
import { one } from "../../figures-or-wait";
import { pagesFor } from "../../project-pages";

interface AgreementProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<"unit" | "readings" | "label", string | string[] | undefined>>>;
}

type View = Pick<AgreementPageView, "unit" | "readings"> & { readonly label: string };

const READINGS = ["independent", "all"] as const;

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("agreement"))("title") });

const address = (project: string, { unit, readings, label }: View): string =>
  `/projects/${project}/agreement?${new URLSearchParams({ unit, readings, ...(label ? { label } : {}) }).toString()}`;

const Choices = async ({ project, view }: { readonly project: string; readonly view: View }) => {
  const t = await getTranslations("agreement");
  return (
    <>
      <AgreementChoice name={t("unit.name")} choices={AGREEMENT_UNITS.map((unit) => ({ href: address(project, { ...view, unit }), name: t(`unit.${unit}`), current: unit === view.unit }))} />
      <AgreementChoice name={t("readings.name")} choices={READINGS.map((readings) => ({ href: address(project, { ...view, readings }), name: t(`readings.${readings}`), current: readings === view.readings }))} />
    </>
  );
};

interface DocumentsProps {
  readonly project: string;
  readonly view: View;
  readonly documents: AgreementPageView["documents"];
  readonly label: string;
}

/** Where readers differ, article by article; where there is nothing to compare, the titles alone. */
const Documents = async ({ project, view, documents, label }: DocumentsProps) => {
  const t = await getTranslations("agreement");
  const hrefOf = (id: string): string => `/projects/${project}/documents/${id}`;
  const differing = documents.filter(({ alpha }) => typeof alpha === "number");
  const others = documents.filter(({ alpha }) => typeof alpha !== "number");
  return (
    <section id="documents">
      {differing.length > 0 ? (
        <AgreementTable
          unit={view.unit}
          first={t("columns.article")}
          caption={t("documents", { label, count: differing.length })}
          rows={differing.map(({ id, title, language, ...agreement }) => ({ ...agreement, key: id, name: title, lang: language, href: hrefOf(id) }))}
        />
      ) : null}
      {others.length > 0 ? (
        <Disclosure title={t("same", { count: others.length })}>
          <ul role="list">
            {others.map(({ id, title, language }) => (
              <li key={id}><Link href={hrefOf(id)} lang={language ?? undefined}>{title}</Link></li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
};

const Tables = async ({ project, view, found, names }: { readonly project: string; readonly view: View; readonly found: AgreementPageView; readonly names: FigureNames }) => {
  const t = await getTranslations("agreement");
  const labelOf = (key: string): string => names.labels[key]?.name ?? key;
  const common = { unit: view.unit };
  return (
    <>
      <AgreementTable
        {...common}
        first={t("columns.label")}
        caption={t(`caption.${view.unit}`)}
        rows={inBookOrder(names, found.labels).map(([key, agreement]) => ({ ...agreement, key, name: labelOf(key), slot: names.labels[key]?.slot ?? 4, current: key === view.label, href: `${address(project, { ...view, label: key })}#documents` }))}
      />
      {found.groups && Object.keys(found.groups).length > 0 ? (
        <AgreementTable {...common} first={t("columns.group")} caption={t("groups")} rows={Object.entries(found.groups).map(([key, agreement]) => ({ ...agreement, key, name: key, href: address(project, view) }))} />
      ) : null}
      {view.label && found.documents.length > 0 ? <Documents project={project} view={view} documents={found.documents} label={labelOf(view.label)} /> : null}
    </>
  );
};

const AgreementPage = async ({ params, searchParams }: AgreementProps) => {
  const [{ actor, access }, query, locale] = await Promise.all([projectAccess((await params).project), searchParams, getLocale()]);
  const id = access.projectId;
  const view: View = {
    unit: AGREEMENT_UNITS.find((unit) => unit === one(query.unit)) ?? "sentence",
    readings: READINGS.find((readings) => readings === one(query.readings)) ?? "independent",
    label: one(query.label),
  };
  const [t, common, name, codebook, found] = await Promise.all([
    getTranslations("agreement"), getTranslations("common.shell"), projectName(id), codebookInForce(id), readAgreementPage(actor, access, view),
  ]);
  const names = figureNames(codebook, locale);
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Spread marginName={t("how.name")} margin={<AgreementMargin labels={found.labels} names={names} />}>
        <ProjectHead id={id} name={name} current="agreement" pages={pagesFor(actor, access.role)} />
        <AgreementFinding labels={found.labels} />
        <Choices project={id} view={view} />
        <Tables project={id} view={view} found={found} names={names} />
      </Spread>
    </Frame>
  );
};

export default AgreementPage;
