"use client";
/** The margin while an article is being added: how it will read, and what was recognised in it. */
import { useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import type { ArticlePreview } from "./article-preview";
import styles from "./ReadingPreview.module.css";

const Recognised = ({ preview }: { readonly preview: ArticlePreview }) => {
  const t = useTranslations("documents.preview");
  const { words, sentences, paragraphs, links, lostLinks, parts } = preview;
  return (
    <ul role="list" className={styles.facts}>
      <li>{t("size", { words, sentences, paragraphs })}</li>
      {links > 0 ? <li>{t("links", { links, lost: lostLinks })}</li> : null}
      {parts.length > 0 ? (
        <li>
          {t("parts")}
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={part}>{t(`kinds.${part}`)}</li>
            ))}
          </ul>
        </li>
      ) : null}
    </ul>
  );
};

/** Null: nothing to read yet. */
export const ReadingPreview = ({ preview, language }: { readonly preview: ArticlePreview | null; readonly language: string | null }) => {
  const t = useTranslations("documents.preview");
  if (!preview) {
    return (
      <MarginNote title={t("title")}>
        <p className={styles.waiting}>{t("waiting")}</p>
      </MarginNote>
    );
  }
  return (
    <>
      <MarginNote title={t("recognised")}>
        <Recognised preview={preview} />
      </MarginNote>
      <MarginNote title={t("title")}>
        <div className={styles.sheet} lang={language ?? undefined}>
          {preview.opening.map(({ kind, text }, at) => (
            <p key={at} data-kind={kind}>
              {text}
            </p>
          ))}
        </div>
      </MarginNote>
    </>
  );
};
