"use client";
/** Saying something of a passage in words: labels, note, who says so, a link. What is typed is kept at every key. */
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Actions } from "@/components/ui/Form";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { checkDraft, type Draft, type DraftProblem, type Section } from "@/lib/annotation/draft";
import { useBench } from "./bench";
import { LabelChoice } from "./LabelChoice";
import { LinkFields, WhoFields, type Edit } from "./DraftFields";
import { WritingField } from "./WritingField";
import styles from "./AnnotationForm.module.css";

/** A note is for everybody; people are spoken to in replies. */
const NOBODY = [] as const;

const FIELDS = new Set(["labels", "note", "attribution.type", "attribution.name", "attribution.via", "attribution.cue", "link.url", "link.quote"]);

const useProblems = (draft: Draft) => {
  const t = useTranslations("annotate.form");
  const sentence = ({ code, message }: DraftProblem): string => (code ? t(`problem.${code}`) : message || t("problem.unknown"));
  return {
    errorOf: (path: string) => {
      const found = draft.problems.find((problem) => problem.path === path);
      return found ? sentence(found) : undefined;
    },
    items: draft.problems.map((problem) => ({
      path: `${draft.id}.${problem.path}`,
      label: FIELDS.has(problem.path) ? t(`field.${problem.path as "note"}`) : undefined,
      message: sentence(problem),
    })),
  };
};

/** The parts that are folded, as buttons that unfold them. */
const More = ({ draft, edit, own }: { readonly draft: Draft; readonly edit: Edit; readonly own: boolean }) => {
  const t = useTranslations("annotate.form");
  const { can } = useBench();
  const offered: readonly Section[] = own ? ["note", "who", ...(can.link ? (["link"] as const) : [])] : [];
  const folded = offered.filter((section) => !draft.open.includes(section));
  if (folded.length === 0) return null;
  return (
    <div className={styles.more}>
      {folded.map((section) => (
        <Button key={section} look="plain" onClick={() => edit({ open: [...draft.open, section] })}>
          {t(`more.${section}`)}
        </Button>
      ))}
    </div>
  );
};

const useForm = (draft: Draft) => {
  const { store, actions } = useBench();
  const edit: Edit = (some) => store.keepDraft({ ...draft, ...some });
  const save = () => {
    const problems = checkDraft(draft);
    if (problems.length > 0) edit({ problems });
    else actions.saveForm(draft);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") actions.closeForm(draft);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return { edit, onSubmit, onKeyDown };
};

export const AnnotationForm = ({ draft }: { readonly draft: Draft }) => {
  const t = useTranslations("annotate.form");
  const { me, actions } = useBench();
  const { edit, onSubmit, onKeyDown } = useForm(draft);
  const { errorOf, items } = useProblems(draft);
  const form = useRef<HTMLFormElement>(null);
  const own = !draft.base || draft.base.author.id === me.id;
  const last = draft.open.at(-1);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(`[data-section="${last}"] :is(textarea, input, select)`)?.focus({ preventScroll: true }), [last]);
  const toggle = (key: string) => edit({ labels: draft.labels.includes(key) ? draft.labels.filter((label) => label !== key) : [...draft.labels, key], problems: [] });
  return (
    <form ref={form} className={styles.form} aria-label={t("name")} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {items.length > 0 ? <ErrorSummary key={JSON.stringify(draft.problems)} title={t("check")} items={items} /> : null}
      {own ? <LabelChoice chosen={draft.labels} onToggle={toggle} look="grid" /> : null}
      {own && draft.open.includes("note") ? (
        <div data-section="note">
          <WritingField name={`${draft.id}.note`} label={t("field.note")} note={t("optional")} text={draft.note} people={NOBODY} eager={last === "note"} error={errorOf("note")} onText={(note) => edit({ note })} />
        </div>
      ) : null}
      {own && draft.open.includes("who") ? <WhoFields draft={draft} edit={edit} errorOf={errorOf} /> : null}
      {draft.open.includes("link") ? <LinkFields draft={draft} edit={edit} errorOf={errorOf} /> : null}
      {own ? <Checkbox name={`${draft.id}.unsure`} label={t("unsure")} checked={draft.unsure} onChange={(event) => edit({ unsure: event.target.checked })} /> : null}
      <More draft={draft} edit={edit} own={own} />
      <Actions>
        <Button type="submit" look="primary" aria-keyshortcuts="Control+Enter">
          {t("save")}
        </Button>
        <Button onClick={() => actions.closeForm(draft)}>{t("close")}</Button>
      </Actions>
    </form>
  );
};
