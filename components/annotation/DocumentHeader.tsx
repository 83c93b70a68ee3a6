"use client";
/** Which article this is: its title where the text does not begin with it, its outlet, date and authors. */
import { ExternalLink, Pencil } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { safeLink } from "@/lib/text/safe-link";
import styles from "./DocumentHeader.module.css";

export interface DocumentHeadView {
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
}

interface DocumentHeaderProps {
  readonly head: DocumentHeadView;
  /** The text shows the title itself. */
  readonly titled: boolean;
  readonly details: string | null;
  /** Address of its certificate of origin. */
  readonly certificate: string;
  /** A remark on what this reader sees or may do. */
  readonly remark: string | null;
  /** What stands over the text at its other side. */
  readonly children: ReactNode;
}

/** As precise as it is known: a year, a month, or a day. */
const useDate = (given: string | null): string | null => {
  const format = useFormatter();
  const [year, month, day] = (given ?? "").split("-").map(Number);
  if (!year) return null;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return format.dateTime(at, { timeZone: "UTC", year: "numeric", ...(month ? { month: "long" } : {}), ...(day ? { day: "numeric" } : {}) });
};

export const DocumentHeader = ({ head, titled, details, certificate, remark, children }: DocumentHeaderProps) => {
  const t = useTranslations("annotate.head");
  const format = useFormatter();
  const date = useDate(head.publishedAt);
  const original = head.url ? safeLink(head.url) : null;
  const facts = [head.outlet ?? t("unknownOutlet"), date, head.authors.length > 0 ? t("by", { authors: format.list(head.authors) }) : null];
  return (
    <header className={styles.head}>
      <p className={styles.facts}>
        <span>{facts.filter(Boolean).join(" · ")}</span>
        {original ? (
          <a href={original} target="_blank" rel="noopener noreferrer nofollow" className={styles.link} aria-label={t("original")} title={t("original")}>
            <Icon of={ExternalLink} size={16} />
          </a>
        ) : null}
        {details ? (
          <Link href={details} className={styles.link} aria-label={t("details")} title={t("details")}>
            <Icon of={Pencil} size={16} />
          </Link>
        ) : null}
        <Link href={certificate} className={styles.certificate}>
          {t("certificate")}
        </Link>
        {children}
      </p>
      <h1 className={titled ? styles.heard : styles.title} lang={head.language ?? undefined}>
        {head.title}
      </h1>
      {remark ? <p className={styles.remark}>{remark}</p> : null}
    </header>
  );
};
