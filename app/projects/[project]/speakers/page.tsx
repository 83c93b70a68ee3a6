/** The speakers of a project: who says it, in which article, through whom; names that may be one person are made one here. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpeakerTable } from "@/components/evidence/SpeakerTable";
import { ProjectHead } from "@/components/project/ProjectHead";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { Spread } from "@/components/shell/Spread";
import { EmptyState } from "@/components/ui/EmptyState";
import { mayInProject } from "@/lib/access/permissions";
import { projectAccess } from "@/lib/server/current-actor";
import { projectName } from "@/lib/server/queries/project-home";
import { readSpeakers } from "@/lib/server/queries/speakers";
import { pagesFor } from "../../project-pages";

interface SpeakersProps {
  readonly params: Promise<{ readonly project: string }>;
}

/** Rows of the page; the API has them all. */
const SHOWN = 200;

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("provenance.speakers"))("title") });

const SpeakersPage = async ({ params }: SpeakersProps) => {
  const { actor, access } = await projectAccess((await params).project);
  const id = access.projectId;
  const [t, common, name, { speakers, documents }] = await Promise.all([getTranslations("provenance.speakers"), getTranslations("common.shell"), projectName(id), readSpeakers(actor, access)]);
  const mayDecide = mayInProject(actor, access.role, "speaker.decide") === "allowed";
  const doubtful = speakers.filter(({ proposals }) => proposals.length > 0).length;
  const trail = [{ label: common("projects"), href: "/projects" }, { label: name, href: `/projects/${id}` }, { label: t("title") }];
  return (
    <Frame person={actor} trail={trail}>
      <Sentences of={["provenance"]}>
        <Spread head={<ProjectHead id={id} name={name} current="claims" pages={pagesFor(actor, access.role)} />}>
          {speakers.length === 0 ? (
            <EmptyState>{t("empty")}</EmptyState>
          ) : (
            <>
              <h2>{t("finding", { speakers: speakers.length, doubtful })}</h2>
              <p>{mayDecide ? t("aboutDecide") : t("aboutRead")}</p>
              <SpeakerTable project={id} speakers={speakers.slice(0, SHOWN)} documents={documents} mayDecide={mayDecide} />
            </>
          )}
        </Spread>
      </Sentences>
    </Frame>
  );
};

export default SpeakersPage;
