"use client";
/** Correcting what is known about an article; its text never changes. Removing it, with a question first. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { useSay } from "@/components/ui/Status";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Actions, Form, Section } from "@/components/ui/Form";
import { useSubmit } from "@/components/use-submit";
import { ArticleFields } from "./ArticleFields";
import { articleMeta, type ArticleMeta, type KnownOutlet } from "./article-meta";
import { useArticleLabels, useMissing } from "./use-article-words";

interface EditDetailsProps {
  readonly project: string;
  readonly document: string;
  readonly revision: number;
  readonly meta: ArticleMeta;
  readonly outlets: readonly KnownOutlet[];
}

const Remove = ({ project, document, title }: { readonly project: string; readonly document: string; readonly title: string }) => {
  const t = useTranslations("documents.remove");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, refusal, submit } = useSubmit();
  const remove = async () => {
    if (await submit({ path: `/documents/${document}`, method: "DELETE" })) router.push(`/projects/${project}`);
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <Actions>
        <Button onClick={() => setOpen(true)}>{t("button")}</Button>
      </Actions>
      <Dialog open={open} title={t("question", { title })} closeWord={common("close")} onClose={() => setOpen(false)}>
        <p>{t("consequence")}</p>
        <FormErrors refusal={refusal} />
        <Actions>
          <Button look="primary" busy={busy} onClick={() => void remove()}>
            {t("confirm")}
          </Button>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
        </Actions>
      </Dialog>
    </Section>
  );
};

export const EditDetails = ({ project, document, revision, meta, outlets }: EditDetailsProps) => {
  const t = useTranslations("documents.edit");
  const common = useTranslations("common.form");
  const router = useRouter();
  const say = useSay();
  const [current, setCurrent] = useState(revision);
  const { busy, refusal, errorOf, refuse, submit } = useSubmit();
  const labels = useArticleLabels();
  const problems = useMissing();
  const save = async (form: FormData) => {
    const { meta: next, missing } = articleMeta(form, outlets);
    if (missing.length > 0) return refuse(common("check"), problems(missing));
    // Instants are more precise than the three fields: left alone unless the day itself was changed.
    const sameDay = meta.publishedAt !== null && meta.publishedAt.length > 10 && meta.publishedAt.startsWith(next.publishedAt ?? "-");
    const body = sameDay ? { ...next, publishedAt: meta.publishedAt } : next;
    const saved = await submit<{ revision: number }>({ path: `/documents/${document}`, method: "PATCH", body, ifMatch: current });
    if (!saved) return;
    setCurrent(saved.data.revision);
    say(common("saved"));
    router.refresh();
  };
  return (
    <>
      <Form onSubmit={(form) => void save(form)}>
        <FormErrors refusal={refusal} labels={labels} />
        <ArticleFields outlets={outlets} meta={meta} outletUnknown={meta.outlet === null} errorOf={errorOf} />
        <Actions>
          <Button type="submit" look="primary" busy={busy}>
            {common("save")}
          </Button>
          <ButtonLink look="plain" href={`/projects/${project}/documents/${document}`}>
            {t("back")}
          </ButtonLink>
        </Actions>
      </Form>
      <Remove project={project} document={document} title={meta.title} />
    </>
  );
};
