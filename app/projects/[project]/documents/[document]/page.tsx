/** The workbench: one article, who speaks in it, and what people say of it. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Workbench } from "@/components/annotation/Workbench";
import { DutyLink } from "@/components/classroom/DutyLink";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import type { Actor } from "@/lib/access/actor";
import { labelsOnOffer } from "@/lib/classroom/labels-on-offer";
import { mayInProject, type ProjectAction, type Role } from "@/lib/access/permissions";
import { gateOf, type DocumentAccess } from "@/lib/server/access/scope";
import { documentAccess } from "@/lib/server/current-actor";
import { listAnnotations } from "@/lib/server/queries/list-annotations";
import { dutyHere } from "@/lib/server/queries/own-duties";
import { readOwnReading } from "@/lib/server/queries/own-reading";
import { readWorkbench } from "@/lib/server/queries/workbench";

interface Address {
  readonly params: Promise<{ readonly project: string; readonly document: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Annotations that come with the page; the browser asks for the rest. */
const WITH_PAGE = 2_500;

export const generateMetadata = async ({ params }: Address): Promise<Metadata> => {
  const { project, document } = await params;
  const { access } = await documentAccess(project, document);
  return { title: (await readWorkbench(access)).head.title };
};

const permitted = (actor: Actor, role: Role) => {
  const may = (action: ProjectAction) => mayInProject(actor, role, action) !== "refused";
  const history = { allowed: "all", conditional: "own", refused: "none" } as const;
  return {
    can: { annotate: may("annotation.create"), link: may("link.create"), reply: may("reply.create"), complete: may("reading.complete"), moderate: mayInProject(actor, role, "thread.resolve") === "allowed", history: history[mayInProject(actor, role, "annotation.history")] },
    mayStream: may("document.stream"),
    mayEdit: may("document.edit"),
  };
};

/** The first annotations as JSON, sent after the article in the same answer. A failure leaves them to the browser. */
const firstPage = async (actor: Actor, access: DocumentAccess, locale: "fr" | "en", now: number): Promise<string> =>
  JSON.stringify(await listAnnotations(actor, access, { limit: WITH_PAGE, locale, now }));

/** The moment of the request: every answer of the page holds for it. */
const moment = (): number => Date.now();

/** What the address says about how the page is to be looked at. */
const asked = (parameters: Readonly<Record<string, string | string[] | undefined>>): string =>
  new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => [value ?? []].flat().map((each): [string, string] => [name, each]))).toString();

const WorkbenchPage = async ({ params, searchParams }: Address) => {
  const { project, document } = await params;
  const { actor, access } = await documentAccess(project, document);
  const now = moment();
  const locale = await getLocale();
  const [t, parameters, view, reading, duty] = await Promise.all([
    getTranslations("annotate"), searchParams, readWorkbench(access), readOwnReading(actor, access, { locale, now }), dutyHere(actor.userId, document),
  ]);
  const { can, mayStream, mayEdit } = permitted(actor, access.role);
  const path = `/projects/${project}/documents/${document}`;
  const { head, ...article } = view;
  return (
    <Frame
      wide
      person={actor}
      tools={duty ? <DutyLink project={project} duty={duty} /> : null}
      trail={[{ label: head.projectName, href: `/projects/${project}` }, { label: head.title }]}
      skips={[{ href: "#article", label: t("skip.text") }, { href: "#margin", label: t("skip.margin") }, { href: "#legend", label: t("skip.legend") }]}
    >
      <Sentences of={["annotate", "reading", "talk", "surface"]}>
        <Workbench
          key={`${document} ${article.version}`}
          {...article}
          documentId={document}
          head={head}
          path={path}
          details={mayEdit ? `${path}/details` : null}
          me={{ id: actor.userId, name: actor.name }}
          onOffer={labelsOnOffer(view.codebook.labels.map(({ key }) => key), access.gates ?? [])}
          can={can}
          mayStream={mayStream}
          blind={gateOf(access, now) === "closed"}
          reading={reading}
          wanted={typeof parameters.annotation === "string" ? parameters.annotation : null}
          asked={asked(parameters)}
          first={firstPage(actor, access, locale, now)}
        />
      </Sentences>
    </Frame>
  );
};

export default WorkbenchPage;
