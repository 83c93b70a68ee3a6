/** Beside every plot: what its marks mean, and the thresholds and settings that the figures were made under. */
import { useFormatter, useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import type { OutletSummary } from "@/lib/report/summary-schema";
import styles from "./HowToRead.module.css";


type Mark = "solid" | "indicative" | "adjusted" | "ring" | "dash" | "diamond";

const DRAWN: Readonly<Record<Mark, readonly (readonly [className: "line" | "band" | "outlined" | "ink" | "open", d: string])[]>> = {
  solid: [["line", "M0 8H48"], ["band", "M14 5H40V11H14Z"], ["ink", "M22 8A5 5 0 1 0 32 8A5 5 0 1 0 22 8Z"]],
  indicative: [["line", "M0 8H48"], ["outlined", "M8 5H44V11H8Z"], ["open", "M21 8A5 5 0 1 0 31 8A5 5 0 1 0 21 8Z"], ["ink", "M26 3A5 5 0 1 0 26 13Z"]],
  adjusted: [["line", "M0 8H48"], ["open", "M24 0V16"]],
  ring: [["open", "M1 8A5 5 0 1 0 11 8A5 5 0 1 0 1 8Z"]],
  dash: [["open", "M1 8H11"]],
  diamond: [["line", "M0 8H48"], ["band", "M14 5H40V11H14Z"], ["ink", "M20.5 8L27 1.5L33.5 8L27 14.5Z"]],
};

export const MarkKey = ({ of }: { readonly of: Mark }) => (
  <svg className={styles.key} width="48" height="16" viewBox="0 0 48 16" aria-hidden="true" focusable="false">
    {DRAWN[of].map(([className, d]) => <path key={d} className={styles[className]} d={d} />)}
  </svg>
);

interface HowToReadProps {
  readonly settings: OutletSummary["settings"];
  readonly marks: readonly Mark[];
  /** Where whoever may changes the settings. */
  readonly edit?: string | undefined;
}

/** What the marks of a plot mean. */
export const HowMarks = ({ level, marks }: Pick<HowToReadProps, "marks"> & { readonly level: number }) => {
  const t = useTranslations("outlets.how");
  const format = useFormatter();
  return (
    <MarginNote title={t("title")}>
      <dl className={styles.keys}>
        {marks.map((mark) => (
          <div key={mark} className={styles.row}>
            <dt><MarkKey of={mark} /></dt>
            <dd>{t(`marks.${mark}`, { level: format.number(level, { style: "percent", maximumFractionDigits: 0 }) })}</dd>
          </div>
        ))}
      </dl>
      <p>{t("order")}</p>
    </MarginNote>
  );
};

export const HowToRead = ({ settings: { level, share, thresholds }, marks, edit }: HowToReadProps) => {
  const t = useTranslations("outlets.how");
  const format = useFormatter();
  const percent = (value: number): string => format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const values = { ...thresholds, halfWidth: Math.round(thresholds.halfWidth * 100), reliability: format.number(thresholds.reliability, { maximumFractionDigits: 2 }) };
  return (
    <>
      <HowMarks level={level} marks={marks} />
      <MarginNote title={t("solid.title")}>
        <p>{t("solid.text", values)}</p>
      </MarginNote>
      <MarginNote title={t("indicative.title")}>
        <p>{t("indicative.text", values)}</p>
      </MarginNote>
      <MarginNote title={t("counting.title")}>
        <p>{t("counting.text", { share: percent(share) })}</p>
        <p>{t("counting.means")}</p>
        {edit ? <ButtonLink href={edit}>{t("edit")}</ButtonLink> : null}
      </MarginNote>
    </>
  );
};
