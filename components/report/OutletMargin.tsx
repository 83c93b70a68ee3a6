/** Beside an outlet's figures: what they rest on, why they are no surer, and how far they move when something is left out. */
import Link from "next/link";
import { useFormatter } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { conditionsOf, measureOf } from "@/lib/report/measures";
import { rangeUnderRules, type Headline, type UnderRule, type Untried } from "@/lib/report/rules";
import type { Proportion } from "@/lib/report/summary-schema";
import { compareAddress } from "./figure-address";
import { HowMarks } from "./HowToRead";
import { isDrawn } from "./MeasureCells";
import styles from "./OutletMargin.module.css";
import type { OutletGiven } from "./OutletQuestions";
import { useFigureWords, type FigureWords } from "./use-figure-words";

interface Sample {
  readonly chosen: readonly { readonly how: string | null; readonly documents: number }[];
  readonly independent: number;
  readonly open: number;
}

interface AsOne {
  readonly count: number;
  readonly names: readonly string[] | null;
}

interface OutletMarginProps extends OutletGiven {
  readonly sample: Sample | null;
  readonly rules: readonly (UnderRule | Untried)[] | null;
  readonly asOne: readonly AsOne[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

const CHOSEN = ["random", "all", "chosen", "search"] as const;
const chosenWords = (how: string | null, { t }: FigureWords): string => {
  const known = CHOSEN.find((each) => each === how);
  return how === null ? t("sample.unsaid") : known ? t(`sample.how.${known}`) : how;
};

const SampleNote = ({ entry, sample, words }: Pick<OutletMarginProps, "entry" | "sample"> & { readonly words: FigureWords }) => (
  <MarginNote title={words.t("sample.title")}>
    <p>{words.t("sample.documents", { documents: entry.documents, scored: entry.scored, readers: entry.readers })}</p>
    {sample ? (
      <>
        <ul role="list">
          {sample.chosen.map(({ how, documents }) => <li key={how ?? ""}>{words.t("sample.chosen", { documents, how: chosenWords(how, words) })}</li>)}
        </ul>
        <p>{words.t("sample.readings", { independent: sample.independent, open: sample.open })}</p>
      </>
    ) : null}
    {entry.unscored.documents > 0 ? <p>{words.t("sample.unscored", { documents: entry.unscored.documents, annotations: entry.unscored.annotations })}</p> : null}
  </MarginNote>
);

const StandingNote = ({ entry, settings, words }: Pick<OutletMarginProps, "entry" | "settings"> & { readonly words: FigureWords }) => {
  const measure = measureOf(entry, "claims/sourced", settings.thresholds);
  if (!measure) return null;
  const failed = conditionsOf(entry, measure);
  const next = measure.standing === "indicative" ? "solid" : "indicative";
  return (
    <MarginNote title={words.t("standingTitle", { standing: words.t(`standing.${measure.standing}`) })}>
      {failed.length > 0 ? (
        <>
          <p>{words.t(`missing.${next}`)}</p>
          <ul className={styles.list}>
            {failed.map((condition) => <li key={condition.name}>{words.condition(condition)}</li>)}
          </ul>
        </>
      ) : <p>{words.t(measure.standing === "none" ? "missing.none" : "missing.nothing")}</p>}
      {entry.scored === 1 ? <p>{words.t("oneDocument")}</p> : null}
    </MarginNote>
  );
};

/** Whether a range leaves the interval: then the figure hangs on somebody or on the rule. */
const leaves = (range: readonly [number, number], { low, high }: Proportion): boolean => low !== null && high !== null && (range[0] < low || range[1] > high);

const RangeRow = ({ name, range, share, words }: { readonly name: string; readonly range: Proportion["leaveOneOut"]["reader"] | readonly [number, number]; readonly share: Proportion; readonly words: FigureWords }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {range === null ? "–" : "reason" in range ? words.reason(range.reason) : words.range(range)}
      {range !== null && !("reason" in range) && leaves(range, share) ? <strong className={styles.leaves}> {words.t("robustness.leaves")}</strong> : null}
    </dd>
  </div>
);

const HEADLINES: readonly Headline[] = ["claims/sourced", "claims/corroborated", "claims/contested"];

/** Of what is too little to be measured, robustness says nothing. */
const RobustnessNote = ({ entry, settings, rules, words }: Pick<OutletMarginProps, "entry" | "settings" | "rules"> & { readonly words: FigureWords }) => (
  <MarginNote title={words.t("robustness.title")}>
    <p>{words.t("robustness.about")}</p>
    {HEADLINES.map((figure) => {
      const measure = measureOf(entry, figure, settings.thresholds);
      if (!measure || !isDrawn(measure)) return null;
      const { share } = measure;
      return (
        <dl key={figure} className={styles.ranges}>
          <div><dt className={styles.figure}>{words.name(figure)}</dt><dd className={styles.figure}>{words.share(share)}</dd></div>
          <RangeRow name={words.t("robustness.reader")} range={share.leaveOneOut.reader} share={share} words={words} />
          <RangeRow name={words.t("robustness.class")} range={share.leaveOneOut.class} share={share} words={words} />
          {rules ? <RangeRow name={words.t("robustness.rules")} range={rangeUnderRules(rules, figure)} share={share} words={words} /> : null}
        </dl>
      );
    })}
    {rules ? (
      <dl className={styles.ranges}>
        <div><dt className={styles.figure}>{words.t("robustness.claims")}</dt><dd /></div>
        {rules.map((each) => (
          <div key={each.rule}><dt>{words.t(`robustness.rule.${each.rule}`)}</dt><dd>{"claims" in each ? words.t("number", { value: each.claims }) : words.t(`robustness.untried.${each.reason}`)}</dd></div>
        ))}
      </dl>
    ) : null}
  </MarginNote>
);

/** Readers counted as one: who they are for those who answer for them, how many for everybody. */
const AsOneNote = ({ groups, words }: { readonly groups: readonly AsOne[]; readonly words: FigureWords }) => {
  const format = useFormatter();
  if (groups.length === 0) return null;
  return (
    <MarginNote title={words.t("asOne.title")}>
      <ul role="list">
        {groups.map(({ count, names }, at) => <li key={names?.join() ?? at}>{names ? format.list(names, { type: "conjunction" }) : words.t("asOne.count", { count })}</li>)}
      </ul>
      <p>{words.t("asOne.about")}</p>
    </MarginNote>
  );
};

export const OutletMargin = ({ sample, rules, asOne, others, ...given }: OutletMarginProps) => {
  const { entry, settings, project } = given;
  const words = useFigureWords(given.names);
  return (
    <>
      <StandingNote entry={entry} settings={settings} words={words} />
      <SampleNote entry={entry} sample={sample} words={words} />
      <RobustnessNote entry={entry} settings={settings} rules={rules} words={words} />
      <AsOneNote groups={asOne} words={words} />
      {entry.outlet.id && others.length > 0 ? (
        <MarginNote title={words.t("compare.with")}>
          <ul role="list" className={styles.links}>
            {others.map(({ id, name }) => <li key={id}><Link href={compareAddress(project, { a: entry.outlet.id!, b: id })} className={styles.link}>{name}</Link></li>)}
          </ul>
        </MarginNote>
      ) : null}
      <HowMarks level={settings.level} marks={["solid", "indicative", "adjusted", "ring", "dash"]} />
    </>
  );
};
