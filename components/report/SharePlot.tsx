/**
 * One share on its axis: dot, range, adjusted value. Solid is filled, indicative half; what is neither has no axis. It says
 * nothing to a screen reader: its numbers stand beside it in the same row.
 */
import type { MeasureStanding } from "@/lib/report/measures";
import type { Proportion } from "@/lib/report/summary-schema";
import { placeShare, type PlacedShare } from "./plot-geometry";
import styles from "./SharePlot.module.css";

/** The second of two outlets is a diamond. */
export type Shape = "dot" | "diamond";

export interface PlottedShare {
  readonly share: Proportion;
  readonly standing: MeasureStanding;
  readonly shape?: Shape;
}

const MIDDLE = 14;
const TICK = 10;
const OUTLINE: Readonly<Record<Shape, string>> = { dot: "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z", diamond: "M-6.5 0L0-6.5L6.5 0L0 6.5Z" };
const LEFT_HALF: Readonly<Record<Shape, string>> = { dot: "M0-5A5 5 0 1 0 0 5Z", diamond: "M-6.5 0L0-6.5L0 6.5Z" };

const Axis = () => (
  <>
    <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
    {[0, 50, 100].map((at) => (
      <line key={at} className={styles.axis} x1={`${at}%`} x2={`${at}%`} y1={MIDDLE - 5} y2={MIDDLE + 5} />
    ))}
  </>
);

interface Drawn extends PlacedShare {
  readonly standing: MeasureStanding;
  readonly shape: Shape;
  /** Pixels from the top. */
  readonly at: number;
}

const Band = ({ low, width, standing, at }: Drawn) => (
  <rect className={standing === "solid" ? styles.band : styles.outlined} x={`${low}%`} width={`${width}%`} y={at - 3} height="6" />
);

const Mark = ({ dot, standing, shape, at }: Drawn) => (
  <svg className={styles.mark} x={`${dot}%`} y={at} width="1" height="1">
    <path className={standing === "solid" ? styles.filled : styles.hollow} d={OUTLINE[shape]} />
    {standing === "solid" ? null : <path className={styles.half} d={LEFT_HALF[shape]} />}
  </svg>
);

const isDrawn = ({ standing }: PlottedShare): boolean => standing === "solid" || standing === "indicative";

/** Room between two that share an axis, so that neither covers the other. */
const APART = 6;

/** One, or two on one axis. Those that may not stand on an axis are left out; without any there is none. */
export const SharePlot = ({ of }: { readonly of: readonly PlottedShare[] }) => {
  const drawn = of.flatMap((each, lane): Drawn[] => {
    const placed = isDrawn(each) ? placeShare(each.share) : null;
    return placed ? [{ ...placed, standing: each.standing, shape: each.shape ?? "dot", at: of.length === 1 ? MIDDLE : MIDDLE + (lane === 0 ? -APART : APART) }] : [];
  });
  if (drawn.length === 0) return null;
  return (
    <svg className={styles.plot} width="100%" height={2 * MIDDLE} aria-hidden="true" focusable="false">
      <Axis />
      {drawn.map((each) => <Band key={each.shape} {...each} />)}
      {drawn.map(({ tick, shape, at }) => (tick === null ? null : <line key={shape} className={styles.tick} x1={`${tick}%`} x2={`${tick}%`} y1={at - TICK / drawn.length} y2={at + TICK / drawn.length} />))}
      {drawn.map((each) => <Mark key={each.shape} {...each} />)}
    </svg>
  );
};

/** What cannot be placed on an axis: a ring for what is too little, a dash for what has no value. */
export const OffAxis = ({ standing }: { readonly standing: MeasureStanding }) => (
  <svg className={styles.ring} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
    {standing === "none" ? <path className={styles.dash} d="M-5 0H5" /> : <circle className={styles.open} r="5" />}
  </svg>
);

/** Which mark is whose, beside its name. */
export const PairMark = ({ shape }: { readonly shape: Shape }) => (
  <svg className={styles.ring} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
    <path className={styles.half} d={OUTLINE[shape]} />
  </svg>
);
