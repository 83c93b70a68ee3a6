"use client";
/** On a narrow screen, one passage at a time from below: where one is among them, the way on, and the way out. */
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { useBench } from "./bench";
import styles from "./BottomSheet.module.css";

interface BottomSheetProps {
  /** 1, 2, …; null for a passage that is not among those listed. */
  readonly place: number | null;
  readonly total: number;
  /** Changes with what it shows: it is then read from the top. */
  readonly of: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const BottomSheet = ({ place, total, of, onClose, children }: BottomSheetProps) => {
  const t = useTranslations("annotate.sheet");
  const { actions } = useBench();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.scrollTo({ top: 0 }), [of]);
  return (
    <section className={styles.sheet} aria-label={t("name")}>
      <header className={styles.head}>
        {place === null ? null : (
          <>
            <button type="button" className={styles.button} aria-label={t("previous")} disabled={place <= 1} onClick={() => actions.go(-1)}>
              <Icon of={ChevronLeft} />
            </button>
            <p className={styles.place}>{t("place", { place, total })}</p>
            <button type="button" className={styles.button} aria-label={t("next")} disabled={place >= total} onClick={() => actions.go(1)}>
              <Icon of={ChevronRight} />
            </button>
          </>
        )}
        <button type="button" className={styles.close} aria-label={t("close")} onClick={onClose}>
          <Icon of={X} />
        </button>
      </header>
      <div ref={body} className={styles.body}>
        {children}
      </div>
    </section>
  );
};
