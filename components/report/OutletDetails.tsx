/** What else readers found in an outlet: its labels, whom it relays and lets speak, its frames, and how far they agree. */
import Link from "next/link";
import type { ReactNode } from "react";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import type { Measure } from "@/lib/report/measures";
import type { Figure } from "@/lib/report/summary-schema";
import { inBookOrder } from "./figure-names";
import { BehindLink, measureCells } from "./MeasureCells";
import { MeasureTable, Question, type OutletGiven } from "./OutletQuestions";
import styles from "./OutletQuestions.module.css";
import { PlotTable } from "./PlotTable";
import { AgreementTable } from "./AgreementTable";
import { useFigureWords } from "./use-figure-words";

const TextShares = ({ project, entry, names }: OutletGiven) => {
  const words = useFigureWords(names);
  const { coverage, opinionShare, loadedPerThousand } = entry.voices.own;
  const opinions = <BehindLink project={project} outlet={entry.outlet.id} figure="labels/opinion" of={entry.voices.own.labels.opinion?.units ?? 0}>{words.figure(opinionShare, words.percent)}</BehindLink>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.t("facts.coverage"), words.figure(coverage, words.percent)],
    [words.t("facts.opinionShare"), opinions],
    ...(typeof loadedPerThousand === "number" ? [[words.t("facts.loaded"), words.decimal(loadedPerThousand, 1)] as const] : []),
    [words.t("facts.unclassified"), words.percent(entry.unclassified)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export const OutletLabels = (given: OutletGiven) => {
  const { entry, names } = given;
  const words = useFigureWords(names);
  const head = (figure: string) => {
    const key = figure.slice("labels/".length);
    return <span className={styles.label}><LabelStroke slot={names.labels[key]?.slot ?? 4} />{words.name(figure)}</span>;
  };
  return (
    <Question title={words.t("labels.title")} about={words.t("labels.about")}>
      <MeasureTable {...given} first={words.t("columns.label")} caption={words.t("labels.caption")} figures={inBookOrder(names, entry.voices.own.labels).map(([key]) => `labels/${key}`)} head={head} />
      <TextShares {...given} />
    </Question>
  );
};

/** Words of others: never counted as the outlet's own. */
export const OutletVoices = ({ project, entry, settings, names }: OutletGiven) => {
  const words = useFigureWords(names);
  const { relayed, speakers } = entry.voices;
  if (relayed.length === 0 && speakers.length === 0) return null;
  return (
    <Question title={words.t("voices.title")} about={words.t("voices.about")}>
      {relayed.length > 0 ? (
        <PlotTable
          caption={words.t("voices.relayed")}
          scale={[words.percent(0), words.percent(0.5), words.percent(1)]}
          columns={[
            { name: words.t("columns.origin"), kind: "text" }, { name: words.t("columns.plot"), kind: "plot" },
            { name: words.t("columns.share", { level: words.percent(settings.level) }), kind: "share" }, { name: words.t("columns.counted"), kind: "number" },
          ]}
          groups={[{
            rows: relayed.map(({ origin, claims: { sourced: share, standing, reasons } }) => {
              const measure: Measure = { figure: "claims/sourced", share, standing: share.value === null ? "none" : standing, reasons };
              const voice = { row: "relayed", name: origin ?? undefined } as const;
              return { key: origin ?? "", cells: [origin ?? words.t("voices.unsaid"), ...measureCells({ project, entry, measure, words, voice, brief: true })] };
            }),
          }]}
        />
      ) : null}
      {speakers.length > 0 ? (
        <ul role="list" className={styles.plain}>
          {speakers.map(({ name, claims }) => (
            <li key={name ?? ""}>
              <BehindLink project={project} outlet={entry.outlet.id} figure="claims/sourced" voice={{ row: "speaker", name: name ?? undefined }} of={claims}>{words.t("voices.speaker", { name: name ?? words.t("voices.unnamed"), count: claims })}</BehindLink>
            </li>
          ))}
        </ul>
      ) : null}
    </Question>
  );
};

/** Frames that somebody gave, the most frequent first; those that nobody gave in one line. */
export const OutletFrames = (given: OutletGiven) => {
  const { entry, names } = given;
  const words = useFigureWords(names);
  const { frames } = entry.voices.own;
  const given_ = Object.entries(frames).filter(([, { documents }]) => documents.k > 0).sort(([, a], [, b]) => b.documents.k - a.documents.k);
  const absent = Object.keys(names.frames).filter((key) => (frames[key]?.documents.k ?? 0) === 0);
  const share = (value: Figure): string => words.figure(value, (number) => words.decimal(100 * number, 1));
  const head = (figure: string) => {
    const key = figure.slice("frames/".length);
    return <>{words.name(figure)} <small className={styles.under}>{words.t("frames.text", { share: share(frames[key]!.textShare) })}</small></>;
  };
  return (
    <Question title={words.t("frames.title")} about={words.t("frames.about")}>
      {given_.length > 0 ? <MeasureTable {...given} first={words.t("columns.frame")} caption={words.t("frames.caption")} figures={given_.map(([key]) => `frames/${key}`)} head={head} /> : null}
      {absent.length > 0 ? <p className={styles.about}>{words.t("frames.absent", { names: absent.map((key) => names.frames[key]).join(", ") })}</p> : null}
    </Question>
  );
};

export const OutletAgreement = ({ project, entry, names }: OutletGiven) => {
  const words = useFigureWords(names);
  return (
    <Question title={words.t("agree.title")} about={<>{words.t("agree.about")} <Link href={`/projects/${project}/agreement`}>{words.t("agree.more")}</Link></>}>
      <AgreementTable
        unit="sentence"
        first={words.t("columns.label")}
        hideCaption
        caption={words.t("agree.caption")}
        rows={inBookOrder(names, entry.voices.own.agreement).map(([key, agreement]) => ({
          ...agreement, key, name: names.labels[key]?.name ?? key, slot: names.labels[key]?.slot ?? 4, href: `/projects/${project}/agreement?label=${encodeURIComponent(key)}#documents`,
        }))}
      />
    </Question>
  );
};
