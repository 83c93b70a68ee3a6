/** What agreement says and does not say, in the words a class can use; and the choices under which it is shown. */
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { stepOf, teachingLabel, type AgreementStep } from "@/lib/report/finding";
import type { Agreement } from "@/lib/report/summary-schema";
import type { FigureNames } from "./figure-names";
import findingStyles from "./Finding.module.css";
import styles from "./MeasureChoice.module.css";

const ORDER: readonly AgreementStep[] = ["well", "fairly", "little", "none"];

/** « Les lectures s’accordent bien sur une étiquette, peu sur deux. » */
export const AgreementFinding = ({ labels }: { readonly labels: Readonly<Record<string, Agreement>> }) => {
  const t = useTranslations("agreement.finding");
  const steps = Object.values(labels).map(stepOf);
  const counts = ORDER.map((step) => [step, steps.filter((each) => each === step).length] as const).filter(([, count]) => count > 0);
  const isNothing = counts.every(([step]) => step === "none");
  return <h2 className={findingStyles.finding}>{isNothing ? t("nothing") : t("sentence", { parts: counts.map(([step, count], at) => t(`${at === 0 ? "first" : "next"}.${step}`, { count })).join(t("comma")) })}</h2>;
};

interface Choice {
  readonly href: string;
  readonly name: string;
  readonly current: boolean;
}

export const AgreementChoice = ({ name, choices }: { readonly name: string; readonly choices: readonly Choice[] }) => (
  <nav aria-label={name} className={styles.choices}>
    <p className={styles.name}>{name}</p>
    <ul role="list" className={styles.list}>
      {choices.map(({ href, name: words, current }) => (
        <li key={href}>
          <Link href={href} aria-current={current ? "page" : undefined} className={styles.choice} scroll={false}>{words}</Link>
        </li>
      ))}
    </ul>
  </nav>
);

export const AgreementMargin = ({ labels, names }: { readonly labels: Readonly<Record<string, Agreement>>; readonly names: FigureNames }) => {
  const t = useTranslations("agreement.how");
  const format = useFormatter();
  const key = teachingLabel(labels);
  const example = key === null ? null : labels[key]!;
  const percent = (value: unknown): string => format.number(typeof value === "number" ? value : 0, { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      <MarginNote title={t("percent.title")}>
        <p>{t("percent.text")}</p>
      </MarginNote>
      <MarginNote title={t("alpha.title")}>
        <p>{t("alpha.text")}</p>
        <p>{t("alpha.steps")}</p>
      </MarginNote>
      {example && key ? (
        <MarginNote title={t("example.title")}>
          <p>{t("example.text", { label: names.labels[key]?.name ?? key, percent: percent(example.percent), prevalence: percent(example.prevalence), alpha: format.number(Number(example.alpha), { maximumFractionDigits: 2 }) })}</p>
        </MarginNote>
      ) : null}
      <MarginNote title={t("ac1.title")}>
        <p>{t("ac1.text")}</p>
      </MarginNote>
      <MarginNote title={t("readings.title")}>
        <p>{t("readings.text")}</p>
      </MarginNote>
    </>
  );
};
