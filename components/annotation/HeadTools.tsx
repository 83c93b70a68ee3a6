"use client";
/** Over the text: who else has it open, by their initials, and the way to every command. */
import { Command } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { initialsOf } from "@/components/shell/initials";
import { Icon } from "@/components/ui/Icon";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { PersonView } from "@/lib/annotation/record";
import styles from "./HeadTools.module.css";

/** Two by their initials; the others are counted, all are named to whoever asks. */
const SHOWN = 2;

const Present = ({ people }: { readonly people: readonly PersonView[] }) => {
  const t = useTranslations("surface.present");
  const format = useFormatter();
  if (people.length === 0) return null;
  const names = t("names", { count: people.length, names: format.list(people.map(({ name }) => name)) });
  return (
    <span className={styles.present} title={names}>
      <VisuallyHidden>{names}</VisuallyHidden>
      <span aria-hidden="true">
        {people.slice(0, SHOWN).map(({ id, name }) => (
          <span key={id} className={styles.initials}>
            {initialsOf(name)}
          </span>
        ))}
        {people.length > SHOWN ? t("more", { count: people.length - SHOWN }) : null}
      </span>
    </span>
  );
};

export const HeadTools = ({ people, onPalette }: { readonly people: readonly PersonView[]; readonly onPalette: () => void }) => {
  const t = useTranslations("surface.palette");
  return (
    <span className={styles.tools}>
      <Present people={people} />
      <button type="button" className={styles.palette} aria-keyshortcuts="Control+K Meta+K" onClick={onPalette}>
        <span className={styles.word}>{t("name")}</span>
        <kbd className={styles.key} aria-hidden="true">{t("keys.palette")}</kbd>
        <span className={styles.sign}>
          <Icon of={Command} size={18} />
        </span>
      </button>
    </span>
  );
};
