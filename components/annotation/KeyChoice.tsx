"use client";
/** The letters, each a button: press it, then the key that is wanted. A letter that was taken changes places. */
import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { isUsableKey, LETTER_DEEDS, remapped, USUAL_KEYS, writeKeyMap, type LetterDeed } from "@/lib/annotation/key-map";
import { useKeyMap } from "./use-key-map";
import styles from "./KeysHelp.module.css";

export const KeyChoice = () => {
  const t = useTranslations("surface.keys");
  const d = useTranslations("surface.palette.do");
  const [map, setMap] = useKeyMap();
  const [asked, setAsked] = useState<LetterDeed | null>(null);
  const [said, setSaid] = useState("");
  const onKeyDown = (event: KeyboardEvent, deed: LetterDeed) => {
    if (asked !== deed || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isUsableKey(event.key.toLowerCase())) return setSaid(t("unusable"));
    setMap(remapped(map, deed, event.key));
    setAsked(null);
    setSaid(t("set", { deed: d(deed), key: event.key.toUpperCase() }));
  };
  return (
    <section>
      <h3>{t("title")}</h3>
      <p className={styles.hint}>{t("how")}</p>
      <dl className={`${styles.keys} ${styles.letters}`}>
        {LETTER_DEEDS.map((deed) => (
          <div key={deed}>
            <dt>
              <button type="button" className={styles.letter} aria-pressed={asked === deed} aria-label={t("change", { deed: d(deed), key: map[deed].toUpperCase() })} onClick={() => setAsked(asked === deed ? null : deed)} onKeyDown={(event) => onKeyDown(event, deed)} onBlur={() => setAsked(null)}>
                {asked === deed ? t("press") : map[deed].toUpperCase()}
              </button>
            </dt>
            <dd>{d(deed)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles.hint}>
        {said}
      </p>
      {writeKeyMap(map) === "{}" ? null : (
        <Button look="plain" onClick={() => setMap(USUAL_KEYS)}>
          {t("usual")}
        </Button>
      )}
    </section>
  );
};
