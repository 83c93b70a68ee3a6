"use client";
/** A new annotation that is being written, or waits to be finished. */
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import type { Draft } from "@/lib/annotation/draft";
import { AnnotationForm } from "./AnnotationForm";
import { useBench } from "./bench";
import styles from "./DraftCard.module.css";

export const DraftCard = ({ draft }: { readonly draft: Draft }) => {
  const t = useTranslations("annotate.form");
  const { store } = useBench();
  return (
    <section className={styles.card} aria-label={t("newName")} data-card={draft.id}>
      <blockquote className={styles.quote}>{t("quote", { quote: draft.place.display.quote })}</blockquote>
      {draft.open.length > 0 ? (
        <AnnotationForm draft={draft} />
      ) : (
        <div className={styles.kept}>
          <span>{t("kept")}</span>
          <Button look="plain" onClick={() => store.keepDraft({ ...draft, open: ["note"] })}>
            {t("resume")}
          </Button>
          <Button look="plain" onClick={() => store.dropDraft(draft.id)}>
            {t("discard")}
          </Button>
        </div>
      )}
    </section>
  );
};
