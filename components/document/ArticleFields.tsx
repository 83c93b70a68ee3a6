"use client";
/** What is known about an article, as fields: the same to add one and to correct one. */
import { useLocale, useTranslations } from "next-intl";
import { useState, type Ref } from "react";
import { Checkbox } from "@/components/ui/Choice";
import { Disclosure } from "@/components/ui/Disclosure";
import { FieldRow } from "@/components/ui/Form";
import { Select } from "@/components/ui/Select";
import { TextArea, TextField } from "@/components/ui/TextField";
import type { ArticleMeta, KnownOutlet } from "./article-meta";
import { PartialDate } from "./PartialDate";

interface ArticleFieldsProps {
  readonly outlets: readonly KnownOutlet[];
  readonly meta: Partial<ArticleMeta>;
  /** The outlet was declared unknown. */
  readonly outletUnknown: boolean;
  readonly errorOf: (path: string) => string | undefined;
  readonly title?: Ref<HTMLInputElement>;
  readonly titleHint?: string | undefined;
}

const LANGUAGES = ["fr", "en", "ar", "de", "es", "it", "nl", "pl", "pt", "ro", "ru", "tr", "uk", "zh"] as const;
const LICENCES = ["full", "quotes", "offsets"] as const;
type T = ReturnType<typeof useTranslations<"documents.fields">>;

const Outlet = ({ outlets, meta, outletUnknown, errorOf, t }: ArticleFieldsProps & { readonly t: T }) => {
  const [unknown, setUnknown] = useState(outletUnknown);
  return (
    <div>
      <TextField name="outlet.name" label={t("outlet")} hint={t("outletHint")} list="known-outlets" defaultValue={meta.outlet?.name ?? ""} disabled={unknown} maxLength={200} autoComplete="off" error={errorOf("outlet.name") ?? errorOf("outlet")} />
      <datalist id="known-outlets">
        {[...new Set(outlets.map(({ name }) => name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Checkbox name="outletUnknown" label={t("outletUnknown")} checked={unknown} onChange={(event) => setUnknown(event.target.checked)} />
    </div>
  );
};

const More = ({ meta, errorOf, t }: Pick<ArticleFieldsProps, "meta" | "errorOf"> & { readonly t: T }) => {
  const optional = useTranslations("common.form")("optional");
  const licences = [{ value: "", label: t("licences.none") }, ...LICENCES.map((value) => ({ value, label: t(`licences.${value}`) }))];
  const isFilled = Boolean(meta.topic ?? meta.story ?? meta.selection ?? meta.licence);
  return (
    <Disclosure title={t("more")} open={isFilled || ["licence", "topic", "story", "selection"].some((path) => errorOf(path))}>
      <Select name="licence" label={t("licence")} hint={t("licenceHint")} options={licences} defaultValue={meta.licence ?? ""} error={errorOf("licence")} />
      <FieldRow>
        <TextField name="topic" label={t("topic")} note={optional} defaultValue={meta.topic ?? ""} maxLength={200} error={errorOf("topic")} />
        <TextField name="story" label={t("story")} note={optional} defaultValue={meta.story ?? ""} maxLength={200} error={errorOf("story")} />
      </FieldRow>
      <TextField name="selection" label={t("selection")} note={optional} hint={t("selectionHint")} defaultValue={meta.selection ?? ""} maxLength={200} error={errorOf("selection")} />
    </Disclosure>
  );
};

export const ArticleFields = (props: ArticleFieldsProps) => {
  const { meta, errorOf, title, titleHint } = props;
  const t = useTranslations("documents.fields");
  const optional = useTranslations("common.form")("optional");
  const locale = useLocale();
  // What is known may still change while a text is pasted; a choice of the person's own stays.
  const [language, setLanguage] = useState<string | null>(null);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const others = meta.language && !LANGUAGES.some((code) => code === meta.language) ? [meta.language] : [];
  const languages = [...[...LANGUAGES, ...others].map((value) => ({ value, label: names.of(value) ?? value })), { value: "", label: t("languageUnknown") }];
  return (
    <>
      <TextField name="title" label={t("title")} hint={titleHint} defaultValue={meta.title ?? ""} maxLength={500} autoComplete="off" error={errorOf("title")} control={title} />
      <Outlet {...props} t={t} />
      <PartialDate value={meta.publishedAt} error={errorOf("publishedAt")} />
      <FieldRow>
        <Select name="language" label={t("language")} options={languages} value={language ?? meta.language ?? ""} onChange={(event) => setLanguage(event.target.value)} error={errorOf("language")} />
        <TextField name="url" label={t("url")} note={optional} type="url" inputMode="url" hint={t("urlHint")} defaultValue={meta.url ?? ""} autoComplete="off" error={errorOf("url")} />
      </FieldRow>
      <TextArea name="authors" label={t("authors")} note={optional} hint={t("authorsHint")} rows={2} defaultValue={(meta.authors ?? []).join("\n")} error={errorOf("authors")} />
      <More meta={meta} errorOf={errorOf} t={t} />
    </>
  );
};
