/** What the articles of one story state alike: how surely each says it, and where they do not agree. */
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { ClaimTable } from "@/components/evidence/ClaimTable";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { Spread } from "@/components/shell/Spread";
import { Disclosure } from "@/components/ui/Disclosure";
import { EmptyState } from "@/components/ui/EmptyState";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { claimsPage, type ClaimsView } from "@/lib/server/queries/story-claims";
import { projectName } from "@/lib/server/queries/project-home";
import { pagesFor } from "../../project-pages";
import styles from "./claims.module.css";

interface ClaimsProps {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<{ readonly story?: string | string[] }>;
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("claims"))("title") });

const Stories = async ({ project, stories, story }: { readonly project: string } & Pick<ClaimsView, "stories" | "story">) => {
  const t = await getTranslations("claims");
  if (stories.length < 2) return null;
  return (
    <nav aria-label={t("stories")}>
      <ul role="list" className={styles.stories}>
        {stories.map((name) => (
          <li key={name}>
            <Link href={`/projects/${project}/claims?${new URLSearchParams({ story: name }).toString()}`} aria-current={name === story ? "page" : undefined} className={styles.story}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const ClaimsPage = async ({ params, searchParams }: ClaimsProps) => {
  const [{ actor, access }, query] = await Promise.all([projectAccess((await params).project), searchParams]);
  const id = access.projectId;
  const [t, common, format, name, view] = await Promise.all([
    getTranslations("claims"), getTranslations("common.shell"), getFormatter(), projectName(id), claimsPage(id, typeof query.story === "string" ? query.story : null),
  ]);
  const mayDecide = mayInProject(actor, access.role, "claim.decide") === "allowed";
  const named = view.columns.map(({ outlet }) => outlet);
  // Two articles of one outlet are told apart by their titles.
  const outlets = new Map(view.columns.map(({ id: column, outlet, title }) => [column, outlet !== null && named.filter((each) => each === outlet).length === 1 ? outlet : t("article", { title })]));
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }]}>
      <Sentences of={["claims"]}>
        <Spread head={<ProjectHead id={id} name={name} current="claims" pages={pagesFor(actor, access.role)} />}>
          <Stories project={id} stories={view.stories} story={view.story} />
          {view.claims.length === 0 ? (
            <EmptyState>{t("empty")}</EmptyState>
          ) : (
            <>
              <h2 className={styles.finding}>{t("finding", { total: view.total, disputed: view.disputed })}</h2>
              {view.brackets.map((members) => (
                <p key={members.join()} className={styles.bracket}>
                  {t("sameOrigin", { outlets: format.list(members.map((member) => outlets.get(member)!)) })}
                </p>
              ))}
              <ClaimTable project={id} columns={view.columns} others={view.others} claims={view.claims} mayDecide={mayDecide} />
              {view.total > view.claims.length ? <p>{t("more", { count: view.total - view.claims.length })}</p> : null}
              <p>
                <Link href={`/projects/${id}/speakers`}>{t("toSpeakers")}</Link>
              </p>
              <Disclosure title={t("how")}>
                <p>{t("about")}</p>
                <p>{mayDecide ? t("aboutDecide") : t("aboutRead")}</p>
              </Disclosure>
            </>
          )}
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default ClaimsPage;
