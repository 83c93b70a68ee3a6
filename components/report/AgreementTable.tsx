/** How far readers agree, label by label or document by document: α and percent on one axis, with all their numbers beside. */
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Slot } from "@/components/editor/types";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import type { Agreement, Figure } from "@/lib/report/summary-schema";
import { AgreementPlot } from "./AgreementPlot";
import styles from "./AgreementTable.module.css";
import { PlotTable } from "./PlotTable";
import { useFigureWords } from "./use-figure-words";

export interface AgreementRow extends Agreement {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly current?: boolean;
  readonly slot?: Slot;
  readonly lang?: string | null;
}

interface AgreementTableProps {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  /** What the first column names. */
  readonly first: string;
  readonly unit: "document" | "sentence" | "character";
  readonly rows: readonly AgreementRow[];
}

const Name = ({ name, href, slot, current, lang }: AgreementRow) => (
  <span className={styles.name}>
    {slot === undefined ? null : <LabelStroke slot={slot} />}
    <Link href={href} aria-current={current ? "true" : undefined} lang={lang ?? undefined} scroll={false}>{name}</Link>
  </span>
);

export const AgreementTable = ({ caption, hideCaption, first, unit, rows }: AgreementTableProps) => {
  const t = useTranslations("agreement");
  const format = useFormatter();
  const { percent, decimal, reason } = useFigureWords({ labels: {}, frames: {} });
  const shown = (value: Figure, show: (value: number) => string): ReactNode => (typeof value === "number" ? show(value) : <abbr className={styles.none} title={reason(value.reason)}>–</abbr>);
  const plot = ({ alpha, percent: share }: AgreementRow): ReactNode =>
    typeof alpha === "number" ? <AgreementPlot alpha={alpha} percent={share} /> : <span className={styles.why}>{t("none", { reason: reason(alpha.reason) })}</span>;
  return (
    <PlotTable
      caption={caption}
      hideCaption={hideCaption}
      scale={["0", format.number(0.5), "1"]}
      columns={[
        { name: first, kind: "text" }, { name: t("columns.plot"), kind: "plot" }, { name: t("columns.alpha"), kind: "number" }, { name: t("columns.percent"), kind: "number" },
        { name: t("columns.ac1"), kind: "number" }, { name: t("columns.prevalence"), kind: "number" }, { name: t(`columns.${unit}`), kind: "number" },
      ]}
      groups={[{
        rows: rows.map((row) => ({
          key: row.key,
          cells: [
            <Name {...row} key="name" />,
            plot(row),
            <span key="alpha" className={styles.alpha}>{shown(row.alpha, decimal)}</span>,
            shown(row.percent, percent),
            shown(row.ac1, decimal),
            shown(row.prevalence, percent),
            t("basis", { coders: row.coders, units: row.units }),
          ],
        })),
      }]}
    />
  );
};
