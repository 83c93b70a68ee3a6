/** A student's own page of an assignment: what to do next, and once the work is shown, what others saw and what changed. */
import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { RichTextView } from "@/components/annotation/RichTextView";
import { BlindState } from "@/components/classroom/BlindState";
import { Changes } from "@/components/classroom/Changes";
import { labelNames } from "@/components/classroom/label-names";
import { PageHead } from "@/components/classroom/PageHead";
import { Passages } from "@/components/classroom/Passages";
import { ToRead } from "@/components/classroom/ToRead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { Section } from "@/components/ui/Form";
import type { Actor } from "@/lib/access/actor";
import type { AssignmentAccess } from "@/lib/server/access/scope";
import { assignmentAccess } from "@/lib/server/current-actor";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { assignmentFor, readChanges, readOthers, type AssignmentForReader, type OwnPart } from "@/lib/server/queries/own-assignment";
import { projectName } from "@/lib/server/queries/project-home";

interface OwnProps {
  readonly params: Promise<{ readonly project: string; readonly assignment: string }>;
}

const moment = (): number => Date.now();

/** A teacher who was not asked is shown their own page of it. */
const read = async ({ params }: OwnProps): Promise<{ actor: Actor; access: AssignmentAccess; view: AssignmentForReader; own: OwnPart; now: number }> => {
  const { project, assignment } = await params;
  const now = moment();
  const { actor, access } = await assignmentAccess(project, assignment);
  const view = await assignmentFor(actor, access, now);
  if (!view.own) redirect(`/projects/${project}/classes/${access.classId}/assignments/${assignment}`);
  return { actor, access, view, own: view.own, now };
};

export const generateMetadata = async (props: OwnProps): Promise<Metadata> => ({ title: (await read(props)).view.title });

/** Only once nothing is hidden any more. */
const Shown = async ({ actor, access, view, now }: Awaited<ReturnType<typeof read>>) => {
  const locale = await getLocale();
  const ids = view.documents.map(({ id }) => id);
  const [t, others, { before, changes }, codebook] = await Promise.all([getTranslations("classes.own"), readOthers(actor, access, now), view.blind ? readChanges(actor, ids) : { before: 0, changes: [] }, codebookInForce(access.projectId)]);
  const nameOf = labelNames(codebook, locale);
  return (
    <>
      <Section title={t("others", { count: others.items.length, readings: others.readings })}>
        {others.items.length > 0 ? <Passages project={access.projectId} passages={others.items} nameOf={nameOf} named={ids.length > 1} /> : <p>{t("othersNone")}</p>}
      </Section>
      {view.blind ? (
        <Section title={t("changes", { count: changes.length })} text={t("changesText", { before })}>
          <Changes changes={changes.map(({ change }) => change)} nameOf={nameOf} />
        </Section>
      ) : null}
    </>
  );
};

const OwnAssignmentPage = async (props: OwnProps) => {
  const of = await read(props);
  const { actor, access, view, own } = of;
  const { projectId: project } = access;
  const [t, common, format, name] = await Promise.all([getTranslations("classes"), getTranslations("common.shell"), getFormatter(), projectName(project)]);
  const date = own.dueAt ? format.dateTime(new Date(own.dueAt), { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }) : null;
  const first = view.documents.find(({ id }) => !own.documents.find((document) => document.id === id)?.finished) ?? view.documents[0];
  const margin = (
    <MarginNote title={t("own.next")}>
      <Sentences of={["classes"]}>
        <BlindState id={view.id} blind={view.blind} gate={view.gate} own={own} date={date} unfinished={own.documents.filter(({ finished }) => !finished).length} read={first ? `/projects/${project}/documents/${first.id}` : null} />
      </Sentences>
    </MarginNote>
  );
  const facts = [date ? t("assignments.due", { date }) : t("assignments.noDue"), view.blind ? t("assignments.blind") : t("assignments.open"), view.class.name];
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: view.title }]}>
      <Spread marginName={t("own.next")} margin={margin} head={<PageHead title={view.title} facts={facts} />}>
        {view.instructions ? <RichTextView text={view.instructions} /> : null}
        <Section title={t("own.toRead")}>
          <ToRead project={project} documents={view.documents.map((document) => ({ ...document, ...own.documents.find(({ id }) => id === document.id)! }))} />
        </Section>
        {own.state === "shown" ? <Shown {...of} /> : null}
      </Spread>
    </Frame>
  );
};

export default OwnAssignmentPage;
