"use client";
/** Two versions of what one annotation says, side by side: the reader chooses, nothing is chosen for them. */
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import type { AnnotationPatch, AnnotationView } from "@/lib/annotation/record";
import { inversePatch } from "@/lib/annotation/writes";
import { useBench } from "./bench";
import type { Conflict } from "./document-state";
import styles from "./ConflictChoice.module.css";

const useSaid = () => {
  const t = useTranslations("annotate.conflict");
  const format = useFormatter();
  const { labelOf } = useBench();
  return (patch: AnnotationPatch, quote: string): readonly [string, string][] => {
    const rows: [string, string][] = [];
    if (patch.status) rows.push([t("field.status"), t(`status.${patch.status}`)]);
    if (patch.selector) rows.push([t("field.passage"), quote]);
    if (patch.labels) rows.push([t("field.labels"), patch.labels.length > 0 ? format.list(patch.labels.map((key) => labelOf(key).name)) : t("none")]);
    if (patch.note !== undefined) rows.push([t("field.note"), patch.note ?? t("none")]);
    if (patch.attribution !== undefined) rows.push([t("field.attribution"), [patch.attribution?.name, patch.attribution?.via].filter(Boolean).join(", ") || t("none")]);
    if (patch.confidence) rows.push([t("field.confidence"), t(`confidence.${patch.confidence}`)]);
    return rows;
  };
};

const Version = ({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) => (
  <div className={styles.version}>
    <h4>{title}</h4>
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </div>
);

export const ConflictChoice = ({ conflict, annotation }: { readonly conflict: Conflict; readonly annotation: AnnotationView }) => {
  const t = useTranslations("annotate.conflict");
  const { store } = useBench();
  const said = useSaid();
  const saved = inversePatch(annotation, conflict.patch);
  return (
    <section className={styles.conflict} role="alert">
      <p className={styles.what}>{t("what")}</p>
      <div className={styles.versions}>
        <Version title={t("mine")} rows={said(conflict.patch, conflict.place?.display.quote ?? "")} />
        <Version title={t("theirs")} rows={said(saved, annotation.display.quote)} />
      </div>
      <Actions>
        <Button onClick={() => store.settle(conflict.id, "mine")}>{t("keepMine")}</Button>
        <Button onClick={() => store.settle(conflict.id, "theirs")}>{t("keepTheirs")}</Button>
      </Actions>
    </section>
  );
};
