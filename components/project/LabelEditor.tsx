"use client";
/** One label of the codebook, folded under its name as it will look. */
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { FieldRow } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { TextArea, TextField } from "@/components/ui/TextField";
import type { LabelDraft } from "./codebook-draft";
import { StrokeSample } from "./StrokeSample";
import styles from "./LabelEditor.module.css";

interface LabelEditorProps {
  readonly draft: LabelDraft;
  /** Place in the list, from 0: the API names its errors by it. */
  readonly at: number;
  readonly count: number;
  readonly slot: number | null;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (draft: LabelDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  /** Only for a label that was never saved. */
  readonly onRemove: () => void;
}

type Words = "name" | "definition" | "example";

const LANGUAGES = ["fr", "en"] as const;

const Pair = ({ what, draft, at, errorOf, onChange }: Pick<LabelEditorProps, "draft" | "at" | "errorOf" | "onChange"> & { readonly what: Words }) => {
  const t = useTranslations("settings.labels.fields");
  return (
    <FieldRow>
      {LANGUAGES.map((language) => {
        const path = `labels.${at}.${what}.${language}`;
        const field = {
          name: path, label: t(`${what}.${language}`), error: errorOf(path), lang: language, value: draft[what][language],
          onChange: (event: { target: { value: string } }) => onChange({ ...draft, [what]: { ...draft[what], [language]: event.target.value } }),
        };
        return what === "name" ? <TextField key={language} {...field} maxLength={60} autoComplete="off" /> : <TextArea key={language} {...field} rows={3} maxLength={what === "definition" ? 600 : 300} />;
      })}
    </FieldRow>
  );
};

const Fields = (props: LabelEditorProps) => {
  const { draft, onChange, onRemove } = props;
  const t = useTranslations("settings.labels");
  return (
    <div className={styles.fields}>
      {(["name", "definition", "example"] as const).map((what) => (
        <Pair key={what} what={what} {...props} />
      ))}
      <Checkbox name={`claim-${draft.id}`} label={t("claim")} hint={t("claimHint")} checked={draft.claim} onChange={(event) => onChange({ ...draft, claim: event.target.checked })} />
      {draft.key ? (
        <Checkbox name={`retired-${draft.id}`} label={t("retired")} hint={t("retiredHint")} checked={draft.retired} onChange={(event) => onChange({ ...draft, retired: event.target.checked })} />
      ) : (
        <p>
          <Button onClick={onRemove}>
            <Icon of={Trash2} />
            {t("remove")}
          </Button>
        </p>
      )}
      {draft.key ? <p className={styles.key}>{t("key", { key: draft.key })}</p> : null}
    </div>
  );
};

export const LabelEditor = (props: LabelEditorProps) => {
  const { draft, at, count, slot, errorOf, onMove } = props;
  const t = useTranslations("settings.labels");
  const locale = useLocale();
  const name = draft.name[locale] || draft.name.fr || draft.name.en || t("unnamed");
  const isWrong = LANGUAGES.some((language) => (["name", "definition", "example"] as const).some((what) => errorOf(`labels.${at}.${what}.${language}`)));
  return (
    <li className={styles.label}>
      <details className={styles.fold} open={draft.key === null || isWrong || undefined}>
        <summary className={styles.summary}>
          <span className={styles.number}>{slot === null ? "–" : slot + 1}</span>
          <span className={styles.name}>
            <StrokeSample slot={slot}>{name}</StrokeSample>
          </span>
          <span className={styles.look}>{slot === null ? t("looks.none") : t(`looks.${Math.min(slot, 4) as 0 | 1 | 2 | 3 | 4}`)}</span>
        </summary>
        <Fields {...props} />
      </details>
      <span className={styles.moves}>
        <Button look="plain" id={`up-${draft.id}`} aria-label={t("up", { name })} disabled={at === 0} onClick={() => onMove(-1)}>
          <Icon of={ArrowUp} />
        </Button>
        <Button look="plain" id={`down-${draft.id}`} aria-label={t("down", { name })} disabled={at === count - 1} onClick={() => onMove(1)}>
          <Icon of={ArrowDown} />
        </Button>
      </span>
    </li>
  );
};
