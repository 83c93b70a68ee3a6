/** One passage behind a number: its words where they stand, whether it counts and why, who marked it, what supports it. */
import { Circle, CircleCheck } from "lucide-react";
import Link from "next/link";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import { StrokeSample } from "@/components/project/StrokeSample";
import { Icon } from "@/components/ui/Icon";
import { safeLink } from "@/lib/text/safe-link";
import type { FigureNames } from "./figure-names";
import { hostOf } from "@/lib/text/short-address";
import styles from "./PassageItem.module.css";
import { useFigureWords, type FigureWords } from "./use-figure-words";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** As the passages behind a figure are told (`claimBehind`), with what stands around. */
export interface PassageGiven {
  readonly annotation: string | null;
  readonly label: string;
  readonly start: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly source: keyof typeof SOURCES | null;
  readonly speakers: readonly string[];
  readonly supporters: readonly Person[];
  readonly readers: number;
  readonly consensus: boolean;
  readonly adjudicated: boolean;
  readonly contested: boolean;
  readonly searches: readonly { readonly person: Person; readonly outcome: "found" | "nothing"; readonly where: string | null }[];
  readonly links: readonly { readonly id: string; readonly url: string; readonly stance: "supports" | "refutes" | "context"; readonly accepted: boolean; readonly quote: string | null }[];
  readonly independentOrigins: number;
  readonly counts: boolean;
}

/** The classes of a claim's source by the words that a page has for them. */
const SOURCES = { named: "named", organisation: "organisation", document: "document", anonymous: "anonymous", lost: "lost", none: "unsourced", disputed: "disputed" } as const;

interface PassageItemProps {
  readonly project: string;
  readonly document: string;
  readonly language: string | null;
  readonly passage: PassageGiven;
  readonly names: FigureNames;
  /** Whether each passage counts for itself; otherwise its article does. */
  readonly judged: boolean;
}

const Evidence = ({ passage, words: { t } }: { readonly passage: PassageGiven; readonly words: FigureWords }) => (
  <>
    {passage.searches.map(({ person, outcome, where }) => (
      <li key={`${person.id} ${outcome} ${where ?? ""}`}>{t(`passage.search.${outcome}`, { name: person.name, where: where ?? "", known: where ? "yes" : "no" })}</li>
    ))}
    {passage.links.map(({ id, url, stance, accepted, quote }) => {
      const href = safeLink(url);
      return (
        <li key={id}>
          {t(`passage.stance.${stance}`)} {href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={url}>{hostOf(url)}</a> : url}
          {accepted ? null : <span className={styles.proposed}> {t("passage.proposed")}</span>}
          {quote ? <q className={styles.extract}>{quote}</q> : null}
        </li>
      );
    })}
    {passage.links.length > 0 ? <li><strong>{t("passage.origins", { count: passage.independentOrigins })}</strong> · {t("passage.links", { count: passage.links.length })}</li> : null}
  </>
);

const Verdict = ({ counts, words: { t } }: { readonly counts: boolean; readonly words: FigureWords }) => (
  <span className={styles.verdict} data-counts={counts ? "" : undefined}>
    <Icon of={counts ? CircleCheck : Circle} size={16} /> {t(counts ? "passage.counts" : "passage.not")}
  </span>
);

export const PassageItem = ({ project, document, language, passage, names, judged }: PassageItemProps) => {
  const words = useFigureWords(names);
  const { t } = words;
  const label = names.labels[passage.label];
  const href = `/projects/${project}/documents/${document}${passage.annotation ? `?annotation=${passage.annotation}` : ""}`;
  return (
    <article className={styles.passage}>
      <blockquote className={styles.quote} lang={language ?? undefined}>
        <span className={styles.around}>{passage.before}</span>
        <StrokeSample slot={label?.slot ?? 4}>{passage.quote}</StrokeSample>
        <span className={styles.around}>{passage.after}</span>
      </blockquote>
      <p className={styles.line}>
        {judged ? <Verdict counts={passage.counts} words={words} /> : null}
        <span className={styles.label}><LabelStroke slot={label?.slot ?? 4} />{label?.name ?? names.frames[passage.label] ?? passage.label}</span>
        <Link href={href} className={styles.open}>{t("passage.open")}</Link>
      </p>
      <ul role="list" className={styles.facts}>
        {passage.source ? <li>{t("passage.source", { source: t(`classes.${SOURCES[passage.source]}`), speakers: passage.speakers.join(", "), named: passage.speakers.length > 0 ? "yes" : "no" })}</li> : null}
        <li>
          {t("passage.readers", { count: passage.supporters.length, readers: passage.readers, names: passage.supporters.map(({ name }) => name).join(", ") })}
          {passage.consensus ? "" : ` ${t("passage.apart")}`}
          {passage.adjudicated ? ` ${t("passage.adjudicated")}` : ""}
        </li>
        {passage.contested && passage.source ? <li>{t("passage.contested")}</li> : null}
        <Evidence passage={passage} words={words} />
      </ul>
    </article>
  );
};
