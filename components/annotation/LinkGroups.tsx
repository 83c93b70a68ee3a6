"use client";
/** The links of a passage by origin: a bracket around those of one origin, dashed where it is the article's own, and why. */
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnnotationView, LinkView } from "@/lib/annotation/record";
import { originRule } from "@/lib/evidence/origin-rules";
import styles from "./LinkGroups.module.css";

type Group = AnnotationView["evidence"]["origins"][number];

// The address is beside the article's own: /projects/…/documents/… and /projects/…/origins.
const Reason = ({ group, document }: { readonly group: Group; readonly document: string }) => {
  const t = useTranslations("annotate.links");
  // The first merge that is not one page's own name; they come the surest first.
  const { rule, evidence } = group.merges.find((merge) => merge.rule !== "page" || merge.links.length > 1) ?? { rule: "person", evidence: "" };
  return (
    <p className={styles.reason}>
      {t(group.own ? "ownOrigin" : "sameOrigin", { reason: t(`rule.${originRule(rule)}`, { evidence }) })}{" "}
      <a href={`../origins?document=${document}`}>{t("allOrigins")}</a>
    </p>
  );
};

interface LinkGroupsProps {
  readonly annotation: AnnotationView;
  /** A list item. */
  readonly children: (link: LinkView) => ReactNode;
}

/** A link that leads nowhere any more stands by itself, after the others. */
export const LinkGroups = ({ annotation: { links, evidence, document }, children }: LinkGroupsProps) => {
  const t = useTranslations("annotate.links");
  const grouped = evidence.origins.map((group) => ({ group, members: links.filter(({ id }) => group.links.includes(id)) })).filter(({ members }) => members.length > 0);
  const alone = links.filter(({ id }) => !evidence.origins.some((group) => group.links.includes(id)));
  return (
    <ul role="list" className={styles.groups} aria-label={t("name")}>
      {grouped.map(({ group, members }) => (
        <li key={members[0]!.id} className={styles.group} data-own={group.own || undefined} data-joined={members.length > 1 || undefined}>
          <ul role="list" className={styles.members}>
            {members.map(children)}
          </ul>
          {group.own || members.length > 1 ? <Reason group={group} document={document} /> : null}
        </li>
      ))}
      {alone.length > 0 ? (
        <li className={styles.group} data-own>
          <ul role="list" className={styles.members}>
            {alone.map(children)}
          </ul>
          <p className={styles.reason}>{t("noOrigin")}</p>
        </li>
      ) : null}
    </ul>
  );
};
