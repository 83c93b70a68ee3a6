/** One measure of one outlet as three cells: drawn or why not, in numbers, and the way to its passages. */
import Link from "next/link";
import type { ReactNode } from "react";
import { conditionsOf, type Measure } from "@/lib/report/measures";
import type { OutletEntry } from "@/lib/report/summary-schema";
import type { VoiceQuery } from "@/lib/report/units-behind";
import { passagesAddress } from "./figure-address";
import styles from "./MeasureCells.module.css";
import { OffAxis, SharePlot } from "./SharePlot";
import type { FigureWords } from "./use-figure-words";

export const isDrawn = ({ standing }: Pick<Measure, "standing">): boolean => standing === "solid" || standing === "indicative";

/** Why nothing of it is drawn: each condition in numbers, or the reason. */
export const WhyNot = ({ entry, measure, words, brief = false }: Pick<MeasureGiven, "entry" | "measure" | "words" | "brief">) => {
  const failed = conditionsOf(entry, measure).map(words.condition);
  const insufficient = brief ? words.t("standing.insufficient") : words.t("why.insufficient", { conditions: failed.join(", ") });
  return (
    <span className={styles.why}>
      <OffAxis standing={measure.standing} />
      <span>
        {measure.standing === "none" ? words.t("why.none", { reason: words.reason(measure.share.reason) }) : insufficient}
        {entry.scored === 1 && !brief ? ` ${words.t("oneDocument")}` : ""}
      </span>
    </span>
  );
};

interface Behind {
  readonly project: string;
  readonly outlet: string | null;
  readonly figure: string;
  readonly voice?: VoiceQuery;
  /** Everything the figure asks about, not only what it counts. */
  readonly all?: boolean;
  /** Nothing is behind a count of nothing. */
  readonly of: number;
  readonly children: ReactNode;
}

/** A number that opens what it counts. */
export const BehindLink = ({ project, outlet, figure, voice, all, of, children }: Behind) =>
  outlet && of > 0 ? <Link href={passagesAddress(project, outlet, { figure, counting: all ? undefined : "yes", voice })} className={styles.behind}>{children}</Link> : children;

export interface MeasureGiven {
  readonly project: string;
  readonly entry: OutletEntry;
  readonly measure: Measure;
  readonly words: FigureWords;
  readonly voice?: VoiceQuery;
  /** Where the page says once for all rows which conditions failed. */
  readonly brief?: boolean;
}

export const measureCells = ({ project, entry, measure, words, voice, brief }: MeasureGiven): ReactNode[] => {
  const { figure, share } = measure;
  return [
    ...(isDrawn(measure) ? [<SharePlot key="plot" of={[measure]} />, words.share(share)] : [<WhyNot key="why" entry={entry} measure={measure} words={words} brief={brief} />, null]),
    <BehindLink key="behind" project={project} outlet={entry.outlet.id} figure={figure} voice={voice} of={share.n}>{words.t("kOfN", { k: share.k, n: share.n })}</BehindLink>,
  ];
};
