/** Where claims say that they come from: every claim once, end to end; below, each class with its count and its passages. */
import type { ClaimFigures } from "@/lib/report/summary-schema";
import type { FigureNames } from "./figure-names";
import { BehindLink } from "./MeasureCells";
import { placeParts } from "./plot-geometry";
import styles from "./SourceStrip.module.css";
import { useFigureWords } from "./use-figure-words";

/** What shows its source first, from the most to the least a reader could follow. */
const CLASSES = ["named", "organisation", "document", "anonymous", "lost", "unsourced", "disputed"] as const;

const HEIGHT = 20;

/** Ink from full to none, then hatching: told apart in grey, on paper and without colours. */
const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-anonymous`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className={styles.hatch} d="M0 0V5" /></pattern>
    <pattern id={`${id}-lost`} width="4" height="4" patternUnits="userSpaceOnUse"><circle className={styles.dot} cx="2" cy="2" r="0.9" /></pattern>
    <pattern id={`${id}-disputed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className={styles.hatch} d="M0 0V6M0 0H6" /></pattern>
  </defs>
);

const filled = (id: string, key: (typeof CLASSES)[number]) => (key === "anonymous" || key === "lost" || key === "disputed" ? { fill: `url(#${id}-${key})` } : {});

interface SourceStripProps {
  readonly project: string;
  readonly outlet: string | null;
  readonly claims: ClaimFigures;
  readonly names: FigureNames;
}

export const SourceStrip = ({ project, outlet, claims, names }: SourceStripProps) => {
  const words = useFigureWords(names);
  const id = `sources-${outlet ?? "none"}`;
  const parts = placeParts(CLASSES.map((key) => [key, claims[key].k] as const));
  return (
    <div className={styles.whole}>
      <svg className={styles.strip} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        <Patterns id={id} />
        {parts.map(({ key, from, width }) => (
          <rect key={key} className={styles[key]} style={filled(id, key)} x={`${from}%`} width={`${width}%`} y="0.5" height={HEIGHT - 1} />
        ))}
      </svg>
      <ul role="list" className={styles.classes}>
        {CLASSES.filter((key) => claims[key].k > 0).map((key) => (
          <li key={key} className={styles.class}>
            <svg className={styles.swatch} width="14" height="14" aria-hidden="true" focusable="false">
              <rect className={styles[key]} style={filled(id, key)} x="0.5" y="0.5" width="13" height="13" />
            </svg>
            <BehindLink project={project} outlet={outlet} figure={`claims/${key}`} of={claims[key].k}>
              {words.t("class", { name: words.t(`classes.${key}`), count: claims[key].k })}
            </BehindLink>
          </li>
        ))}
      </ul>
    </div>
  );
};
