/** One class: what it was asked to do, who is in it, and how one comes in. */
import type { Metadata } from "next";
import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignmentList } from "@/components/classroom/AssignmentList";
import { ClassSettings } from "@/components/classroom/ClassSettings";
import { Entrance } from "@/components/classroom/Entrance";
import entrance from "@/components/classroom/Entrance.module.css";
import { AddByLogin, Groups } from "@/components/classroom/Groups";
import { LiveRefresh } from "@/components/classroom/LiveRefresh";
import { NamesSwitch } from "@/components/classroom/NamesSwitch";
import { QrCode } from "@/components/classroom/QrCode";
import { Requests } from "@/components/classroom/Requests";
import { Roster } from "@/components/classroom/Roster";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { Disclosure } from "@/components/ui/Disclosure";
import { EmptyState } from "@/components/ui/EmptyState";
import { Actions, Section } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { classAccess } from "@/lib/server/current-actor";
import { joinAddress } from "@/lib/server/join-address";
import { listAssignments } from "@/lib/server/queries/assignments";
import { readClass, type ClassView } from "@/lib/server/queries/classes";
import { projectName } from "@/lib/server/queries/project-home";

interface ClassProps {
  readonly params: Promise<{ readonly project: string; readonly class: string }>;
}

const read = async ({ params }: ClassProps) => {
  const { project, class: id } = await params;
  const { actor, access } = await classAccess(project, id);
  return { actor, access, group: await readClass(access, { userId: actor.userId, locale: await getLocale() }) };
};

export const generateMetadata = async (props: ClassProps): Promise<Metadata> => ({ title: (await read(props)).group.name });

/** The moment of the request. */
const isOpen = ({ joinUntil }: ClassView): boolean => joinUntil !== null && Date.parse(joinUntil) > Date.now();

const ClassPage = async (props: ClassProps) => {
  const { actor, access, group } = await read(props);
  const { projectId: project } = access;
  const [t, common, name, assignments] = await Promise.all([getTranslations("classes"), getTranslations("common.shell"), projectName(project), listAssignments(group.id)]);
  const base = `/projects/${project}/classes/${group.id}`;
  const margin = (
    <MarginNote title={t("entrance.title")}>
      <Entrance project={project} id={group.id} code={group.code} openUntil={isOpen(group) ? group.joinUntil : null}>
        {group.code ? <div className={entrance.qr}><QrCode address={joinAddress(group.code)} name={t("entrance.qr")} /></div> : null}
      </Entrance>
    </MarginNote>
  );
  return (
    <Frame
      person={actor}
      trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: t("title"), href: `/projects/${project}/classes` }, { label: group.name }]}
    >
      <Sentences of={["classes"]}>
        <LiveRefresh />
        <Spread marginName={t("entrance.title")} margin={margin} head={<h1>{group.name}</h1>}>
          {group.requests.length > 0 ? <Requests id={group.id} requests={group.requests} /> : null}
          <Section title={t("assignments.title")}>
            {assignments.length > 0 ? <AssignmentList base={base} assignments={assignments} /> : <EmptyState>{t("assignments.empty")}</EmptyState>}
            <Actions>
              <ButtonLink look={assignments.length > 0 ? "secondary" : "primary"} href={`${base}/assignments/new`}>
                <Icon of={Plus} />
                {t("assignments.add")}
              </ButtonLink>
            </Actions>
          </Section>
          <Section title={t("roster.title")}>
            {group.members.length > 0 ? <Roster id={group.id} members={group.members} groups={group.groups} /> : <EmptyState>{t("roster.empty")}</EmptyState>}
            <Actions>
              <NamesSwitch hidden={access.namesHidden} />
            </Actions>
            <Disclosure title={t("groups.title")}>
              <Groups id={group.id} groups={group.groups} />
            </Disclosure>
            <Disclosure title={t("byLogin.title")}>
              <AddByLogin id={group.id} />
            </Disclosure>
            <Disclosure title={t("settings.title")}>
              <ClassSettings project={project} id={group.id} name={group.name} archived={group.archived} />
            </Disclosure>
          </Section>
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default ClassPage;
