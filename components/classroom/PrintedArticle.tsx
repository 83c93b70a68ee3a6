/** One article's annotations as they go on paper: passage, who, what, and the talk under it. */
import { useTranslations } from "next-intl";
import { LabelStroke } from "@/components/annotation/LabelStroke";
import { RichTextView } from "@/components/annotation/RichTextView";
import type { LabelName } from "./label-names";
import styles from "./PrintedArticle.module.css";

interface Printed {
  readonly id: string;
  readonly author: string;
  readonly quote: string;
  readonly labels: readonly string[];
  readonly note: string | null;
  readonly links: readonly { readonly url: string; readonly stance: "supports" | "refutes" | "context" }[];
  readonly replies: readonly { readonly author: string; readonly body: string }[];
}

interface PrintedArticleProps {
  readonly document: { readonly title: string; readonly outlet: string | null; readonly language: string | null; readonly annotations: readonly Printed[] };
  /** People whom notes and replies may speak to, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly nameOf: (key: string) => LabelName;
}

const Entry = ({ of, names, nameOf }: { readonly of: Printed } & Pick<PrintedArticleProps, "names" | "nameOf">) => {
  const t = useTranslations("classes.print");
  const person = (id: string): string => names[id] ?? "…";
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <b>{of.author}</b>
        {of.labels.map((label) => {
          const { name, slot } = nameOf(label);
          return (
            <span key={label} className={styles.label}>
              <LabelStroke slot={slot} />
              {name}
            </span>
          );
        })}
      </p>
      {of.note ? <RichTextView text={of.note} nameOf={person} /> : null}
      {of.links.map(({ url, stance }) => (
        <p key={`${stance} ${url}`} className={styles.link}>
          {t(`stance.${stance}`)} {url}
        </p>
      ))}
      {of.replies.map(({ author, body }, at) => (
        <div key={at} className={styles.reply}>
          <b>{author}</b>
          <RichTextView text={body} nameOf={person} />
        </div>
      ))}
    </li>
  );
};

/** Marks of exactly the same words stand under them once. */
const byQuote = (annotations: readonly Printed[]): [string, Printed[]][] => {
  const groups = new Map<string, Printed[]>();
  for (const annotation of annotations) groups.set(annotation.quote, [...(groups.get(annotation.quote) ?? []), annotation]);
  return [...groups];
};

export const PrintedArticle = ({ document, names, nameOf }: PrintedArticleProps) => {
  const t = useTranslations("classes.print");
  return (
    <section className={styles.article}>
      <h2 lang={document.language ?? undefined}>{document.title}</h2>
      <p className={styles.outlet}>{document.outlet ?? t("unknownOutlet")}</p>
      {document.annotations.length === 0 ? <p>{t("none")}</p> : null}
      {byQuote(document.annotations).map(([quote, annotations]) => (
        <section key={annotations[0]!.id} className={styles.passage}>
          <blockquote lang={document.language ?? undefined}>{t("quote", { quote })}</blockquote>
          <ul role="list">
            {annotations.map((annotation) => (
              <Entry key={annotation.id} of={annotation} names={names} nameOf={nameOf} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
