/** One story: what is said, how surely, by whom, and what an article leaves out. A row for each claim, a column for each article. */
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { publishedDate } from "@/components/document/published-date";
import { Table } from "@/components/ui/Table";
import { Certainty } from "./Certainty";
import { ContradictionVerdict } from "./ContradictionVerdict";
import styles from "./ClaimTable.module.css";

export interface ClaimTableProps {
  readonly project: string;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly outlet: string | null; readonly language: string | null; readonly named: number; readonly anonymous: number }[];
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

const Tellings = ({ claim, column, project }: { readonly claim: ClaimRow; readonly column: ClaimTableProps["columns"][number]; readonly project: string }) => {
  const t = useTranslations("claims");
  const told = claim.tellings.filter(({ document }) => document === column.id);
  if (told.length === 0) return <span className={styles.absent}>{t("absent")}</span>;
  return told.map(({ start, end, certainty, quote }) => (
    <span key={start} className={styles.telling}>
      <Certainty of={certainty} />
      <Link href={`/projects/${project}/documents/${column.id}?passage=${start}-${end}`} className={styles.quote} lang={column.language ?? undefined}>
        {shortened(quote)}
      </Link>
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

const Summary = ({ claim, project, mayDecide, columns }: { readonly claim: ClaimRow } & Pick<ClaimTableProps, "project" | "mayDecide" | "columns">) => {
  const t = useTranslations("claims");
  const format = useFormatter();
  const locale = useLocale();
  const [first] = claim.timeline;
  const name = (id: string): string | null => columns.find((column) => column.id === id)?.outlet ?? null;
  return (
    <span className={styles.claim}>
      <span className={styles.origins}>{t("origins", { origins: claim.independentOrigins, tellings: new Set(claim.tellings.map(({ document }) => document)).size })}</span>
      {claim.agreed.length > 0 ? <span className={styles.note}>{t("agreed", { numbers: format.list(claim.agreed) })}</span> : null}
      {first && name(first.document) ? <span className={styles.note}>{t("first", { outlet: name(first.document)!, date: publishedDate(first.at, locale) ?? first.at })}</span> : null}
      <Contradictions claim={claim} project={project} mayDecide={mayDecide} />
    </span>
  );
};

export const ClaimTable = ({ project, columns, claims, mayDecide }: ClaimTableProps) => {
  const t = useTranslations("claims");
  const outlets = columns.map(({ outlet, title }) => outlet ?? title);
  // Two articles of one outlet are told apart by their titles.
  const names = columns.map(({ title }, at) => (outlets.filter((name) => name === outlets[at]).length > 1 ? title : outlets[at]!));
  const voices = { key: "voices", cells: [t("voicesRow"), ...columns.map(({ named, anonymous }) => t("voices", { named, anonymous }))] };
  const rows = claims.map((claim) => ({
    key: claim.id,
    cells: [<Summary key="claim" claim={claim} project={project} mayDecide={mayDecide} columns={columns} />, ...columns.map((column) => <Tellings key={column.id} claim={claim} column={column} project={project} />)],
  }));
  return <Table caption={t("caption")} columns={[t("column"), ...names]} rows={[...rows, voices]} />;
};
