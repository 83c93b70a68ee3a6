/** One student's work: alone, beside the class, or beside the teachers' reference. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { labelNames } from "@/components/classroom/label-names";
import { StudentPassages, type Beside } from "@/components/classroom/StudentPassages";
import { Frame } from "@/components/shell/Frame";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { Nav } from "@/components/ui/Nav";
import { isUuid } from "@/lib/server/access/credential";
import { readProgress } from "@/lib/server/queries/assignments";
import { codebookInForce } from "@/lib/server/queries/codebook";
import { projectName } from "@/lib/server/queries/project-home";
import { readStudentWork } from "@/lib/server/queries/student-work";
import { taughtAssignment, type TaughtProps } from "../../taught-assignment";

interface StudentProps extends TaughtProps {
  readonly params: Promise<{ readonly project: string; readonly class: string; readonly assignment: string; readonly student: string }>;
  readonly searchParams: Promise<{ readonly beside?: string | string[] }>;
}

const WAYS: readonly Beside[] = ["alone", "class", "reference"];

export const generateMetadata = async (props: StudentProps): Promise<Metadata> => ({ title: (await taughtAssignment(props)).view.title });

const StudentPage = async (props: StudentProps) => {
  const [{ actor, access, view }, { student }, query, locale] = await Promise.all([taughtAssignment(props), props.params, props.searchParams, getLocale()]);
  const beside = WAYS.find((way) => way === query.beside) ?? "alone";
  const reader = { userId: actor.userId, locale };
  const { projectId: project, classId } = access;
  const work = isUuid(student) ? await readStudentWork(access, student, reader) : null;
  if (!work) notFound();
  const [t, common, name, codebook, roster] = await Promise.all([getTranslations("classes.work"), getTranslations("common.shell"), projectName(project), codebookInForce(project), readProgress(access, reader)]);
  const base = `/projects/${project}/classes/${classId}/assignments/${view.id}`;
  const at = roster.findIndex((item) => item.student.id === student);
  const neighbour = (step: 1 | -1) => roster[at + step]?.student;
  const margin = (
    <MarginNote title={t("others")}>
      {([-1, 1] as const).map((step) => {
        const other = neighbour(step);
        return other ? (
          <p key={step}>
            <a href={`${base}/students/${other.id}?beside=${beside}`}>{t(step === 1 ? "next" : "previous", { name: other.name })}</a>
          </p>
        ) : null;
      })}
      <p>{t(`about.${beside}`)}</p>
    </MarginNote>
  );
  return (
    <Frame
      person={actor}
      trail={[{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${project}` }, { label: view.class.name, href: `/projects/${project}/classes/${classId}` }, { label: view.title, href: base }, { label: work.name }]}
    >
      <Spread
        marginName={t("others")}
        margin={margin}
        head={
          <>
            <h1>{t("of", { name: work.name })}</h1>
            <Nav label={t("ways")} items={WAYS.map((way) => ({ href: `?beside=${way}`, label: t(`way.${way}`), current: way === beside }))} />
          </>
        }
      >
        {work.documents.map((document) => (
          <StudentPassages key={document.id} project={project} document={document} beside={beside} nameOf={labelNames(codebook, locale)} />
        ))}
      </Spread>
    </Frame>
  );
};

export default StudentPage;
