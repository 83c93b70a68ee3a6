/** The texts that documents of a project share: which come from one text, side by side, for people to judge. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CompareAll, ReuseVerdict } from "@/components/evidence/ReuseVerdict";
import { SharedText } from "@/components/evidence/SharedText";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { projectName } from "@/lib/server/queries/project-home";
import { sharedTexts } from "@/lib/server/queries/reuse-page";
import { isComparing } from "@/lib/server/reuse/run-comparison";
import { pagesFor } from "../../project-pages";

interface ReuseProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<{ readonly after?: string | string[] }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("reuse"))("title") });

const ReusePage = async ({ params, searchParams }: ReuseProps) => {
  const [{ actor, access }, query] = await Promise.all([projectAccess((await params).project), searchParams]);
  const id = access.projectId;
  const after = typeof query.after === "string" ? query.after : null;
  const [t, common, name, { matches, next }] = await Promise.all([getTranslations("reuse"), getTranslations("common.shell"), projectName(id), sharedTexts(id, after)]);
  const mayDecide = mayInProject(actor, access.role, "reuse.decide") === "allowed";
  const compare = mayDecide ? <CompareAll project={id} comparing={isComparing(id)} /> : null;
  const margin = (
    <MarginNote title={t("how")}>
      <p>{t("about")}</p>
      <p>{t("marks")}</p>
      <p>{mayDecide ? t("aboutDecide") : t("aboutRead")}</p>
      {compare}
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Sentences of={["reuse"]}>
        <Spread marginName={t("how")} margin={margin} head={<ProjectHead id={id} name={name} current="reuse" pages={pagesFor(actor, access.role)} />}>
          {matches.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
          {matches.map(({ id: match, language, documents, ...rest }) => (
            <SharedText
              key={match}
              {...rest}
              project={id}
              documents={documents.map((document, at) => ({ ...document, language: language[at] ?? null }))}
              verdict={mayDecide ? <ReuseVerdict project={id} match={match} status={rest.status} /> : undefined}
            />
          ))}
          {next ? (
            <p>
              <ButtonLink href={`?${new URLSearchParams({ after: next }).toString()}`}>{t("next")}</ButtonLink>
            </p>
          ) : null}
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default ReusePage;
