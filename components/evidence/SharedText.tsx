/** Two documents that share a text: both wordings side by side, with the words marked that one side has alone. */
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./SharedText.module.css";

export interface WordRun {
  readonly text: string;
  readonly same: boolean;
}

export interface SharedTextProps {
  readonly project: string;
  readonly rule: "copy" | "translation" | "repeat";
  readonly score: number;
  readonly status: "proposed" | "accepted" | "dismissed";
  /** One for a repeat. */
  readonly documents: readonly { readonly id: string; readonly title: string; readonly outlet: string | null; readonly language: string | null }[];
  readonly pairs: readonly { readonly a: readonly WordRun[]; readonly b: readonly WordRun[] }[];
  readonly more: number;
  /** What a reader who may decide does about it. */
  readonly verdict?: ReactNode;
}

const Side = ({ runs, from, lang }: { readonly runs: readonly WordRun[]; readonly from: string; readonly lang: string | null }) => (
  <blockquote className={styles.side} lang={lang ?? undefined}>
    {runs.map(({ text, same }, at) => (same ? <span key={at}>{text}</span> : <mark key={at} className={styles.alone}>{text}</mark>))}
    <cite>{from}</cite>
  </blockquote>
);

export const SharedText = ({ project, rule, score, status, documents, pairs, more, verdict }: SharedTextProps) => {
  const t = useTranslations("reuse");
  const format = useFormatter();
  const [a, b = a] = documents;
  if (!a || !b) return null;
  const nameOf = ({ outlet, title }: (typeof documents)[number]) => outlet ?? t("unknownOutlet", { title });
  return (
    <article className={status === "dismissed" ? `${styles.match} ${styles.dismissed}` : styles.match}>
      <header className={styles.head}>
        <h2 className={styles.rule}>{t(`rule.${rule}`, { share: format.number(score, { style: "percent", maximumFractionDigits: 0 }) })}</h2>
        {documents.map(({ id, title, outlet }) => (
          <p key={id} className={styles.facts}>
            <Link href={`/projects/${project}/documents/${id}`}>{title}</Link>, {outlet ?? t("noOutlet")}
          </p>
        ))}
        <p className={styles.facts}>{t(`status.${status}`)}</p>
      </header>
      <ol className={styles.pairs}>
        {pairs.map((pair, at) => (
          <li key={at} className={styles.pair}>
            <Side runs={pair.a} from={rule === "repeat" ? t("first") : nameOf(a)} lang={a.language} />
            <Side runs={pair.b} from={rule === "repeat" ? t("second") : nameOf(b)} lang={b.language} />
          </li>
        ))}
      </ol>
      {more > 0 ? <p className={styles.facts}>{t("more", { count: more })}</p> : null}
      {verdict ? <div className={styles.verdict}>{verdict}</div> : null}
    </article>
  );
};
