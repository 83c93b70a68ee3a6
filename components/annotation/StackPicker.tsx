"use client";
/** Everything that was marked at one place: each label on each range, from how many people, how far it reaches, and who. */
import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { layersOf, ribbonOf, type Layer, type Passage } from "@/lib/annotation/passages";
import type { AnnotationView } from "@/lib/annotation/record";
import { useBench } from "./bench";
import { Entry } from "./Entry";
import { LabelStroke } from "./LabelStroke";
import styles from "./StackPicker.module.css";

interface StackPickerProps {
  readonly passage: Passage;
  readonly shown: readonly AnnotationView[];
  readonly chosen: string | null;
}

const keyOf = ({ label, start, end }: Layer): string => `${start} ${end} ${label ?? ""}`;

const Ribbon = ({ layer, whole }: { readonly layer: Layer; readonly whole: { readonly start: number; readonly end: number } }) => {
  const { from, to } = ribbonOf(layer, { start: whole.start as Layer["start"], end: whole.end as Layer["end"] });
  return (
    <svg className={styles.ribbon} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.reach} x={from * 100} width={Math.max(2, (to - from) * 100)} y="0" height="8" />
    </svg>
  );
};

/** Up and down go from layer to layer; Home and End to the ends. */
const onArrows = (event: KeyboardEvent<HTMLUListElement>): void => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-layer]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined || !rows[to]) return;
  event.preventDefault();
  rows[to].focus();
};

interface LayerRowProps {
  readonly layer: Layer;
  readonly whole: { readonly start: number; readonly end: number };
  readonly open: boolean;
  readonly onToggle: () => void;
}

const LayerRow = ({ layer, whole, open, onToggle }: LayerRowProps) => {
  const t = useTranslations("annotate.stack");
  const { labelOf, me } = useBench();
  const label = layer.label === null ? null : labelOf(layer.label);
  const mine = layer.annotations.some(({ author }) => author.id === me.id);
  return (
    <button type="button" className={styles.row} data-layer="" aria-expanded={open} onClick={onToggle}>
      <LabelStroke slot={label?.slot ?? 4} />
      <span className={styles.label}>
        {label?.name ?? t("noLabel")}
        {mine ? <span className={styles.mine}> {t("withYou")}</span> : null}
      </span>
      <span className={styles.people}>{t("people", { count: layer.people })}</span>
      <Ribbon layer={layer} whole={whole} />
    </button>
  );
};

/** One's own first, then in the order they were made. */
const byAuthor = (me: string) => (a: AnnotationView, b: AnnotationView): number =>
  Number(b.author.id === me) - Number(a.author.id === me) || (a.createdAt < b.createdAt ? -1 : 1);

export const StackPicker = ({ passage, shown, chosen }: StackPickerProps) => {
  const t = useTranslations("annotate.stack");
  const { sentenceOf, me } = useBench();
  const layers = layersOf(shown);
  const holding = layers.find((layer) => layer.annotations.some(({ id }) => id === chosen));
  const [open, setOpen] = useState<string | null>(null);
  const unfolded = open ?? (holding ? keyOf(holding) : null);
  const whole = sentenceOf(passage.start) ?? passage;
  const reach = { start: Math.min(whole.start, passage.start), end: Math.max(whole.end, passage.end) };
  const labels = new Set(layers.map(({ label }) => label)).size;
  return (
    <>
      <p className={styles.title}>{t("here", { annotations: shown.length, labels })}</p>
      <ul role="list" className={styles.layers} aria-label={t("name")} onKeyDown={onArrows}>
        {layers.map((layer) => {
          const key = keyOf(layer);
          return (
            <li key={key} className={styles.layer}>
              <LayerRow layer={layer} whole={reach} open={unfolded === key} onToggle={() => setOpen(unfolded === key ? "" : key)} />
              {unfolded === key ? (
                <div className={styles.entries}>
                  {[...layer.annotations].sort(byAuthor(me.id)).map((annotation, at) => (
                    <Entry key={annotation.id} annotation={annotation} quoted={at === 0} under={layer.label} />
                  ))}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};
