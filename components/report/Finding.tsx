/** What a page found, as its title. */
import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { Finding } from "@/lib/report/finding";
import { conditionsOf, measureOf } from "@/lib/report/measures";
import type { OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import type { VoiceQuery } from "@/lib/report/units-behind";
import type { FigureNames } from "./figure-names";
import styles from "./Finding.module.css";
import { useFigureWords } from "./use-figure-words";
import { useStandingWords } from "./use-standing-words";

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);

/** « Un média solide, un indicatif, quatre pas encore mesurables. » */
export const OutletsFinding = ({ finding: { counts, nearest }, needed }: { readonly finding: Finding; readonly needed: number }) => {
  const t = useTranslations("outlets.finding");
  const words = useStandingWords();
  return (
    <h2 className={styles.finding}>
      {nearest ? `${t("nobody")} ${nearest.documents > 0 ? t("nearest", { name: nearest.name, documents: nearest.documents, needed }) : ""}` : capital(words(counts))}
    </h2>
  );
};

/** What of a large project is still being computed. */
export const Pending = ({ pending }: Pick<OutletSummary, "pending">) => {
  const t = useTranslations("outlets");
  const format = useFormatter();
  if (!pending) return null;
  return (
    <Notice>
      <p>{t("pending", { documents: pending.documents, count: format.number(pending.documents) })}</p>
    </Notice>
  );
};

/** « Port-Infos montre sa source dans 53 % des cas. », or that it cannot be measured yet. */
export const OutletFinding = ({ entry, settings }: { readonly entry: OutletEntry; readonly settings: OutletSummary["settings"] }) => {
  const t = useTranslations("outlets");
  const format = useFormatter();
  const { condition } = useFigureWords({ labels: {}, frames: {} });
  const measure = measureOf(entry, "claims/sourced", settings.thresholds);
  const standing = measure?.standing ?? "none";
  const share = format.number(measure?.share.value ?? 0, { style: "percent", maximumFractionDigits: 0 });
  return (
    <header>
      <h2 className={styles.finding}>{t(`found.${standing}`, { name: entry.outlet.name ?? t("unknownTitle"), share })}</h2>
      {standing === "insufficient" && measure ? <p className={styles.facts}>{t("found.missing", { conditions: conditionsOf(entry, measure).map(condition).join(", ") })}</p> : null}
      <p className={styles.facts}>{[entry.outlet.domain, t("found.own")].filter(Boolean).join(" · ")}</p>
    </header>
  );
};

interface PassagesFindingProps {
  readonly figure: string;
  readonly voice: VoiceQuery;
  readonly names: FigureNames;
  /** Of the outlet; null for an unknown one. */
  readonly name: string | null;
  readonly k: number;
  readonly n: number;
}

/** « Port-Infos · Montre sa source : 69 affirmations sur 131. » */
export const PassagesFinding = ({ figure, voice, names, name, k, n }: PassagesFindingProps) => {
  const words = useFigureWords(names);
  const kind = figure.startsWith("claims/") ? "claims" : "articles";
  const whose = voice.row === "own" ? null : words.t(`passagesFound.${voice.row}`, { name: voice.name ?? words.t("voices.unnamed") });
  return (
    <header>
      <h2 className={styles.finding}>{words.t(`passagesFound.${kind}`, { measure: words.name(figure), k, n })}</h2>
      <p className={styles.facts}>{[name ?? words.t("unknownTitle"), whose].filter(Boolean).join(" · ")}</p>
    </header>
  );
};
