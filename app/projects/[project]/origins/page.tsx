/** Where information starts: every passage with links, its origins drawn and counted, with the reason for each merge. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimOrigins } from "@/components/evidence/ClaimOrigins";
import { JoinLinks, ReasonWord } from "@/components/evidence/OriginActions";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Nav } from "@/components/ui/Nav";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { originsPage } from "@/lib/server/queries/origins-page";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";

interface OriginsProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("origins"))("title") });

const one = (value: string | string[] | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);

const OriginsPage = async ({ params, searchParams }: OriginsProps) => {
  const [{ actor, access }, query] = await Promise.all([projectAccess((await params).project), searchParams]);
  const id = access.projectId;
  const ask = { after: one(query.after), document: one(query.document), count: query.count === "strict" ? "strict" : "loose" } as const;
  const [t, common, name, { claims, next, titles }] = await Promise.all([getTranslations("origins"), getTranslations("common.shell"), projectName(id), originsPage(actor, access, ask)]);
  const mayDecide = mayInProject(actor, access.role, "origin.decide") === "allowed";
  const at = (change: Readonly<Record<string, string>>): string => `?${new URLSearchParams({ ...(ask.document ? { document: ask.document } : {}), ...(ask.count === "strict" ? { count: "strict" } : {}), ...change }).toString()}`;
  const total = (count: (claim: (typeof claims)[number]) => number): number => claims.reduce((sum, claim) => sum + count(claim), 0);
  const margin = (
    <MarginNote title={t("how")}>
      <p>{t("about")}</p>
      <p>{t("signs")}</p>
      <p>{t(ask.count === "strict" ? "aboutStrict" : "aboutLoose")}</p>
      <p>{t(mayDecide ? "aboutDecide" : "aboutRead")}</p>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Sentences of={["origins"]}>
        <Spread marginName={t("how")} margin={margin}>
          <ProjectHead id={id} name={name} current="origins" pages={pagesFor(actor, access.role)} facts={claims.length > 0 ? t("finding", { passages: claims.length, links: total(({ links }) => links), origins: total(({ independent }) => independent) }) : undefined} />
          <Nav label={t("ways")} items={[{ href: at({ count: "loose" }), label: t("loose"), current: ask.count === "loose" }, { href: at({ count: "strict" }), label: t("strict"), current: ask.count === "strict" }]} />
          {claims.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
          {claims.map((claim) => (
            <ClaimOrigins
              key={claim.annotation}
              {...claim}
              project={id}
              titles={titles}
              deedOf={(merge) => (mayDecide ? <ReasonWord project={id} merge={merge} /> : null)}
              joining={mayDecide && claim.origins.length > 1 ? <JoinLinks project={id} claim={claim.annotation} links={claim.origins.flatMap(({ links }) => links)} /> : undefined}
            />
          ))}
          {next ? (
            <p>
              <ButtonLink href={at({ after: next })}>{t("next")}</ButtonLink>
            </p>
          ) : null}
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default OriginsPage;
