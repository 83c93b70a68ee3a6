"use client";
/** Looks for words in the text and in the notes, from place to place; Enter goes on, Shift with it goes back. */
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import type { SurfaceHandle } from "@/components/editor/types";
import { Icon } from "@/components/ui/Icon";
import type { View } from "../situation";
import { useBench } from "../bench";
import type { Finding } from "./use-finding";
import styles from "./FindBar.module.css";

interface FindBarProps {
  readonly finding: Finding;
  readonly find: string;
  readonly change: (some: Partial<View>) => void;
  readonly surface: RefObject<SurfaceHandle | null>;
}

/** Brings what is found before the reader; the focus stays in the field. */
const useReveal = ({ finding: { now }, surface }: FindBarProps) => {
  const { actions } = useBench();
  const { annotation = null, start, end } = now ?? {};
  useEffect(() => {
    if (start === undefined || end === undefined) return;
    if (annotation === null) surface.current?.scrollTo({ start, end });
    else actions.show(annotation, { here: [annotation] });
  }, [annotation, start, end, surface, actions]);
};

export const FindBar = (props: FindBarProps) => {
  const { finding, find, change, surface } = props;
  const t = useTranslations("surface.find");
  const field = useRef<HTMLInputElement>(null);
  const { hits, now } = finding;
  const at = now ? hits.indexOf(now) : 0;
  useReveal(props);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const step = (by: 1 | -1) => hits.length > 0 && change({ hit: (at + by + hits.length) % hits.length });
  const leave = () => {
    change({ find: null, hit: 0, focus: now?.annotation ? { id: now.annotation, here: [now.annotation] } : null });
    if (now && now.annotation === null) surface.current?.caretTo(now.start);
    else surface.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") leave();
    else step(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={styles.bar}>
      <input ref={field} type="search" className={styles.field} value={find} maxLength={200} aria-label={t("open")} placeholder={t("open")} onChange={(event) => change({ find: event.target.value, hit: 0 })} onKeyDown={onKeyDown} />
      <output className={styles.count} aria-live="polite">
        {find.trim() === "" ? "" : now ? t(now.annotation === null ? "place" : "placeNote", { place: at + 1, total: hits.length }) : t("none")}
      </output>
      <button type="button" className={styles.tool} aria-label={t("previous")} disabled={hits.length < 2} onClick={() => step(-1)}>
        <Icon of={ChevronUp} size={18} />
      </button>
      <button type="button" className={styles.tool} aria-label={t("next")} disabled={hits.length < 2} onClick={() => step(1)}>
        <Icon of={ChevronDown} size={18} />
      </button>
      <button type="button" className={styles.tool} aria-label={t("close")} onClick={leave}>
        <Icon of={X} size={18} />
      </button>
    </search>
  );
};
