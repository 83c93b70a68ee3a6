/** One story: what is said, how surely, by whom, and what an article leaves out. A row for each claim, a column for each article. */
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { publishedDate } from "@/components/document/published-date";
import { Table } from "@/components/ui/Table";
import { Certainty } from "./Certainty";
import { ContradictionVerdict } from "./ContradictionVerdict";
import styles from "./ClaimTable.module.css";

interface Article {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
}

export interface ClaimTableProps {
  readonly project: string;
  readonly columns: readonly (Article & { readonly named: number; readonly anonymous: number })[];
  /** Further articles that tell some of the claims. */
  readonly others: readonly Article[];
  readonly claims: readonly ClaimRow[];
  readonly mayDecide: boolean;
}

type Kind = "number" | "date" | "polarity" | "role";
interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

interface ClaimRow {
  readonly id: string;
  readonly independentOrigins: number;
  readonly agreed: readonly string[];
  readonly tellings: readonly (Place & { readonly certainty: "asserted" | "attributed" | "conditional" | "presupposed"; readonly quote: string })[];
  readonly contradictions: readonly { readonly kind: Kind; readonly reason: readonly [string, string]; readonly status: "proposed" | "accepted" | "dismissed"; readonly between: readonly [Place, Place]; readonly outlets: readonly [string, string] }[];
  readonly timeline: readonly { readonly at: string; readonly document: string }[];
}

const EXCERPT = 180;
const shortened = (quote: string): string => (quote.length > EXCERPT ? `${quote.slice(0, EXCERPT).replace(/\s\S*$/u, "")}…` : quote);

interface TellingsProps {
  readonly claim: ClaimRow;
  readonly articles: readonly Article[];
  readonly project: string;
  /** Says of each telling which article it is from. */
  readonly named?: true;
}

const Tellings = ({ claim, articles, project, named }: TellingsProps) => {
  const t = useTranslations("claims");
  const told = claim.tellings.flatMap((telling) => {
    const article = articles.find(({ id }) => id === telling.document);
    return article ? [{ ...telling, article }] : [];
  });
  if (told.length === 0) return named ? null : <span className={styles.absent}>{t("absent")}</span>;
  return told.map(({ start, end, certainty, quote, article }) => (
    <span key={`${article.id} ${start}`} className={styles.telling}>
      <Certainty of={certainty} />
      <Link href={`/projects/${project}/documents/${article.id}?passage=${start}-${end}`} className={styles.quote} lang={article.language ?? undefined}>
        {shortened(quote)}
      </Link>
      {named ? <span className={styles.note}>{article.outlet ? `${article.outlet}, ${article.title}` : article.title}</span> : null}
    </span>
  ));
};

const Contradictions = ({ claim, project, mayDecide }: { readonly claim: ClaimRow; readonly project: string; readonly mayDecide: boolean }) => {
  const t = useTranslations("claims");
  return claim.contradictions.map(({ kind, reason, status, between, outlets }) => (
    <span key={`${kind} ${between[0].document} ${between[1].document}`} className={status === "dismissed" ? styles.dismissed : styles.contradiction}>
      <span className={styles.why}>{t(`status.${status}`)}</span>
      <span>{t(`kind.${kind}`, { here: outlets[0], there: outlets[1], one: reason[0], other: reason[1] })}</span>
      {mayDecide ? <ContradictionVerdict project={project} kind={kind} between={between} status={status} /> : null}
    </span>
  ));
};

/** Who said it when, the oldest first; where two dates are known. */
const Timeline = ({ claim, name }: { readonly claim: ClaimRow; readonly name: (document: string) => string | null }) => {
  const t = useTranslations("claims");
  const locale = useLocale();
  const told = claim.timeline.flatMap(({ at, document }) => (name(document) ? [{ at, outlet: name(document)!, document }] : []));
  if (told.length < 2) return null;
  return (
    <ol role="list" className={styles.timeline} aria-label={t("timeline")}>
      {told.map(({ at, outlet, document }) => (
        <li key={`${at} ${document}`} className={styles.moment}>
          <time dateTime={at}>{publishedDate(at, locale) ?? at}</time> {outlet}
        </li>
      ))}
    </ol>
  );
};

const Summary = ({ claim, project, mayDecide, columns, others }: { readonly claim: ClaimRow } & Pick<ClaimTableProps, "project" | "mayDecide" | "columns" | "others">) => {
  const t = useTranslations("claims");
  const format = useFormatter();
  const name = (id: string): string | null => {
    const article = [...columns, ...others].find((each) => each.id === id);
    return article ? (article.outlet ?? article.title) : null;
  };
  return (
    <span className={styles.claim}>
      <span className={styles.origins}>{t("origins", { origins: claim.independentOrigins, tellings: new Set(claim.tellings.map(({ document }) => document)).size })}</span>
      {claim.agreed.length > 0 ? <span className={styles.note}>{t("agreed", { numbers: format.list(claim.agreed) })}</span> : null}
      <Timeline claim={claim} name={name} />
      <Contradictions claim={claim} project={project} mayDecide={mayDecide} />
    </span>
  );
};

export const ClaimTable = ({ project, columns, others, claims, mayDecide }: ClaimTableProps) => {
  const t = useTranslations("claims");
  const outlets = columns.map(({ outlet, title }) => outlet ?? title);
  // Two articles of one outlet are told apart by their titles.
  const names = columns.map(({ title }, at) => (outlets.filter((name) => name === outlets[at]).length > 1 ? title : outlets[at]!));
  const elsewhere = others.length > 0;
  const voices = { key: "voices", cells: [t("voicesRow"), ...columns.map(({ named, anonymous }) => t("voices", { named, anonymous })), ...(elsewhere ? [""] : [])] };
  const rows = claims.map((claim) => ({
    key: claim.id,
    cells: [
      <Summary key="claim" claim={claim} project={project} mayDecide={mayDecide} columns={columns} others={others} />,
      ...columns.map((column) => <Tellings key={column.id} claim={claim} articles={[column]} project={project} />),
      ...(elsewhere ? [<Tellings key="elsewhere" claim={claim} articles={others} project={project} named />] : []),
    ],
  }));
  return (
    <div className={styles.matrix}>
      <Table caption={t("caption")} columns={[t("column"), ...names, ...(elsewhere ? [t("elsewhere", { count: others.length })] : [])]} rows={[...rows, voices]} />
    </div>
  );
};
