"use client";
/** Writing an answer, or changing one. What was typed stays until it has arrived. */
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import type { PersonView } from "@/lib/annotation/record";
import { newKey, type Outcome } from "./use-thread";
import { WritingField } from "./WritingField";
import styles from "./Thread.module.css";

interface ReplyFormProps {
  /** Names the field; unique on the page. */
  readonly name: string;
  readonly text: string;
  readonly people: readonly PersonView[];
  readonly send: string;
  readonly eager: boolean;
  readonly onSend: (body: string, key: string) => Promise<Outcome>;
  /** Also after it was sent, when it was a change. */
  readonly onClose: (() => void) | null;
}

export const ReplyForm = ({ name, text, people, send, eager, onSend, onClose }: ReplyFormProps) => {
  const t = useTranslations("talk.thread");
  const words = useRef(text);
  const key = useRef(newKey());
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const submit = async (): Promise<void> => {
    if (busy || words.current.trim() === "") return;
    setBusy(true);
    const came = await onSend(words.current, key.current);
    setBusy(false);
    setOutcome(came);
    if (came?.kind === "later") return;
    key.current = newKey();
    if (came !== null) return;
    words.current = "";
    setTurn((now) => now + 1);
    onClose?.();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") onClose?.();
    else if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    else void submit();
    event.preventDefault();
  };
  const error = outcome === null ? undefined : outcome.kind === "said" ? outcome.message : t(outcome.kind);
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <WritingField key={turn} name={name} label={t("reply")} text={turn === 0 ? text : ""} people={people} eager={eager || turn > 0} error={error} onText={(body) => (words.current = body)} />
      <Actions>
        <Button type="submit" look="primary" busy={busy} aria-keyshortcuts="Control+Enter">
          {send}
        </Button>
        {onClose ? <Button onClick={onClose}>{t("cancel")}</Button> : null}
      </Actions>
    </form>
  );
};
