"use client";
/** The label set of a project, to be worded, ordered, added to. Saving makes the next version; nothing is lost of the last. */
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormErrors } from "@/components/FormErrors";
import { randomKey } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Actions, Form } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { useSay } from "@/components/ui/Status";
import { useSubmit } from "@/components/use-submit";
import type { Label } from "@/lib/annotation/codebook";
import { redefined } from "@/lib/annotation/definitions";
import { draftOf, emptyDraft, labelsOf, moved, slotsOf, type LabelDraft } from "./codebook-draft";
import { LabelEditor } from "./LabelEditor";
import { meaningField, MeaningQuestion, type Meaning } from "./MeaningQuestion";
import styles from "./CodebookEditor.module.css";

interface CodebookEditorProps {
  readonly project: string;
  readonly number: number;
  readonly labels: readonly Label[];
  /** Marks under each label that stand under its present meaning. */
  readonly marks: Readonly<Record<string, number>>;
}

const MOST = 60;

/** Field path to its name, label by label, for the error summary. */
const useLabels = (drafts: readonly LabelDraft[]): Readonly<Record<string, string>> => {
  const t = useTranslations("settings.labels");
  const locale = useLocale();
  const entries = drafts.flatMap((draft, at) =>
    (["name", "definition", "example"] as const).flatMap((what) =>
      (["fr", "en"] as const).map((language) => {
        const name = draft.name[locale] || draft.name.fr || draft.name.en || t("unnamed");
        return [`labels.${at}.${what}.${language}`, `${name}, ${t(`fields.${what}.${language}`)}`] as const;
      }),
    ),
  );
  return Object.fromEntries(entries);
};

/** A button that moved with its label keeps the focus; at an end its twin takes it. */
const focusMove = (id: string): void => {
  const other = id.startsWith("up") ? id.replace("up", "down") : id.replace("down", "up");
  const button = document.querySelector<HTMLButtonElement>(`#${CSS.escape(id)}:not(:disabled)`) ?? document.getElementById(other);
  button?.focus();
};

/** Labels that are defined otherwise than in the version in force, and what was answered about each. */
const useMeanings = (before: readonly Label[], drafts: readonly LabelDraft[]) => {
  const [answers, setAnswers] = useState<Readonly<Record<string, Meaning>>>({});
  const now = labelsOf(drafts);
  const keys = new Set(redefined({ labels: before, frames: [] }, { labels: now, frames: [] }));
  return {
    answers,
    changed: now.filter(({ key }) => keys.has(key)),
    unanswered: [...keys].filter((key) => !answers[key]),
    reworded: [...keys].filter((key) => answers[key] === "wording"),
    answer: (key: string, meaning: Meaning) => setAnswers((all) => ({ ...all, [key]: meaning })),
    forget: () => setAnswers({}),
  };
};

const missingNames = (drafts: readonly LabelDraft[], message: string) =>
  drafts.flatMap((draft, at) => (["fr", "en"] as const).filter((language) => !draft.name[language].trim()).map((language) => ({ path: `labels.${at}.name.${language}`, message })));

export const CodebookEditor = ({ project, number, labels, marks }: CodebookEditorProps) => {
  const t = useTranslations("settings.labels");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const router = useRouter();
  const say = useSay();
  const [base, setBase] = useState({ number, labels });
  const [drafts, setDrafts] = useState<readonly LabelDraft[]>(() => labels.map(draftOf));
  const focus = useRef<string | null>(null);
  const { busy, refusal, errorOf, refuse, submit } = useSubmit();
  const names = useLabels(drafts);
  const slots = slotsOf(drafts);
  const meanings = useMeanings(base.labels, drafts);
  useEffect(() => {
    if (focus.current) focusMove(focus.current);
    focus.current = null;
  }, [drafts]);
  const change = (next: LabelDraft) => setDrafts((list) => list.map((draft) => (draft.id === next.id ? next : draft)));
  const move = (draft: LabelDraft, by: -1 | 1) => {
    const list = moved(drafts, draft.id, by);
    focus.current = `${by === -1 ? "up" : "down"}-${draft.id}`;
    setDrafts(list);
    say(t("moved", { name: draft.name[locale] || t("unnamed"), place: list.findIndex(({ id }) => id === draft.id) + 1, count: list.length }));
  };
  const save = async () => {
    const missing = [...missingNames(drafts, common("required")), ...meanings.unanswered.map((key) => ({ path: meaningField(key), message: t("meaning.needed") }))];
    if (missing.length > 0) return refuse(common("check"), missing);
    const body = { labels: labelsOf(drafts), reworded: meanings.reworded };
    const saved = await submit<{ number: number; labels: Label[] }>({ path: `/projects/${project}/codebook`, method: "PUT", body, ifMatch: base.number });
    if (!saved) return;
    setBase(saved.data);
    setDrafts(saved.data.labels.map(draftOf));
    meanings.forget();
    say(t("saved", { number: saved.data.number }));
    router.refresh();
  };
  return (
    <Form wide onSubmit={() => void save()}>
      <FormErrors refusal={refusal} labels={{ ...names, ...Object.fromEntries(meanings.changed.map(({ key, name }) => [meaningField(key), name[locale]])) }} />
      <ol role="list" className={styles.labels}>
        {drafts.map((draft, at) => (
          <LabelEditor
            key={draft.id} draft={draft} at={at} count={drafts.length} slot={slots[at]!} errorOf={errorOf} onChange={change}
            onMove={(by) => move(draft, by)} onRemove={() => setDrafts((list) => list.filter(({ id }) => id !== draft.id))}
          />
        ))}
      </ol>
      <MeaningQuestion labels={meanings.changed} marks={marks} answers={meanings.answers} errorOf={errorOf} onAnswer={meanings.answer} />
      <Actions>
        <Button disabled={drafts.length >= MOST} onClick={() => setDrafts((list) => [...list, emptyDraft(randomKey())])}>
          <Icon of={Plus} />
          {t("add")}
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {t("save")}
        </Button>
      </Actions>
    </Form>
  );
};
