/** Who is heard in the articles of a project: how often, where, through whom, and which names may be one speaker. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/Table";
import { SpeakerMergeButton, SpeakerPartButton } from "./SpeakerVerdict";
import styles from "./SpeakerTable.module.css";

interface SpeakerTableProps {
  readonly project: string;
  readonly speakers: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly kind: string;
    readonly aliases: readonly string[];
    readonly claims: number;
    readonly marks: number;
    readonly documents: readonly { readonly document: string; readonly via: readonly string[] }[];
    readonly proposals: readonly { readonly name: string; readonly reason: "writing" | "shorter" | "spelling" }[];
  }[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly outlet: string | null }[];
  readonly mayDecide: boolean;
}

type Row = SpeakerTableProps["speakers"][number];

const Name = ({ speaker, project, mayDecide }: { readonly speaker: Row; readonly project: string; readonly mayDecide: boolean }) => {
  const t = useTranslations("provenance");
  return (
    <span className={styles.speaker}>
      <span className={styles.name}>{speaker.name}</span>
      <span className={styles.note}>{t(`kind.${speaker.kind as "named"}`)}</span>
      {speaker.aliases.length > 0 ? <span className={styles.note}>{t("speakers.also", { names: speaker.aliases.join(", ") })}</span> : null}
      {speaker.id && mayDecide ? <SpeakerPartButton project={project} speaker={speaker.id} name={speaker.name} /> : null}
    </span>
  );
};

const Heard = ({ speaker, project, titles }: { readonly speaker: Row; readonly project: string; readonly titles: ReadonlyMap<string, string> }) => {
  const t = useTranslations("provenance");
  return (
    <ul role="list" className={styles.heard}>
      {speaker.documents.map(({ document, via }) => (
        <li key={document}>
          <Link href={`/projects/${project}/documents/${document}/provenance`}>{titles.get(document) ?? t("speakers.article")}</Link>
          {via.map((medium) => (
            <span key={medium} className={styles.note}>
              {t("via", { name: medium })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Proposals = ({ speaker, project, mayDecide }: { readonly speaker: Row; readonly project: string; readonly mayDecide: boolean }) => {
  const t = useTranslations("provenance.speakers");
  if (speaker.proposals.length === 0) return <span className={styles.note}>{t("nobody")}</span>;
  return (
    <ul role="list" className={styles.heard}>
      {speaker.proposals.map(({ name, reason }) => (
        <li key={name} className={styles.proposal}>
          <span>
            {t("perhaps", { name })} <span className={styles.note}>{t(`reason.${reason}`)}</span>
          </span>
          {mayDecide ? <SpeakerMergeButton project={project} names={[speaker.name, name]} kind={speaker.kind} /> : null}
        </li>
      ))}
    </ul>
  );
};

export const SpeakerTable = ({ project, speakers, documents, mayDecide }: SpeakerTableProps) => {
  const t = useTranslations("provenance.speakers");
  const titles = new Map(documents.map(({ id, title, outlet }) => [id, outlet ?? title]));
  const rows = speakers.map((speaker) => ({
    key: `${speaker.id ?? ""} ${speaker.kind} ${speaker.name}`,
    cells: [
      <Name key="name" speaker={speaker} project={project} mayDecide={mayDecide} />,
      t("times", { claims: speaker.claims, marks: speaker.marks }),
      <Heard key="heard" speaker={speaker} project={project} titles={titles} />,
      <Proposals key="proposals" speaker={speaker} project={project} mayDecide={mayDecide} />,
    ],
  }));
  return <Table caption={t("caption")} columns={[t("column.name"), t("column.times"), t("column.where"), t("column.perhaps")]} rows={rows} />;
};
