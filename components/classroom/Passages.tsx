/** Passages of a class, each with who gave what in numbers, and the way into the text. */
import { useTranslations } from "next-intl";
import Link from "next/link";
import { LabelTallies } from "./LabelTallies";
import type { LabelName } from "./label-names";
import styles from "./Passages.module.css";

export interface ListedPassage {
  readonly document: { readonly id: string; readonly title: string; readonly language: string | null };
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly labels: readonly { readonly label: string; readonly people: number }[];
  readonly silent: number;
  readonly annotation: string;
}

interface PassagesProps {
  readonly project: string;
  readonly passages: readonly ListedPassage[];
  readonly nameOf: (key: string) => LabelName;
  /** Names the article of each passage: where there are several. */
  readonly named: boolean;
}

export const Passages = ({ project, passages, nameOf, named }: PassagesProps) => {
  const t = useTranslations("classes.passages");
  return (
    <ol role="list" className={styles.passages}>
      {passages.map(({ document, start, end, quote, labels, silent, annotation }) => (
        <li key={`${document.id} ${start} ${end}`} className={styles.passage}>
          <Link href={`/projects/${project}/documents/${document.id}?annotation=${annotation}`} className={styles.quote} lang={document.language ?? undefined}>
            {t("quote", { quote })}
          </Link>
          {named ? <cite className={styles.title} lang={document.language ?? undefined}>{document.title}</cite> : null}
          <LabelTallies labels={labels} silent={silent} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  );
};
