/** An assignment as its teacher sees it: who has handed in, and where the class splits. */
import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { RichTextView } from "@/components/annotation/RichTextView";
import { EditAssignment } from "@/components/classroom/EditAssignment";
import { labelNames } from "@/components/classroom/label-names";
import { LiveRefresh } from "@/components/classroom/LiveRefresh";
import { NamesSwitch } from "@/components/classroom/NamesSwitch";
import { PageHead } from "@/components/classroom/PageHead";
import { Passages } from "@/components/classroom/Passages";
import { ProgressTable } from "@/components/classroom/ProgressTable";
import { RevealNow } from "@/components/classroom/RevealNow";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { Disclosure } from "@/components/ui/Disclosure";
import { EmptyState } from "@/components/ui/EmptyState";
import { Actions, Section } from "@/components/ui/Form";
import { mostDivided } from "@/lib/classroom/class-passages";
import { assignmentPassages, passageViewOf } from "@/lib/server/queries/class-passages";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { readParticipation, type ParticipationItem } from "@/lib/server/queries/participation";
import { projectName } from "@/lib/server/queries/project-home";
import { taughtAssignment, type TaughtProps } from "./taught-assignment";

export const generateMetadata = async (props: TaughtProps): Promise<Metadata> => ({ title: (await taughtAssignment(props)).view.title });

const DIVIDED = 6;

const inState = (items: readonly ParticipationItem[], state: ParticipationItem["state"]): number => items.filter((item) => item.state === state).length;

const AssignmentPage = async (props: TaughtProps) => {
  const { actor, access, view } = await taughtAssignment(props);
  const { projectId: project, classId } = access;
  const locale = await getLocale();
  const [t, common, format, name, items, passages, codebook] = await Promise.all([
    getTranslations("classes"), getTranslations("common.shell"), getFormatter(), projectName(project), readParticipation(access, { userId: actor.userId, locale }), assignmentPassages(access), codebookInForce(project),
  ]);
  const classPath = `/projects/${project}/classes/${classId}`;
  const base = `${classPath}/assignments/${view.id}`;
  const nameOf = labelNames(codebook, locale);
  const many = view.documents.length > 1;
  const divided = mostDivided(passages);
  const isHidden = view.blind && view.revealedAt === null;
  const facts = [view.blind ? t(view.revealedAt ? "assignments.revealed" : "assignments.blind") : t("assignments.open"), view.dueAt ? t("assignments.due", { date: format.dateTime(new Date(view.dueAt), { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }) }) : t("assignments.noDue"), view.class.name];
  const margin = (
    <MarginNote title={t("passages.divided")}>
      {divided.length > 0 ? <Passages project={project} passages={divided.slice(0, DIVIDED).map(passageViewOf)} nameOf={nameOf} named={many} /> : <p>{passages.length > 0 ? t("passages.oneMind") : t("passages.none")}</p>}
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: view.class.name, href: classPath }, { label: view.title }]}>
      <Sentences of={["classes"]}>
        <LiveRefresh />
        <Spread marginName={t("passages.divided")} margin={margin}>
          <PageHead title={view.title} facts={facts} />
          <Section title={t("progress.summary", { submitted: inState(items, "submitted"), working: inState(items, "working"), waiting: inState(items, "not-started") })}>
            {items.length > 0 ? <ProgressTable id={view.id} base={base} rows={items} documents={view.documents.length} blind={view.blind} /> : <EmptyState>{t("progress.empty")}</EmptyState>}
            <Actions>
              {isHidden ? <RevealNow id={view.id} open={items.filter(({ revealedAt }) => revealedAt === null).length} /> : null}
              <ButtonLink href={`${base}/print`}>{t("print.link")}</ButtonLink>
              <a href={`/api/v1/assignments/${view.id}/participation?format=csv`} download>
                {t("progress.csv")}
              </a>
              <NamesSwitch hidden={access.namesHidden} />
            </Actions>
          </Section>
          {view.instructions ? (
            <Disclosure title={t("form.instructions")}>
              <RichTextView text={view.instructions} />
            </Disclosure>
          ) : null}
          <Disclosure title={t("form.edit")}>
            <EditAssignment id={view.id} title={view.title} instructions={view.instructions} dueAt={view.dueAt} />
          </Disclosure>
          <Disclosure title={t("passages.all", { count: passages.length })}>
            <Passages project={project} passages={passages.map(passageViewOf)} nameOf={nameOf} named={many} />
          </Disclosure>
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default AssignmentPage;
