/** The articles of a project: title, outlet, date as far as it is known, and the work on each that this reader may see. */
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { publishedDate } from "@/components/document/published-date";
import styles from "./rows.module.css";

export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly outlet: { readonly name: string | null };
  readonly publishedAt: string | null;
  readonly words: number;
  readonly readers: number;
  readonly annotations: number;
  readonly closed: boolean;
  /** Of whom its relayed parts are; null where it has none. */
  readonly relay: { readonly origins: readonly string[] } | null;
}

const Row = ({ project, article }: { readonly project: string; readonly article: ListedArticle }) => {
  const t = useTranslations("projects.home");
  const common = useTranslations("common.labels");
  const origin = useTranslations("provenance.home");
  const locale = useLocale();
  const { id, title, language, outlet, publishedAt, words, readers, annotations, closed, relay } = article;
  const date = publishedAt ? publishedDate(publishedAt, locale) : null;
  return (
    <li className={styles.row}>
      <Link href={`/projects/${project}/documents/${id}`} className={styles.name} lang={language ?? undefined}>
        {title}
      </Link>
      <p className={styles.facts}>
        {outlet.name === null ? <span className={styles.unknown}>{common("unknownOutlet")}</span> : <span className={styles.outlet}>{outlet.name}</span>}
        <span>{date ?? t("noDate")}</span>
        <span>{t("words", { count: words })}</span>
        {closed ? <span>{t("own", { annotations })}</span> : <span>{t("work", { annotations, readers })}</span>}
      </p>
      {relay ? (
        <p className={styles.relay}>
          <Link href={`/projects/${project}/documents/${id}/provenance`} className={styles.above}>
            {relay.origins.length > 1 ? origin("two", { count: relay.origins.length }) : relay.origins[0] ? origin("relayed", { origin: relay.origins[0] }) : origin("relayedUnknown")}
          </Link>
        </p>
      ) : null}
    </li>
  );
};

export const ArticleList = ({ project, articles }: { readonly project: string; readonly articles: readonly ListedArticle[] }) => (
  <ul role="list" className={styles.rows}>
    {articles.map((article) => (
      <Row key={article.id} project={project} article={article} />
    ))}
  </ul>
);
