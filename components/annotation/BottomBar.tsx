"use client";
/** At thumb height on a narrow screen: the way into the passages, back, and to the labels explained. */
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { useBench } from "./bench";
import { Connection, UndoButtons } from "./MarginHead";
import styles from "./BottomBar.module.css";

export const BottomBar = ({ count, onHelp }: { readonly count: number; readonly onHelp: () => void }) => {
  const t = useTranslations("annotate");
  const { actions, can } = useBench();
  return (
    <div className={styles.bar} role="group" aria-label={t("bar.name")}>
      <button type="button" className={styles.open} disabled={count === 0} title={t("bar.open")} onClick={() => actions.go(1)}>
        {t("margin.count", { count })}
      </button>
      <Connection />
      {can.annotate ? <UndoButtons /> : null}
      <button type="button" className={styles.help} aria-label={t("margin.help")} onClick={onHelp}>
        <Icon of={CircleHelp} />
      </button>
    </div>
  );
};
