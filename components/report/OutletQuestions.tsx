/** The three questions about an outlet, never mixed: what it shows, what could be confirmed, what is disputed (method §2). */
import type { ReactNode } from "react";
import { measureOf } from "@/lib/report/measures";
import type { OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import type { FigureNames } from "./figure-names";
import { BehindLink, measureCells } from "./MeasureCells";
import styles from "./OutletQuestions.module.css";
import { PlotTable, type PlotRow } from "./PlotTable";
import { SourceStrip } from "./SourceStrip";
import { useFigureWords } from "./use-figure-words";

export interface OutletGiven {
  readonly project: string;
  readonly entry: OutletEntry;
  readonly settings: OutletSummary["settings"];
  readonly names: FigureNames;
}

export const Question = ({ letter, title, about, children }: { readonly letter?: string; readonly title: string; readonly about: ReactNode; readonly children: ReactNode }) => (
  <section className={styles.question}>
    <h3 className={styles.title}>
      {letter ? <span className={styles.letter}>{letter}</span> : null} {title}
    </h3>
    <p className={styles.about}>{about}</p>
    {children}
  </section>
);

/** Measures of the own voice, one a row. */
export const MeasureTable = ({ project, entry, settings, names, caption, figures, first, head }: OutletGiven & { readonly caption: string; readonly first?: string; readonly figures: readonly string[]; readonly head?: (figure: string) => ReactNode }) => {
  const words = useFigureWords(names);
  const rows = figures.flatMap((figure): PlotRow[] => {
    const measure = measureOf(entry, figure, settings.thresholds);
    return measure ? [{ key: figure, cells: [head?.(figure) ?? words.name(figure), ...measureCells({ project, entry, measure, words, brief: true })] }] : [];
  });
  return (
    <PlotTable
      caption={caption}
      hideCaption
      scale={[words.percent(0), words.percent(0.5), words.percent(1)]}
      columns={[
        { name: first ?? words.t("columns.measure"), kind: "text" }, { name: words.t("columns.plot"), kind: "plot" },
        { name: words.t("columns.share", { level: words.percent(settings.level) }), kind: "share" }, { name: words.t("columns.counted"), kind: "number" },
      ]}
      groups={[{ rows }]}
    />
  );
};

export const OutletQuestions = (given: OutletGiven) => {
  const { entry, names, project } = given;
  const words = useFigureWords(names);
  const { claims, distinctVoices } = entry.voices.own;
  /** A number in a sentence that opens what it counts. */
  const opens = (figure: string, of: number, all = false) => function Opens(chunks: ReactNode) {
    return <BehindLink project={project} outlet={entry.outlet.id} figure={figure} all={all} of={of}>{chunks}</BehindLink>;
  };
  return (
    <>
      <Question letter="A" title={words.t("questions.a.title")} about={<>{words.t.rich("questions.a.about", { count: claims.n, voices: distinctVoices, all: opens("claims/sourced", claims.n, true), named: opens("claims/named", claims.named.k) })} {words.about("claims/sourced")}</>}>
        <MeasureTable {...given} caption={words.t("questions.a.title")} figures={["claims/sourced", "claims/unsourced"]} />
        {claims.n > 0 ? <SourceStrip project={project} outlet={entry.outlet.id} claims={claims} names={names} /> : null}
      </Question>
      <Question letter="B" title={words.t("questions.b.title")} about={<>{words.t.rich("questions.b.about", { count: claims.searched, n: claims.n, origins: claims.origins, all: opens("claims/corroborated", claims.searched, true), some: opens("claims/corroborated", claims.corroborated.k) })} {words.about("claims/corroborated")}</>}>
        <MeasureTable {...given} caption={words.t("questions.b.title")} figures={["claims/corroborated", "claims/singleOrigin"]} />
      </Question>
      <Question letter="C" title={words.t("questions.c.title")} about={`${words.about("claims/contested")} ${words.t("questions.c.about")}`}>
        <MeasureTable {...given} caption={words.t("questions.c.title")} figures={["claims/contested"]} />
      </Question>
    </>
  );
};
