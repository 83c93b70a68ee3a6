"use client";
/** At thumb height on a narrow screen: the way into the passages, back, and to the labels explained. */
import { CircleHelp, ListFilter, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { filtersIn } from "@/lib/annotation/filter";
import { Icon } from "@/components/ui/Icon";
import type { View } from "./situation";
import { useBench } from "./bench";
import { Connection, UndoButtons } from "./MarginHead";
import styles from "./BottomBar.module.css";

export const BottomBar = ({ count, view, change }: { readonly count: number; readonly view: View; readonly change: (some: Partial<View>) => void }) => {
  const t = useTranslations("annotate");
  const s = useTranslations("surface");
  const { actions, can } = useBench();
  return (
    <div className={styles.bar} role="group" aria-label={t("bar.name")}>
      <button type="button" className={styles.open} disabled={count === 0} title={t("bar.open")} onClick={() => actions.go(1)}>
        {t("margin.count", { count })}
      </button>
      <Connection />
      {can.annotate ? <UndoButtons /> : null}
      <button type="button" className={styles.help} aria-label={s("find.open")} aria-pressed={view.find !== null} onClick={() => change({ find: view.find === null ? "" : null, hit: 0 })}>
        <Icon of={Search} />
      </button>
      <button type="button" className={styles.help} aria-label={s("filter.open", { count: filtersIn(view.filter) })} onClick={() => change({ filtering: true })}>
        <Icon of={ListFilter} />
      </button>
      <button type="button" className={styles.help} aria-label={t("margin.help")} onClick={() => change({ help: true })}>
        <Icon of={CircleHelp} />
      </button>
    </div>
  );
};
