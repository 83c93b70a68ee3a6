/** The versions of the guide, newest first: who made each, when, what it changed, and all that it said. */
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/Disclosure";
import { Section } from "@/components/ui/Form";
import type { Label } from "@/lib/annotation/codebook";
import { codebookChanges, type CodebookChange, type CodebookVersion } from "@/lib/annotation/definitions";
import type { PersonView } from "@/lib/annotation/record";
import styles from "./CodebookVersions.module.css";

export interface DatedVersion extends CodebookVersion {
  readonly author: PersonView;
  readonly at: string;
  /** By label: marks made or last changed under this version. */
  readonly marks: Readonly<Record<string, number>>;
}

const KINDS = ["meaning", "wording", "added", "retired", "restored", "removed"] as const;

/** Names of labels as they were when they last had one. */
const namesIn = (versions: readonly CodebookVersion[], locale: "fr" | "en"): ReadonlyMap<string, string> =>
  new Map(versions.flatMap(({ labels }) => labels.map(({ key, name }) => [key, name[locale]] as const)));

const Content = ({ version }: { readonly version: DatedVersion }) => {
  const t = useTranslations("settings.labels.versions");
  const locale = useLocale();
  const told = ({ key, retired }: Label): string => [t("marks", { count: version.marks[key] ?? 0 }), ...(retired ? [t("isRetired")] : [])].join(" · ");
  return (
    <dl className={styles.content}>
      {version.labels.map((label) => (
        <div key={label.key}>
          <dt>{label.name[locale]}</dt>
          <dd>{label.definition?.[locale] || t("noDefinition")}</dd>
          {label.example?.[locale] ? <dd className={styles.example}>{t("example", { example: label.example[locale] })}</dd> : null}
          <dd className={styles.quiet}>{told(label)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Changes = ({ change, names }: { readonly change: CodebookChange; readonly names: ReadonlyMap<string, string> }) => {
  const t = useTranslations("settings.labels.versions");
  const format = useFormatter();
  const told = KINDS.filter((kind) => change[kind].length > 0);
  if (change.number === 1) return <p>{t("first")}</p>;
  if (told.length === 0) return <p>{t("order")}</p>;
  return (
    <ul role="list">
      {told.map((kind) => (
        <li key={kind}>
          <strong className={styles.kind} data-kind={kind}>{t(`kind.${kind}`)}</strong> {format.list(change[kind].map((key) => names.get(key) ?? key))}
        </li>
      ))}
    </ul>
  );
};

export const CodebookVersions = ({ versions }: { readonly versions: readonly DatedVersion[] }) => {
  const t = useTranslations("settings.labels.versions");
  const format = useFormatter();
  const names = namesIn(versions, useLocale());
  const changes = codebookChanges(versions);
  return (
    <Section title={t("title")} text={t("about")}>
      <ol role="list" className={styles.versions} aria-label={t("title")}>
        {versions.map((version, at) => ({ version, change: changes[at]! })).reverse().map(({ version, change }) => (
          <li key={version.number} className={styles.version}>
            <h3>{t("number", { number: version.number })}</h3>
            <p className={styles.quiet}>
              {t("by", { name: version.author.name })}, <time dateTime={version.at}>{format.dateTime(new Date(version.at), { dateStyle: "long", timeStyle: "short" })}</time>
            </p>
            <Changes change={change} names={names} />
            <Disclosure title={t("read", { number: version.number })}>
              <Content version={version} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </Section>
  );
};
