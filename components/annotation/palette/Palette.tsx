"use client";
/** Type what you want: every command by its words, with its key, so that the keys are learnt; and the other articles. */
import { useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { meant } from "@/lib/annotation/palette";
import type { WorkbenchState } from "../use-workbench";
import { useCommands, type Command } from "./use-commands";
import { useDocuments } from "./use-documents";
import styles from "./Palette.module.css";

interface PaletteProps {
  readonly work: WorkbenchState;
  /** Closes it first: what a command opens takes the focus. */
  readonly onRun: (command: Command) => void;
}

/** The dialog gives it the focus when it opens; here when it was open before this was loaded. */
const toField = (field: HTMLInputElement | null): void => {
  field?.setAttribute("autofocus", "");
  field?.focus();
};

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export const Palette = ({ work, onRun }: PaletteProps) => {
  const t = useTranslations("surface.palette");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const commands = useCommands(work);
  const documents = useDocuments(work.bench.path, typed);
  const found = useMemo(() => [...meant(commands, typed), ...documents], [commands, typed, documents]);
  const at = Math.min(chosen, found.length - 1);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [at, found]);
  const onKeyDown = (event: KeyboardEvent) => {
    const command = found[at];
    const step = STEPS[event.key];
    if (event.key === "Enter" && command) onRun(command);
    else if (!step || found.length === 0) return;
    else setChosen(step(at, found.length));
    event.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <input
        ref={toField} type="text" role="combobox" className={styles.field} value={typed} maxLength={100} aria-label={t("what")} placeholder={t("what")} autoComplete="off" spellCheck={false}
        aria-expanded={found.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t("name")} className={styles.list} hidden={found.length === 0}>
        {found.map((command, place) => (
          <li key={command.id} id={`${id}-${command.id}`} role="option" aria-selected={place === at} className={styles.command} onMouseDown={(event) => event.preventDefault()} onClick={() => onRun(command)}>
            <span>{command.title}</span>
            {command.keys ? <kbd className={styles.keys}>{command.keys}</kbd> : null}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {found.length === 0 ? t("none") : ""}
      </p>
    </div>
  );
};
