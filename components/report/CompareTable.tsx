/** Two outlets on one axis, measure by measure, and in words whether they can be told apart. */
import type { ReactNode } from "react";
import { verdictOf, type Verdict } from "@/lib/report/finding";
import { measureOf, type Measure } from "@/lib/report/measures";
import type { Figure, OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import styles from "./CompareTable.module.css";
import type { FigureNames } from "./figure-names";
import { BehindLink, isDrawn } from "./MeasureCells";
import { PlotTable, type PlotRow } from "./PlotTable";
import { OffAxis, PairMark, SharePlot } from "./SharePlot";
import { useFigureWords, type FigureWords } from "./use-figure-words";

export interface Compared {
  readonly project: string;
  readonly a: OutletEntry;
  readonly b: OutletEntry;
  readonly greater: Readonly<Record<string, Figure>>;
  readonly settings: OutletSummary["settings"];
  readonly names: FigureNames;
}

interface Pair {
  readonly a: Measure;
  readonly b: Measure;
}

const pairOf = ({ a, b, settings }: Compared, figure: string): Pair | null => {
  const [left, right] = [measureOf(a, figure, settings.thresholds), measureOf(b, figure, settings.thresholds)];
  return left && right ? { a: left, b: right } : null;
};

export const nameOf = ({ outlet }: OutletEntry, { t }: FigureWords): string => outlet.name ?? t("unknownTitle");

/** What may be said of a pair: nothing surer than either of the two allows. `few`: one of them was read too little. */
export const verdictOn = (compared: Compared, figure: string): Omit<Verdict, "kind"> & { readonly kind: Verdict["kind"] | "few" } => {
  const pair = pairOf(compared, figure);
  if (!pair || !isDrawn(pair.a) || !isDrawn(pair.b)) return { kind: "few", greater: "a", probability: null };
  return verdictOf(compared.greater[figure] ?? { value: null, reason: "no-data" });
};

const verdictWords = (compared: Compared, figure: string, words: FigureWords): string => {
  const { kind, greater, probability } = verdictOn(compared, figure);
  return words.t(`compare.verdict.${kind}`, { name: nameOf(compared[greater], words), probability: words.decimal(probability ?? 0) });
};

const Numbers = ({ compared, side, measure, words }: { readonly compared: Compared; readonly side: "a" | "b"; readonly measure: Measure; readonly words: FigureWords }) => {
  const { share, figure } = measure;
  return (
    <span className={styles.numbers}>
      {isDrawn(measure) ? <PairMark shape={side === "a" ? "dot" : "diamond"} /> : <OffAxis standing={measure.standing} />}
      <span className={styles.who}>{nameOf(compared[side], words)}</span>
      <span>{isDrawn(measure) ? words.share(share) : words.t(`standing.${measure.standing}`)}</span>
      <BehindLink project={compared.project} outlet={compared[side].outlet.id} figure={figure} of={share.n}>{words.t("kOfN", { k: share.k, n: share.n })}</BehindLink>
    </span>
  );
};

const rowOf = (compared: Compared, figure: string, words: FigureWords): PlotRow[] => {
  const pair = pairOf(compared, figure);
  if (!pair) return [];
  const plot: ReactNode = isDrawn(pair.a) || isDrawn(pair.b) ? <SharePlot of={[pair.a, { ...pair.b, shape: "diamond" }]} /> : <span className={styles.off}>{words.t("compare.off")}</span>;
  return [{
    key: figure,
    cells: [
      <>{words.name(figure)}<span className={styles.verdict}>{verdictWords(compared, figure, words)}</span></>,
      <div key="plot" className={styles.both}>
        {plot}
        <Numbers compared={compared} side="a" measure={pair.a} words={words} />
        <Numbers compared={compared} side="b" measure={pair.b} words={words} />
      </div>,
    ],
  }];
};

const CLAIMS = ["claims/sourced", "claims/unsourced", "claims/anonymous", "claims/corroborated", "claims/contested"];

export const CompareTable = (compared: Compared) => {
  const words = useFigureWords(compared.names);
  const { a, b, names } = compared;
  const usedFrames = Object.keys(names.frames).filter((key) => [a, b].some(({ voices }) => (voices.own.frames[key]?.documents.k ?? 0) > 0));
  const rowsOf = (figures: readonly string[]): PlotRow[] => figures.flatMap((figure) => rowOf(compared, figure, words));
  return (
    <PlotTable
      caption={words.t("compare.caption", { level: words.percent(compared.settings.level) })}
      scale={[words.percent(0), words.percent(0.5), words.percent(1)]}
      columns={[{ name: words.t("columns.measure"), kind: "text" }, { name: words.t("compare.both"), kind: "plot" }]}
      groups={[
        { title: words.t("layers.claims"), rows: rowsOf(CLAIMS) },
        { title: words.t("layers.labels"), rows: rowsOf(Object.keys(names.labels).map((key) => `labels/${key}`)) },
        { title: words.t("layers.frames"), rows: rowsOf(usedFrames.map((key) => `frames/${key}`)) },
      ]}
    />
  );
};
