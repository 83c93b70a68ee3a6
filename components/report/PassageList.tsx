/** The documents of a number with their passages, and the choice between what it counts and what it counts in. */
import Link from "next/link";
import { useLocale } from "next-intl";
import { publishedDate } from "@/components/document/published-date";
import { EmptyState } from "@/components/ui/EmptyState";
import type { VoiceQuery } from "@/lib/report/units-behind";
import { passagesAddress } from "./figure-address";
import type { FigureNames } from "./figure-names";
import choice from "./MeasureChoice.module.css";
import { PassageItem, type PassageGiven } from "./PassageItem";
import styles from "./PassageList.module.css";
import { useFigureWords } from "./use-figure-words";

export type Counting = "all" | "yes" | "no" | "tie";

export interface DocumentGiven {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly counts: "yes" | "no" | "tie" | null;
  readonly gave: number;
  readonly readers: number;
  readonly passages: readonly PassageGiven[];
}

interface Asked {
  readonly project: string;
  readonly outlet: string;
  readonly figure: string;
  readonly voice: VoiceQuery;
  readonly counting: Counting;
}

interface CountsGiven extends Asked {
  readonly k: number;
  readonly n: number;
  readonly ties: number;
  readonly names: FigureNames;
}

export const CountingChoice = ({ k, n, ties, counting, names, project, outlet, figure, voice }: CountsGiven) => {
  const { t } = useFigureWords(names);
  const choices: readonly (readonly [Counting, number])[] = [["yes", k], ["no", n - k], ...(ties > 0 ? [["tie", ties] as const] : []), ["all", n + ties]];
  return (
    <nav aria-label={t("counting.name")} className={choice.choices}>
      <ul role="list" className={choice.list}>
        {choices.map(([which, count]) => (
          <li key={which}>
            <Link href={passagesAddress(project, outlet, { figure, voice, ...(which === "all" ? {} : { counting: which }) })} aria-current={which === counting ? "page" : undefined} className={choice.choice} scroll={false}>
              {t(`counting.${which}`, { count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface PassageListProps extends Asked {
  readonly documents: readonly DocumentGiven[];
  readonly page: number;
  readonly pages: number;
  readonly names: FigureNames;
}

const Pages = ({ page, pages, names, project, outlet, figure, voice, counting }: PassageListProps) => {
  const { t } = useFigureWords(names);
  if (pages < 2) return null;
  const hrefOf = (to: number) => passagesAddress(project, outlet, { figure, voice, page: to, ...(counting === "all" ? {} : { counting }) });
  return (
    <nav aria-label={t("pages.name")} className={styles.pages}>
      {page > 1 ? <Link href={hrefOf(page - 1)} className={choice.choice}>{t("pages.before")}</Link> : null}
      <span>{t("pages.place", { page, pages })}</span>
      {page < pages ? <Link href={hrefOf(page + 1)} className={choice.choice}>{t("pages.after")}</Link> : null}
    </nav>
  );
};

export const PassageList = (props: PassageListProps) => {
  const { documents, names, project, figure } = props;
  const { t } = useFigureWords(names);
  const locale = useLocale();
  if (documents.length === 0) return <EmptyState>{t("passage.none")}</EmptyState>;
  return (
    <>
      {documents.map(({ id, title, language, publishedAt, counts, gave, readers, passages }) => (
        <section key={id} className={styles.document}>
          <h3 className={styles.title}>
            <Link href={`/projects/${project}/documents/${id}`} lang={language ?? undefined}>{title}</Link>
          </h3>
          <p className={styles.facts}>
            {[publishedAt ? publishedDate(publishedAt, locale) : null, counts ? t(`passage.article.${counts}`, { gave, readers }) : null].filter(Boolean).join(" · ")}
          </p>
          {passages.map((passage) => (
            <PassageItem key={`${passage.label} ${passage.start} ${passage.quote.length}`} project={project} document={id} language={language} passage={passage} names={names} judged={figure.startsWith("claims/")} />
          ))}
          {passages.length === 0 ? <p className={styles.facts}>{t("passage.noneHere")}</p> : null}
        </section>
      ))}
      <Pages {...props} />
    </>
  );
};
