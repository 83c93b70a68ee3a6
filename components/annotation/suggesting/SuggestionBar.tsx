"use client";
/** The suggestion that is being looked at: what the words suggest, and what can be done with it, by hand as by key. */
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { useKeyMap } from "../use-key-map";
import type { WorkbenchState } from "../use-workbench";
import { acceptSuggestion, currentSuggestion, nextSuggestion, rejectSuggestion, whoIn } from "./suggestion-acts";
import styles from "./SuggestionBar.module.css";

/** How many there are; a press shows the first. */
export const SuggestionCount = ({ work }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("surface.suggest");
  const { suggestions, situation } = work;
  if (suggestions.open.length === 0) return null;
  return (
    <button type="button" className={styles.count} onClick={() => nextSuggestion(situation.current)}>
      {t("count", { count: suggestions.open.length })}
    </button>
  );
};

export const SuggestionBar = ({ work }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("surface.suggest");
  const [map] = useKeyMap();
  const { suggestions, view, situation, change, surface } = work;
  const current = suggestions.open.find(({ id }) => id === view.suggestion);
  if (!current) return null;
  const after = (act: (now: typeof situation.current) => unknown) => () => {
    act(situation.current);
    if (currentSuggestion(situation.current)) surface.current?.focus();
  };
  const key = (letter: string) => <kbd className={styles.key}>{letter.toUpperCase()}</kbd>;
  return (
    <section className={styles.bar} aria-label={t("name")}>
      <p className={styles.what}>
        <span className={styles.place}>{t("place", { place: suggestions.open.indexOf(current) + 1, total: suggestions.open.length })}</span> {t(`kind.${current.kind}`, { who: whoIn(current) })}
      </p>
      <div className={styles.acts}>
        <Button onClick={after(acceptSuggestion)}>
          {t("accept")} {key(map.accept)}
        </Button>
        <Button look="plain" onClick={after(rejectSuggestion)}>
          {t("reject")} {key(map.reject)}
        </Button>
        <Button look="plain" onClick={after(nextSuggestion)}>
          {t("next")} {key(map.suggestion)}
        </Button>
        <Button look="plain" aria-label={t("close")} onClick={() => change({ suggestion: null })}>
          <Icon of={X} size={18} />
        </Button>
      </div>
    </section>
  );
};
