"use client";
/** What the reader had marked alone, and what they changed once they saw the others: theirs to think about. */
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import type { MarkState, ReflectionView } from "@/lib/annotation/reading";
import { useBench } from "../bench";
import styles from "./Reading.module.css";

type Change = ReflectionView["changes"][number];

const useWords = () => {
  const t = useTranslations("reading.reflection");
  const format = useFormatter();
  const { labelOf } = useBench();
  return (mark: MarkState | null): string => {
    if (!mark) return t("nothing");
    const labels = mark.labels.length > 0 ? format.list(mark.labels.map((key) => labelOf(key).name)) : t("noLabel");
    return mark.note ? t("withNote", { labels }) : labels;
  };
};

const Row = ({ change }: { readonly change: Change }) => {
  const t = useTranslations("reading.reflection");
  const said = useTranslations("annotate.entry");
  const words = useWords();
  const { actions } = useBench();
  const { annotation, before, after } = change;
  const quote = (after ?? before)?.quote ?? "";
  return (
    <tr>
      <th scope="row">
        {after ? (
          <button type="button" className={styles.passage} onClick={() => (actions.openReading(false), actions.show(annotation, { here: [annotation], focus: true }))}>
            <span className={styles.quote}>{said("quote", { quote })}</span>
          </button>
        ) : (
          <span className={styles.quote}>{said("quote", { quote })}</span>
        )}
        {before && after && before.quote !== after.quote ? <span className={styles.quiet}> {t("moved")}</span> : null}
      </th>
      <td>{words(before)}</td>
      <td>{words(after)}</td>
    </tr>
  );
};

export const Reflection = () => {
  const t = useTranslations("reading.reflection");
  const { documentId } = useBench().desk;
  const [reflection, setReflection] = useState<ReflectionView | null>(null);
  useEffect(() => {
    let ended = false;
    void send<ReflectionView>({ method: "GET", path: `/documents/${documentId}/reflection` }).then((answer) => {
      if (!ended && answer.kind === "done") setReflection(answer.data);
    });
    return () => {
      ended = true;
    };
  }, [documentId]);
  if (!reflection || (reflection.before === 0 && reflection.changes.length === 0)) return null;
  return (
    <section className={styles.part} aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <p>{t("before", { count: reflection.before })}</p>
      {reflection.changes.length === 0 ? (
        <p>{t("unchanged")}</p>
      ) : (
        <table className={styles.changes}>
          <caption>{t("changed", { count: reflection.changes.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("passage")}</th>
              <th scope="col">{t("alone")}</th>
              <th scope="col">{t("since")}</th>
            </tr>
          </thead>
          <tbody>
            {reflection.changes.map((change) => (
              <Row key={change.annotation} change={change} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
