/** The ten numbered fields of a certificate of origin. What the article does not say stays blank, and the blank is the finding. */
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { publishedDate } from "@/components/document/published-date";
import { AdoptProposal } from "./AdoptProposal";
import styles from "./Certificate.module.css";

interface At {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}
type Proposal = ({ readonly value: string } & At) | null;

export interface CertificateFields {
  /** Address of the workbench of this document. */
  readonly path: string;
  readonly document: string;
  readonly revision: number;
  readonly facts: { readonly outlet: string | null; readonly authors: readonly string[]; readonly publishedAt: string | null; readonly sha256: string };
  readonly proposed: { readonly outlet: Proposal; readonly date: Proposal; readonly notBefore: Proposal };
  readonly origins: readonly ({ readonly name: string; readonly how: "introduction" | "credit" | "agency" | "person" } & At)[];
  readonly translator: Proposal;
  readonly shared: readonly { readonly id: string; readonly rule: "copy" | "translation"; readonly score: number; readonly status: string; readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null } }[];
  readonly speakers: readonly { readonly name: string; readonly kind: string; readonly claims: number; readonly via: readonly string[]; readonly aliases: readonly string[] }[];
  readonly links: { readonly total: number; readonly lost: number };
  readonly project: string;
  readonly mayEdit: boolean;
}

const Blank = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.blank}>
    <span className={styles.ring} aria-hidden="true" />
    {children}
  </span>
);

/** Leads to the passage in the article that says so. */
export const Place = ({ path, at }: { readonly path: string; readonly at: At }) => {
  const t = useTranslations("provenance");
  return (
    <Link href={`${path}?passage=${at.start}-${at.end}`} className={styles.place}>
      {t("paragraph", { number: at.paragraph })}
    </Link>
  );
};

const Origin = ({ fields, how }: { readonly fields: CertificateFields; readonly how: readonly string[] }) => {
  const t = useTranslations("provenance");
  const said = fields.origins.filter((origin) => how.includes(origin.how));
  if (said.length === 0) return <Blank>{t("blank")}</Blank>;
  return said.map((origin) => (
    <span key={origin.name} className={styles.value}>
      {origin.name} <Place path={fields.path} at={origin} />
    </span>
  ));
};

const Outlet = ({ fields: { facts, proposed, path, document, revision, mayEdit } }: { readonly fields: CertificateFields }) => {
  const t = useTranslations("provenance");
  if (facts.outlet) return facts.outlet;
  return (
    <>
      <Blank>{t("unknown")}</Blank>
      {proposed.outlet ? (
        <span className={styles.proposal}>
          {t("perhaps", { value: proposed.outlet.value })} <Place path={path} at={proposed.outlet} />
          {mayEdit ? <AdoptProposal document={document} revision={revision} patch={{ outlet: { name: proposed.outlet.value } }} /> : null}
        </span>
      ) : null}
    </>
  );
};

const PublishedAt = ({ fields: { facts, proposed, path, document, revision, mayEdit } }: { readonly fields: CertificateFields }) => {
  const t = useTranslations("provenance");
  const locale = useLocale();
  const inWords = (value: string): string => publishedDate(value, locale) ?? value;
  if (facts.publishedAt) return inWords(facts.publishedAt);
  return (
    <>
      <Blank>{t("blank")}</Blank>
      {proposed.date ? (
        <span className={styles.proposal}>
          {t("perhaps", { value: inWords(proposed.date.value) })} <Place path={path} at={proposed.date} />
          {mayEdit ? <AdoptProposal document={document} revision={revision} patch={{ publishedAt: proposed.date.value }} /> : null}
        </span>
      ) : null}
      {proposed.notBefore ? (
        <span className={styles.proposal}>
          {t("notBefore", { value: inWords(proposed.notBefore.value) })} <Place path={path} at={proposed.notBefore} />
        </span>
      ) : null}
    </>
  );
};

const Shared = ({ fields: { shared, project } }: { readonly fields: CertificateFields }) => {
  const t = useTranslations("provenance");
  const format = useFormatter();
  const standing = shared.filter(({ status }) => status !== "dismissed");
  if (standing.length === 0) return <Blank>{t("noShared")}</Blank>;
  return standing.map(({ id, document, score, rule }) => (
    <span key={id} className={styles.value}>
      <Link href={`/projects/${project}/documents/${document.id}/provenance`}>{document.outlet ?? document.title}</Link>{" "}
      <span className={styles.note}>{t(`shared.${rule}`, { share: format.number(score, { style: "percent", maximumFractionDigits: 0 }) })}</span>
    </span>
  ));
};

const Speakers = ({ speakers }: Pick<CertificateFields, "speakers">) => {
  const t = useTranslations("provenance");
  if (speakers.length === 0) return <Blank>{t("nobody")}</Blank>;
  const named = speakers.filter(({ kind }) => kind !== "anonymous").length;
  return (
    <>
      <span className={styles.value}>{t("voices", { named, anonymous: speakers.length - named })}</span>
      <ul role="list" className={styles.voices}>
        {speakers.toSorted((a, b) => b.claims - a.claims).map(({ name, kind, claims, via }) => (
          <li key={`${kind} ${name}`}>
            {name} <span className={styles.note}>{[t(`kind.${kind as "named"}`), t("times", { count: claims }), ...via.map((medium) => t("via", { name: medium }))].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

export const Certificate = ({ fields }: { readonly fields: CertificateFields }) => {
  const t = useTranslations("provenance");
  const format = useFormatter();
  const { facts, links, translator, path } = fields;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t("field.outlet"), <Outlet key="outlet" fields={fields} />],
    [t("field.signature"), facts.authors.length > 0 ? format.list(facts.authors) : <Blank key="signature">{t("blankHer")}</Blank>],
    [t("field.date"), <PublishedAt key="date" fields={fields} />],
    [t("field.introduction"), <Origin key="introduction" fields={fields} how={["introduction", "person"]} />],
    [t("field.credit"), <Origin key="credit" fields={fields} how={["credit", "agency"]} />],
    [t("field.translator"), translator ? <span key="translator" className={styles.value}>{translator.value} <Place path={path} at={translator} /></span> : <Blank key="translator">{t("blank")}</Blank>],
    [t("field.shared"), <Shared key="shared" fields={fields} />],
    [t("field.speakers"), <Speakers key="speakers" speakers={fields.speakers} />],
    [t("field.links"), links.total === 0 ? <Blank key="links">{t("noLinks")}</Blank> : t("links", links)],
    [t("field.digest"), <span key="digest" className={styles.digest}>{facts.sha256}</span>],
  ];
  return (
    <dl className={styles.certificate}>
      {rows.map(([name, value], at) => (
        <div key={name} className={styles.field}>
          <dt className={styles.name}>
            <span className={styles.number}>{at + 1}</span>
            {name}
          </dt>
          <dd className={styles.filled}>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
