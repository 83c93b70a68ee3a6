/** What outlets are looked at by: links, so that every choice has an address. */
import Link from "next/link";
import { outletsAddress } from "./figure-address";
import type { FigureNames } from "./figure-names";
import { useFigureWords } from "./use-figure-words";
import { Disclosure } from "@/components/ui/Disclosure";
import styles from "./MeasureChoice.module.css";

interface MeasureChoiceProps {
  readonly project: string;
  readonly current: string;
  /** Figures that the summary has. */
  readonly figures: readonly string[];
  readonly names: FigureNames;
}

/** The three questions, each by the figure that answers it. */
const LEADING = ["claims/sourced", "claims/corroborated", "claims/contested"];

export const MeasureChoice = ({ project, current, figures, names }: MeasureChoiceProps) => {
  const words = useFigureWords(names);
  const list = (wanted: readonly string[]) => (
    <ul role="list" className={styles.list}>
      {wanted.map((figure) => (
        <li key={figure}>
          <Link href={outletsAddress(project, figure)} aria-current={figure === current ? "page" : undefined} className={styles.choice} scroll={false}>
            {words.name(figure)}
          </Link>
        </li>
      ))}
    </ul>
  );
  const more = (["claims", "labels", "frames"] as const).map((layer) => [layer, figures.filter((figure) => figure.startsWith(`${layer}/`) && !LEADING.includes(figure))] as const);
  return (
    <nav aria-label={words.t("measure")} className={styles.choices}>
      <p className={styles.name}>{words.t("measure")}</p>
      {list(LEADING.includes(current) ? LEADING : [...LEADING, current])}
      <Disclosure title={words.t("moreMeasures")}>
        {more.map(([layer, wanted]) => (wanted.length > 0 ? (
          <div key={layer}>
            <p className={styles.name}>{words.t(`layers.${layer}`)}</p>
            {list(wanted)}
          </div>
        ) : null))}
      </Disclosure>
    </nav>
  );
};
