"use client";
/** The sources attached to a passage: what each does to it, where it leads, who brought it. */
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import type { AnnotationView, LinkView } from "@/lib/annotation/record";
import { safeLink } from "@/lib/text/safe-link";
import { hostOf } from "@/lib/text/short-address";
import { useBench } from "./bench";
import { LinkCapture } from "./LinkCapture";
import { LinkGroups } from "./LinkGroups";
import { LinkReview, linkState } from "./reading/LinkReview";
import styles from "./Links.module.css";

const LinkRow = ({ annotation, link, onRemove }: { readonly annotation: string; readonly link: LinkView; readonly onRemove: (() => void) | null }) => {
  const t = useTranslations("annotate.links");
  const href = safeLink(link.url);
  return (
    <li className={styles.link} data-link={link.id} data-state={linkState(link)}>
      <p className={styles.line}>
        <span className={styles.stance}>{t(`stance.${link.stance}`)}</span>{" "}
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={link.url}>
            {hostOf(link.url)}
          </a>
        ) : (
          <span>{link.url}</span>
        )}
        {onRemove ? (
          <button type="button" className={styles.remove} aria-label={t("remove", { host: hostOf(link.url) })} onClick={onRemove}>
            <Icon of={X} size={16} />
          </button>
        ) : null}
      </p>
      {link.quote ? <blockquote className={styles.quote}>{t("quote", { quote: link.quote })}</blockquote> : null}
      {href ? <LinkCapture link={link.id} quoted={link.quote !== null} /> : null}
      <LinkReview annotation={annotation} link={link} />
    </li>
  );
};

interface LinksProps {
  readonly annotation: AnnotationView;
  readonly onRemove: (link: string) => void;
}

export const Links = ({ annotation, onRemove }: LinksProps) => {
  const t = useTranslations("annotate.links");
  const { me, can } = useBench();
  const { links, evidence } = annotation;
  if (links.length === 0) return null;
  return (
    <div className={styles.links}>
      <LinkGroups annotation={annotation}>
        {(link) => <LinkRow key={link.id} annotation={annotation.id} link={link} onRemove={can.link && link.author.id === me.id ? () => onRemove(link.id) : null} />}
      </LinkGroups>
      <p className={styles.count}>
        {evidence.accepted > 0 ? <strong>{t("origins", { count: evidence.independentOrigins })}</strong> : null}
        {evidence.accepted > 0 ? " · " : null}
        {t("count", { count: links.length })}
        {links.every(({ reviews }) => reviews.length === 0) ? ` · ${t("proposed")}` : null}
      </p>
    </div>
  );
};
