/** One passage and its origins, drawn: each bracket holds links of one origin, and its end says whether it counts. */
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { originRule } from "@/lib/evidence/origin-rules";
import { safeLink } from "@/lib/text/safe-link";
import { shortAddress } from "@/lib/text/short-address";
import styles from "./ClaimOrigins.module.css";

export interface OriginLink {
  readonly id: string;
  readonly url: string;
  readonly stance: string;
  readonly accepted: boolean;
  /** The document of the project that it leads to. */
  readonly document: string | null;
}

export interface OriginMerge {
  readonly rule: string;
  readonly key: string;
  readonly evidence: string;
  readonly links: readonly string[];
  readonly confirmed: boolean;
}

export interface DrawnOriginProps {
  readonly links: readonly OriginLink[];
  readonly merges: readonly OriginMerge[];
  readonly own: boolean;
  readonly counts: boolean;
}

const STANCES = ["supports", "refutes", "context"] as const;
const stanceOf = (told: string): (typeof STANCES)[number] => STANCES.find((stance) => stance === told) ?? "context";

const LinkLine = ({ link, project, title }: { readonly link: OriginLink; readonly project: string; readonly title: string | undefined }) => {
  const t = useTranslations("origins");
  const href = safeLink(link.url);
  return (
    <li className={styles.link} data-proposed={link.accepted ? undefined : ""}>
      <span className={styles.stance}>{t(`stance.${stanceOf(link.stance)}`)}</span>{" "}
      {href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow">{shortAddress(link.url)}</a> : <span>{link.url}</span>}
      {link.document ? <span className={styles.quiet}> {t.rich("here", { title: title ?? "", a: (inside) => <Link href={`/projects/${project}/documents/${link.document}`}>{inside}</Link> })}</span> : null}
      {link.accepted ? null : <span className={styles.quiet}> {t("proposed")}</span>}
    </li>
  );
};

const Reason = ({ merge, deed }: { readonly merge: OriginMerge; readonly deed: ReactNode }) => {
  const t = useTranslations("origins");
  return (
    <li className={styles.reason}>
      {t(`rule.${originRule(merge.rule)}`, { evidence: merge.evidence })}
      {merge.confirmed && merge.rule !== "person" ? ` ${t("confirmed")}` : ""}
      {deed}
    </li>
  );
};

interface OriginProps extends DrawnOriginProps {
  readonly project: string;
  readonly titles: Readonly<Record<string, string>>;
  /** What a reader who may decide does about one reason. */
  readonly deedOf: (merge: OriginMerge) => ReactNode;
}

/** The page itself repeats what the host says: one reason per thing to know. */
const worthSaying = (merges: readonly OriginMerge[]): OriginMerge[] => {
  const joining = merges.filter(({ rule, links }) => rule !== "page" || links.length > 1);
  return joining.filter((merge, at) => joining.findIndex(({ rule, evidence }) => rule === merge.rule && evidence === merge.evidence) === at);
};

/** `open`: nobody has accepted what supports the passage. `aside`: nothing of it supports the passage. */
const state = ({ own, counts, links }: DrawnOriginProps): "own" | "counts" | "open" | "aside" =>
  own ? "own" : counts ? "counts" : links.some(({ stance }) => stance === "supports") ? "open" : "aside";

const SIGN = { counts: "1", own: "0", open: "?", aside: "·" } as const;

export const Origin = ({ project, titles, links, merges, own, counts, deedOf }: OriginProps) => {
  const t = useTranslations("origins");
  const is = state({ own, counts, links, merges });
  const reasons = worthSaying(merges);
  return (
    <li className={styles.origin} data-is={is}>
      <ul role="list" className={styles.links}>
        {links.map((link) => (
          <LinkLine key={link.id} link={link} project={project} title={link.document ? titles[link.document] : undefined} />
        ))}
      </ul>
      <span className={styles.node} aria-hidden="true">{SIGN[is]}</span>
      <div className={styles.says}>
        <p className={styles.verdict}>{t(`is.${is}`)}</p>
        {reasons.length > 0 ? (
          <ul role="list" className={styles.reasons}>
            {reasons.map((merge) => (
              <Reason key={merge.key} merge={merge} deed={deedOf(merge)} />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
};

export interface ClaimOriginsProps {
  readonly project: string;
  readonly annotation: string;
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null; readonly language: string | null };
  readonly quote: string;
  readonly origins: readonly DrawnOriginProps[];
  readonly lost: readonly OriginLink[];
  readonly links: number;
  readonly independent: number;
  readonly titles: Readonly<Record<string, string>>;
  readonly deedOf: (merge: OriginMerge) => ReactNode;
  /** Joining origins that are apart. */
  readonly joining?: ReactNode;
}

export const ClaimOrigins = ({ project, annotation, document, quote, origins, lost, links, independent, titles, deedOf, joining }: ClaimOriginsProps) => {
  const t = useTranslations("origins");
  return (
    <article className={styles.claim}>
      <header className={styles.head}>
        <h2 className={styles.quote} lang={document.language ?? undefined}>
          <Link href={`/projects/${project}/documents/${document.id}?annotation=${annotation}`}>{t("quote", { quote: quote.length > 220 ? `${quote.slice(0, 219)}…` : quote })}</Link>
        </h2>
        <p className={styles.quiet}>
          {document.title}, {document.outlet ?? t("noOutlet")}
        </p>
        <p className={styles.count}>
          <strong>{t("count.origins", { count: independent })}</strong> · {t("count.links", { count: links })}
        </p>
      </header>
      <ol role="list" className={styles.origins}>
        {origins.map((origin) => (
          <Origin key={origin.links[0]?.id} {...origin} project={project} titles={titles} deedOf={deedOf} />
        ))}
        {lost.map((link) => (
          <li key={link.id} className={styles.origin} data-is="lost">
            <ul role="list" className={styles.links}>
              <LinkLine link={link} project={project} title={undefined} />
            </ul>
            <span className={styles.node} aria-hidden="true">–</span>
            <p className={styles.verdict}>{t("is.lost")}</p>
          </li>
        ))}
      </ol>
      {joining}
    </article>
  );
};
