/** One student's passages in one article; beside the class or the reference, also those that they left alone. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import { RichTextView } from "@/components/annotation/RichTextView";
import type { LabelName } from "./label-names";
import { LabelTallies } from "./LabelTallies";
import styles from "./StudentPassages.module.css";

export type Beside = "alone" | "class" | "reference";

interface Mark {
  readonly id: string;
  readonly labels: readonly string[];
  readonly note: string | null;
  readonly unsure: boolean;
  readonly links: number;
}

interface Passage {
  readonly quote: string;
  readonly start: number;
  readonly own: readonly Mark[];
  readonly others: { readonly people: number; readonly labels: readonly { readonly label: string; readonly people: number }[] };
  readonly reference: readonly string[] | null;
}

interface StudentPassagesProps {
  readonly project: string;
  readonly document: { readonly id: string; readonly title: string; readonly language: string | null; readonly passages: readonly Passage[] };
  readonly beside: Beside;
  readonly nameOf: (key: string) => LabelName;
}

const Labels = ({ labels, nameOf }: { readonly labels: readonly string[]; readonly nameOf: StudentPassagesProps["nameOf"] }) => (
  <ul role="list" className={styles.labels}>
    {labels.map((label) => {
      const { name, slot } = nameOf(label);
      return (
        <li key={label}>
          <LabelStroke slot={slot} />
          {name}
        </li>
      );
    })}
  </ul>
);

const Own = ({ own, nameOf }: { readonly own: readonly Mark[]; readonly nameOf: StudentPassagesProps["nameOf"] }) => {
  const t = useTranslations("classes.work");
  if (own.length === 0) return <p className={styles.quiet}>{t("notMarked")}</p>;
  return own.map(({ id, labels, note, unsure, links }) => (
    <div key={id} className={styles.mark}>
      <Labels labels={labels} nameOf={nameOf} />
      {note ? <RichTextView text={note} /> : null}
      {unsure || links > 0 ? <p className={styles.quiet}>{[unsure ? t("unsure") : "", links > 0 ? t("links", { count: links }) : ""].filter(Boolean).join(" · ")}</p> : null}
    </div>
  ));
};

const Compared = ({ passage, beside, nameOf }: { readonly passage: Passage; readonly beside: Beside; readonly nameOf: StudentPassagesProps["nameOf"] }) => {
  const t = useTranslations("classes.work");
  if (beside === "alone") return null;
  return (
    <div className={styles.beside}>
      <p className={styles.quiet}>{beside === "class" ? t("classSays", { count: passage.others.people }) : t("referenceSays")}</p>
      {beside === "class" ? <LabelTallies labels={passage.others.labels} silent={null} nameOf={nameOf} /> : passage.reference ? <Labels labels={passage.reference} nameOf={nameOf} /> : <p className={styles.quiet}>{t("notMarked")}</p>}
    </div>
  );
};

const belongs = ({ own, others, reference }: Passage, beside: Beside): boolean => own.length > 0 || (beside === "class" && others.people > 0) || (beside === "reference" && reference !== null);

export const StudentPassages = ({ project, document, beside, nameOf }: StudentPassagesProps) => {
  const t = useTranslations("classes.work");
  const passages = document.passages.filter((passage) => belongs(passage, beside));
  return (
    <section className={styles.article}>
      <h2 lang={document.language ?? undefined}>
        <Link href={`/projects/${project}/documents/${document.id}`}>{document.title}</Link>
      </h2>
      {passages.length === 0 ? <p className={styles.quiet}>{t("none")}</p> : null}
      <ol role="list" className={styles.passages}>
        {passages.map((passage) => (
          <li key={passage.start} className={styles.passage} data-beside={beside === "alone" ? undefined : ""}>
            <blockquote className={styles.quote} lang={document.language ?? undefined}>
              {t("quote", { quote: passage.quote })}
            </blockquote>
            <div className={styles.own}>
              <Own own={passage.own} nameOf={nameOf} />
            </div>
            <Compared passage={passage} beside={beside} nameOf={nameOf} />
          </li>
        ))}
      </ol>
    </section>
  );
};
