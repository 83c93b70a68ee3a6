/** Every outlet on one measure: by name, never by rank; what cannot be measured yet stands apart, off the axis. */
import Link from "next/link";
import { measureOf, type Measure } from "@/lib/report/measures";
import type { OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import { outletAddress } from "./figure-address";
import type { FigureNames } from "./figure-names";
import { isDrawn, measureCells } from "./MeasureCells";
import { PlotTable, type PlotRow } from "./PlotTable";
import styles from "./OutletTable.module.css";
import { useFigureWords, type FigureWords } from "./use-figure-words";

interface OutletTableProps {
  readonly project: string;
  readonly summary: Pick<OutletSummary, "outlets" | "settings">;
  readonly figure: string;
  readonly names: FigureNames;
}

type Row = OutletEntry & { readonly measure: Measure };

const NameCell = ({ project, row, words }: { readonly project: string; readonly row: Row; readonly words: FigureWords }) => (
  <>
    {row.outlet.id ? <Link href={outletAddress(project, row.outlet.id)} className={styles.name}>{row.outlet.name ?? words.t("unknown")}</Link> : row.outlet.name}
    {row.measure.standing === "indicative" ? <small className={styles.standing}> {words.t("standing.indicative")}</small> : null}
  </>
);

const rowOf = (row: Row, { project, words }: { readonly project: string; readonly words: FigureWords }): PlotRow => ({
  key: row.outlet.id ?? row.outlet.name ?? "",
  cells: [
    <NameCell key="name" project={project} row={row} words={words} />,
    words.t("number", { value: row.scored }),
    ...measureCells({ project, entry: row, measure: row.measure, words }),
  ],
});

export const OutletTable = ({ project, summary, figure, names }: OutletTableProps) => {
  const words = useFigureWords(names);
  const { level, thresholds } = summary.settings;
  const rows = summary.outlets.flatMap((entry): Row[] => {
    const measure = measureOf(entry, figure, thresholds);
    return measure ? [{ ...entry, measure }] : [];
  });
  const rowsOf = (keep: (row: Row) => boolean): PlotRow[] => rows.filter(keep).map((row) => rowOf(row, { project, words }));
  const isNamed = ({ outlet }: Row): boolean => outlet.name !== null;
  return (
    <PlotTable
      caption={<><strong className={styles.measure}>{words.name(figure)}</strong> {words.about(figure)}</>}
      scale={[words.percent(0), words.percent(0.5), words.percent(1)]}
      columns={[
        { name: words.t("columns.outlet"), kind: "text" },
        { name: words.t("columns.documents"), kind: "number" },
        { name: words.t("columns.plot"), kind: "plot" },
        { name: words.t("columns.share", { level: words.percent(level) }), kind: "share" },
        { name: words.t("columns.counted"), kind: "number" },
      ]}
      groups={[
        { rows: rowsOf((row) => isNamed(row) && isDrawn(row.measure)) },
        { title: words.t("groups.notYet"), rows: rowsOf((row) => isNamed(row) && !isDrawn(row.measure)) },
        { title: words.t("groups.unknown"), rows: rowsOf((row) => !isNamed(row)) },
      ]}
    />
  );
};
