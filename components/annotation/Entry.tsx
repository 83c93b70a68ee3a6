"use client";
/** What one person says of a passage, and, when it is one's own, what can be done with it. Others' work is only read. */
import { useFormatter, useTranslations } from "next-intl";
import { initialsOf } from "@/components/shell/initials";
import type { AnnotationView, Attribution } from "@/lib/annotation/record";
import { useBench, useDocumentState } from "./bench";
import { ConflictChoice } from "./ConflictChoice";
import { EntryActions } from "./EntryActions";
import { AnnotationForm } from "./AnnotationForm";
import { LabelStroke } from "./LabelStroke";
import { Links } from "./Links";
import { SearchForm, Searches } from "./reading/Searches";
import { RichTextView } from "./RichTextView";
import styles from "./Entry.module.css";

const Who = ({ attribution }: { readonly attribution: Attribution }) => {
  const t = useTranslations("annotate.who");
  const { type, name, via, cue } = attribution;
  return (
    <p className={styles.who}>
      <span className={styles.term}>{t("is")}</span> {name ? <strong>{name}</strong> : null}
      {name ? `, ${t(`short.${type}`)}` : t(`short.${type}`)}
      {via ? `, ${t("viaWhom", { via })}` : null}
      {cue ? ` – ${t("cueWords", { cue })}` : null}
    </p>
  );
};

const Head = ({ annotation, sending }: { readonly annotation: AnnotationView; readonly sending: boolean }) => {
  const t = useTranslations("annotate.entry");
  const format = useFormatter();
  const { me } = useBench();
  const mine = annotation.author.id === me.id;
  return (
    <header className={styles.head}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(annotation.author.name)}
      </span>
      <span className={styles.author}>{mine ? t("you") : annotation.author.name}</span>
      <span className={styles.at}>
        {annotation.seen === "after" ? <span className={styles.after}>{t("after")}</span> : null}
        {sending ? t("sending") : <time dateTime={annotation.createdAt}>{format.dateTime(new Date(annotation.createdAt), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })}</time>}
      </span>
    </header>
  );
};

const Said = ({ annotation, under }: { readonly annotation: AnnotationView; readonly under: string | null }) => {
  const t = useTranslations("annotate.entry");
  const { labelOf } = useBench();
  const told = annotation.labels.length === 1 && annotation.labels[0] === under;
  const labels = told ? [] : annotation.labels;
  return (
    <>
      {labels.length > 0 || annotation.confidence === "unsure" ? (
        <ul role="list" className={styles.labels} aria-label={t("labels")}>
          {labels.map((key) => (
            <li key={key} className={styles.label}>
              <LabelStroke slot={labelOf(key).slot} />
              {labelOf(key).name}
            </li>
          ))}
          {annotation.confidence === "unsure" ? <li className={styles.unsure}>{t("unsure")}</li> : null}
        </ul>
      ) : null}
      {annotation.attribution ? <Who attribution={annotation.attribution} /> : null}
      {annotation.note ? <RichTextView text={annotation.note} /> : null}
    </>
  );
};

interface EntryProps {
  readonly annotation: AnnotationView;
  /** With the passage as it is shown. */
  readonly quoted: boolean;
  /** The label under which it is listed; not said again when it is the only one. */
  readonly under?: string | null;
}

export const Entry = ({ annotation, quoted, under = null }: EntryProps) => {
  const t = useTranslations("annotate.entry");
  const { store, me, actions, searching } = useBench();
  const { drafts, conflicts, collection } = useDocumentState(store);
  const draft = drafts.get(annotation.id);
  const conflict = conflicts.get(annotation.id);
  const sending = collection.pending.some((write) => write.annotation === annotation.id);
  return (
    <div className={styles.entry} data-entry={annotation.id} data-mine={annotation.author.id === me.id ? "" : undefined}>
      <Head annotation={annotation} sending={sending} />
      {quoted ? <blockquote className={styles.quote}>{t("quote", { quote: annotation.display.quote })}</blockquote> : null}
      {draft?.open.length ? <AnnotationForm draft={draft} /> : <Said annotation={annotation} under={under} />}
      {conflict ? <ConflictChoice conflict={conflict} annotation={annotation} /> : null}
      <Links annotation={annotation} onRemove={(link) => actions.removeLink(annotation.id, link)} />
      <Searches annotation={annotation} />
      {searching === annotation.id ? <SearchForm annotation={annotation.id} /> : null}
      {annotation.warnings.some(({ code }) => code === "boilerplate") ? <p className={styles.outside}>{t("outside")}</p> : null}
      <EntryActions annotation={annotation} draft={draft ?? null} />
    </div>
  );
};
