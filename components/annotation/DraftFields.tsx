"use client";
/** The two longer parts of the form: who says so, and a source. */
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/Select";
import { TextArea, TextField } from "@/components/ui/TextField";
import { ATTRIBUTION_TYPES, STANCES } from "@/lib/annotation/terms";
import type { AttributionType, Draft } from "@/lib/annotation/draft";
import styles from "./AnnotationForm.module.css";

export type Edit = (some: Partial<Draft>) => void;

interface FieldsProps {
  readonly draft: Draft;
  readonly edit: Edit;
  readonly errorOf: (path: string) => string | undefined;
}

const MAXIMUM = { name: 200, url: 2_000, quote: 5_000 };

export const WhoFields = ({ draft, edit, errorOf }: FieldsProps) => {
  const t = useTranslations("annotate");
  const { who } = draft;
  const named = (field: "name" | "via" | "cue") => ({
    name: `${draft.id}.attribution.${field}`,
    label: t(`form.field.attribution.${field}`),
    hint: t(`form.hint.${field}`),
    value: who[field],
    error: errorOf(`attribution.${field}`),
    maxLength: MAXIMUM.name,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => edit({ who: { ...who, [field]: event.target.value } }),
  });
  return (
    <fieldset className={styles.section} data-section="who">
      <legend>{t("form.whoTitle")}</legend>
      <Select
        name={`${draft.id}.attribution.type`}
        label={t("form.field.attribution.type")}
        value={who.type}
        error={errorOf("attribution.type")}
        options={[{ value: "", label: t("who.unset") }, ...ATTRIBUTION_TYPES.map((type) => ({ value: type, label: t(`who.type.${type}`) }))]}
        onChange={(event) => edit({ who: { ...who, type: event.target.value as AttributionType | "" } })}
      />
      <TextField {...named("name")} />
      <div className={styles.pair}>
        <TextField {...named("via")} />
        <TextField {...named("cue")} />
      </div>
    </fieldset>
  );
};

export const LinkFields = ({ draft, edit, errorOf }: FieldsProps) => {
  const t = useTranslations("annotate");
  const { link } = draft;
  return (
    <fieldset className={styles.section} data-section="link">
      <legend>{t("form.linkTitle")}</legend>
      <TextField
        name={`${draft.id}.link.url`}
        label={t("form.field.link.url")}
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={MAXIMUM.url}
        value={link.url}
        error={errorOf("link.url")}
        onChange={(event) => edit({ link: { ...link, url: event.target.value } })}
      />
      <Select
        name={`${draft.id}.link.stance`}
        label={t("form.field.link.stance")}
        value={link.stance}
        options={STANCES.map((stance) => ({ value: stance, label: t(`links.choose.${stance}`) }))}
        onChange={(event) => edit({ link: { ...link, stance: event.target.value as (typeof STANCES)[number] } })}
      />
      <TextArea
        name={`${draft.id}.link.quote`}
        label={t("form.field.link.quote")}
        note={t("form.optional")}
        rows={2}
        maxLength={MAXIMUM.quote}
        value={link.quote}
        error={errorOf("link.quote")}
        onChange={(event) => edit({ link: { ...link, quote: event.target.value } })}
      />
    </fieldset>
  );
};
