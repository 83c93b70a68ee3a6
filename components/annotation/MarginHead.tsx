"use client";
/** Above the margin: how many passages, from how many people on, whether others' work arrives, and the way back. */
import { CircleHelp, ListFilter, Redo2, Search, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { filtersIn } from "@/lib/annotation/filter";
import { Icon } from "@/components/ui/Icon";
import type { View } from "./situation";
import { useBench, useDocumentState } from "./bench";
import type { DocumentState } from "./document-state";
import { ReadingButton } from "./reading/ReadingButton";
import styles from "./MarginHead.module.css";

interface MarginHeadProps {
  readonly count: number;
  readonly mostPeople: number;
  readonly view: View;
  readonly change: (some: Partial<View>) => void;
}

const STEPS = [1, 2, 3, 5, 10, 20];

/** What is worth knowing of the connection, quietly; nothing while there is nothing to say. */
const stateOf = ({ loaded, live, unsent, waiting, signedOut, paused }: DocumentState) => {
  if (signedOut) return "signedOut";
  if (!loaded) return "loading";
  if (waiting) return "waiting";
  if (unsent > 0) return "sending";
  if (paused) return "held";
  return live === "off" ? "off" : live === "opening" ? "loading" : live;
};

export const Connection = () => {
  const t = useTranslations("annotate.state");
  const { store } = useBench();
  const state = useDocumentState(store);
  const now = stateOf(state);
  if (now === "off") return null;
  if (now === "live" || now === "held") {
    return (
      <button type="button" className={styles.state} data-state={now} title={t(`long.${now}`)} aria-pressed={now === "held"} onClick={() => store.pause(now === "live")}>
        <span className={styles.dot} aria-hidden="true" />
        {t(now, { count: state.held })}
      </button>
    );
  }
  return (
    <span className={styles.state} data-state={now} title={t(`long.${now}`)}>
      <span className={styles.dot} aria-hidden="true" />
      {now === "signedOut" ? <a href="/sign-in" target="_blank" rel="noreferrer">{t(now)}</a> : t(now, { count: state.unsent })}
    </span>
  );
};

export const UndoButtons = () => {
  const t = useTranslations("annotate.undo");
  const { store, actions } = useBench();
  const { undo } = useDocumentState(store);
  const last = undo.done.at(-1);
  return (
    <>
      <button type="button" className={styles.tool} disabled={!last} aria-keyshortcuts="Control+Z Meta+Z" title={last ? t("what", { deed: t(`deed.${last.deed}`) }) : undefined} onClick={actions.undo}>
        <Icon of={Undo2} size={18} />
        <span className={styles.word}>{t("undo")}</span>
      </button>
      {undo.undone.length > 0 ? (
        <button type="button" className={styles.tool} aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z" aria-label={t("redo")} title={t("redo")} onClick={actions.redo}>
          <Icon of={Redo2} size={18} />
        </button>
      ) : null}
    </>
  );
};

export const MarginHead = ({ count, mostPeople, view, change }: MarginHeadProps) => {
  const t = useTranslations("annotate.margin");
  const { blind, can } = useBench();
  const s = useTranslations("surface");
  const { from: minimumPeople } = view.filter;
  const filters = filtersIn(view.filter);
  const steps = STEPS.filter((people) => people <= Math.max(1, mostPeople) || people === minimumPeople);
  return (
    <div className={styles.head}>
      {can.complete ? (
        <div className={styles.reading}>
          <Connection />
          <ReadingButton />
        </div>
      ) : null}
      <p className={styles.count}>
        <span>{t("count", { count })}</span>
        {blind || steps.length < 2 ? null : (
          <label className={styles.filter}>
            <span>{t("from")}</span>
            <select value={minimumPeople} onChange={(event) => change({ filter: { ...view.filter, from: Number(event.target.value) } })} aria-label={t("filter")}>
              {steps.map((people) => (
                <option key={people} value={people}>
                  {people}
                </option>
              ))}
            </select>
            <span>{t("people")}</span>
          </label>
        )}
      </p>
      <div className={styles.tools}>
        {can.complete ? null : <Connection />}
        {can.annotate ? <UndoButtons /> : null}
        <button type="button" className={styles.tool} aria-label={s("find.open")} title={s("find.open")} aria-pressed={view.find !== null} onClick={() => change({ find: view.find === null ? "" : null, hit: 0 })}>
          <Icon of={Search} size={18} />
        </button>
        <button type="button" className={styles.tool} aria-label={s("filter.open", { count: filters })} title={s("filter.open", { count: filters })} aria-expanded={view.filtering} onClick={() => change({ filtering: !view.filtering })}>
          <Icon of={ListFilter} size={18} />
          {filters > 0 ? <span className={styles.inForce}>{filters}</span> : null}
        </button>
        <button type="button" className={styles.tool} aria-label={t("help")} title={t("help")} aria-keyshortcuts="?" onClick={() => change({ help: true })}>
          <Icon of={CircleHelp} size={18} />
        </button>
      </div>
    </div>
  );
};
