"use client";
/** Adding an article: its text, what is known about it, and beside it how it will read. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type RefObject } from "react";
import { FormErrors } from "@/components/FormErrors";
import { randomKey, type FieldProblem, type Request } from "@/components/request";
import { Spread } from "@/components/shell/Spread";
import { Button, ButtonLink } from "@/components/ui/Button";
import { RadioGroup } from "@/components/ui/Choice";
import { Actions, Form } from "@/components/ui/Form";
import { useSubmit } from "@/components/use-submit";
import { ArticleFields } from "./ArticleFields";
import { articleMeta, type ArticleMeta, type KnownOutlet } from "./article-meta";
import { ContentField } from "./ContentField";
import { ReadingPreview } from "./ReadingPreview";
import { useDraftContent, type DraftContent } from "./use-draft-content";
import { useArticleLabels, useMissing } from "./use-article-words";

interface AddArticleProps {
  readonly project: string;
  readonly language: string;
  readonly outlets: readonly KnownOutlet[];
}

/** JSON keeps a pasted text exactly; a file goes as it is, with the rest as fields of the form. */
const bodyOf = (meta: ArticleMeta, draft: DraftContent): unknown => {
  if (draft.way === "paste") return { ...meta, format: draft.format, content: draft.pasted };
  const form = new FormData();
  for (const [name, value] of Object.entries(meta)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  form.set("format", draft.format);
  if (draft.file) form.set("file", draft.file);
  return form;
};

const lacking = ({ way, pasted, file }: DraftContent, words: { readonly content: string; readonly file: string }): FieldProblem[] => {
  if (way === "paste") return pasted.trim() ? [] : [{ path: "content", message: words.content }];
  return file ? [] : [{ path: "file", message: words.file }];
};

const FormatChoice = ({ draft }: { readonly draft: DraftContent }) => {
  const t = useTranslations("documents.add");
  if (draft.format === "html") return null;
  const options = (["markdown", "text"] as const).map((value) => ({ value, label: t(`formats.${value}`) }));
  return <RadioGroup name="format" label={t("format")} hint={t("formatHint")} value={draft.format} onPick={(value) => draft.setFormat(value as "text" | "markdown")} options={options} />;
};

/** Fills the title in from the text as long as nobody has written another. True while what stands there is the text's own. */
const useProposedTitle = (proposed: string | null): [RefObject<HTMLInputElement | null>, boolean] => {
  const field = useRef<HTMLInputElement>(null);
  const given = useRef("");
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    if (!field.current || field.current.value !== given.current) return setTaken(false);
    given.current = (proposed ?? "").slice(0, 500);
    field.current.value = given.current;
    setTaken(given.current !== "");
  }, [proposed]);
  return [field, taken];
};

export const AddArticle = ({ project, language, outlets }: AddArticleProps) => {
  const t = useTranslations("documents.add");
  const common = useTranslations("common.form");
  const router = useRouter();
  const draft = useDraftContent(language);
  const [title, taken] = useProposedTitle(draft.title);
  const { busy, refusal, errorOf, refuse, submit } = useSubmit();
  const labels = useArticleLabels();
  const problems = useMissing();
  const add = async (form: FormData) => {
    const { meta, missing } = articleMeta(form, outlets);
    const fields = [...lacking(draft, { content: t("noContent"), file: t("noFile") }), ...problems(missing)];
    if (fields.length > 0) return refuse(common("check"), fields);
    const request: Request = { path: `/projects/${project}/documents`, method: "POST", body: bodyOf(meta, draft), idempotencyKey: randomKey() };
    const made = await submit<{ id: string }>(request);
    if (made) router.push(`/projects/${project}/documents/${made.data.id}`);
  };
  return (
    <Spread marginName={t("margin")} margin={<ReadingPreview preview={draft.preview} language={draft.language ?? language} />}>
      <h1>{t("title")}</h1>
      <Form onSubmit={(form) => void add(form)}>
        <FormErrors refusal={refusal} labels={labels} />
        <ContentField way={draft.way} onWay={draft.setWay} content={draft.pasted} onContent={draft.setPasted} onFile={draft.setFile} errorOf={errorOf} />
        {draft.preview ? <FormatChoice draft={draft} /> : null}
        <ArticleFields outlets={outlets} meta={{ language: draft.language ?? language }} outletUnknown={false} errorOf={errorOf} title={title} titleHint={taken ? t("titleTaken") : undefined} />
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {t("button")}
          </Button>
          <ButtonLink look="plain" href={`/projects/${project}`}>
            {common("cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </Spread>
  );
};
