"use client";
/** What the keys do, in the text and in the cards. */
import { useCallback, useEffect, type RefObject } from "react";
import type { Section } from "@/lib/annotation/draft";
import { finishMove } from "./actions";
import { ownAt } from "./acts";
import type { BenchActions, JudgedPlace, LabelView, Target } from "./bench";
import { chooseUnit } from "./choose-unit";
import { focusSoon } from "./focus-soon";
import { acceptSuggestion, nextSuggestion, rejectSuggestion } from "./suggesting/suggestion-acts";
import { intentOf, isTyping, type Intent } from "./keys";
import { useKeyMap } from "./use-key-map";
import { useSingleKeys } from "./use-single-keys";
import { targetAt, type Situation } from "./situation";
import { POPOVER_ID } from "./ToolPopover";

export interface Keys {
  /** For the surface: true when the key was ours. */
  readonly inText: (event: KeyboardEvent) => boolean;
  /** Whether the last activation came from Enter and wants the focus in the card. */
  readonly entered: RefObject<boolean>;
}

interface KeysOptions {
  readonly situation: RefObject<Situation>;
  readonly entered: RefObject<boolean>;
  readonly actions: BenchActions;
  readonly offered: readonly LabelView[];
  readonly mayAnnotate: boolean;
}

/** Keys that act wherever the focus is. */
const EVERYWHERE: ReadonlySet<Intent["type"]> = new Set(["undo", "redo", "finish", "palette"]);

const SECTIONS: Readonly<Partial<Record<Intent["type"], Section>>> = { note: "note", who: "who", link: "link" };

/** The reader's own annotation for a key that works on one: at the target, else under the caret, else the shown one. */
const ownHere = (now: Situation, target: Target | null): string | null => {
  const exact = target ? ownAt(now.desk, target) : null;
  if (exact) return exact.id;
  const marks = now.surface.current?.caret()?.marks ?? [];
  const under = marks.findLast((id) => ownAt(now.desk, { annotation: id }) !== null);
  return under ?? (now.view.focus && ownAt(now.desk, { annotation: now.view.focus.id }) ? now.view.focus.id : null);
};

/** The annotation for a key that works on anybody's: the reader's own here, else the innermost under the caret, else the shown one. */
const evidenceHere = (now: Situation, target: Target | null): string | null =>
  ownHere(now, target) ?? now.surface.current?.caret()?.marks.at(-1) ?? now.view.focus?.id ?? null;

const write = (intent: Intent, target: Target, { actions, offered }: KeysOptions): boolean => {
  if (intent.type === "label") {
    const label = offered.find(({ digit }) => digit === intent.digit);
    if (label) actions.toggleLabel(target, label.key);
    return label !== undefined;
  }
  if (intent.type === "unsure") actions.toggleUnsure(target);
  const section = SECTIONS[intent.type];
  if (section) actions.openForm(target, section);
  return section !== undefined || intent.type === "unsure";
};

const common = (intent: Intent, { actions, situation, mayAnnotate }: KeysOptions): boolean => {
  switch (intent.type) {
    case "next":
      actions.go(1);
      return true;
    case "previous":
      actions.go(-1);
      return true;
    case "palette":
      situation.current.change({ palette: true });
      return true;
    case "help":
      situation.current.change({ help: true });
      return true;
    case "finish":
      actions.openReading(true);
      return true;
    case "undo":
    case "redo":
      if (mayAnnotate) actions[intent.type]();
      return mayAnnotate;
    default:
      return false;
  }
};

const enterText = ({ situation, entered }: KeysOptions): boolean => {
  const now = situation.current;
  const selection = now.surface.current?.selection();
  if (now.view.moving && selection) {
    finishMove(now);
    return true;
  }
  const popover = document.getElementById(POPOVER_ID);
  if (selection && popover) {
    focusSoon(() => popover.querySelector("button"));
    return true;
  }
  const caret = now.surface.current?.caret();
  if (caret?.marks.length === 0 && caret.sentence) {
    now.surface.current?.select(caret.sentence);
    focusSoon(() => document.getElementById(POPOVER_ID)?.querySelector("button") ?? null);
    return true;
  }
  entered.current = true;
  return false;
};

/** While one is shown, accepting and rejecting are about it. */
const onSuggestion = (intent: Intent, now: Situation): boolean => {
  if (intent.type === "accept") return acceptSuggestion(now);
  if (intent.type === "reject") return rejectSuggestion(now);
  if (intent.type === "suggestion") nextSuggestion(now);
  return intent.type === "suggestion";
};

const inText = (intent: Intent, options: KeysOptions): boolean => {
  const now = options.situation.current;
  const selection = now.surface.current?.selection() ?? null;
  if (common(intent, options)) return true;
  if (intent.type === "enter") return options.mayAnnotate || (now.surface.current?.caret()?.marks.length ?? 0) > 0 ? enterText(options) : false;
  if (intent.type === "back") {
    if (now.view.suggestion === null) options.actions.back();
    else now.change({ suggestion: null });
    return true;
  }
  if (intent.type === "word" || intent.type === "paragraph") {
    chooseUnit(now, intent.type, intent.extend);
    return true;
  }
  if (intent.type === "thread") {
    const id = now.surface.current?.caret()?.marks.at(-1) ?? now.view.focus?.id;
    if (id) options.actions.openThread(id);
    return id !== undefined;
  }
  if (!options.mayAnnotate) return false;
  if (onSuggestion(intent, now)) return true;
  const target = targetAt(now, selection);
  if (onEvidence(intent, { annotation: evidenceHere(now, target) }, options)) return true;
  if (intent.type === "withdraw") {
    const id = ownHere(now, target);
    if (id) options.actions.withdraw(id);
    else now.say(now.t("spoken.notYours"));
    return true;
  }
  return target ? write(intent, target, options) : false;
};

const JUDGES: Readonly<Partial<Record<Intent["type"], "accept" | "reject">>> = { accept: "accept", reject: "reject" };

/** Searches and second opinions, on an annotation of anybody's. */
const onEvidence = (intent: Intent, at: JudgedPlace, { actions, situation }: KeysOptions): boolean => {
  const verdict = JUDGES[intent.type];
  if (verdict) actions.judge(verdict, at);
  else if (intent.type !== "search") return false;
  else if (at.annotation) actions.openSearch(at.annotation);
  else situation.current.say(situation.current.tr("search.nothingHere"));
  return true;
};

const named = (element: Element, name: string): string | null => element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** What the focus stands on in a card. A search needs one annotation; a verdict only its passage. */
const judgedIn = (element: Element, entry: string | null): JudgedPlace => ({
  link: named(element, "data-link"), unit: named(element, "data-unit"), annotation: entry ?? named(element, "data-card"),
});

/** In a card: on the annotation that holds the focus, or the only one of the card. */
const inCard = (intent: Intent, element: Element, options: KeysOptions): boolean => {
  const card = element.closest("[data-card]");
  const id = (element.closest("[data-entry]") ?? (card?.querySelectorAll("[data-entry]").length === 1 ? card.querySelector("[data-entry]") : null))?.getAttribute("data-entry");
  if (common(intent, options)) return true;
  if (intent.type === "back") {
    options.actions.back();
    return true;
  }
  if (id && intent.type === "thread") {
    options.actions.openThread(id);
    return true;
  }
  if (!options.mayAnnotate || intent.type === "enter") return false;
  if (onEvidence(intent, judgedIn(element, id ?? null), options)) return true;
  if (!id) return false;
  if (intent.type === "withdraw") options.actions.withdraw(id);
  else return write(intent, { annotation: id }, options);
  return true;
};

/** Does what a key in the text would do. */
export const perform = (intent: Intent, options: KeysOptions): boolean => inText(intent, options);

export const useKeys = (options: KeysOptions): ((event: KeyboardEvent) => boolean) => {
  const [singles] = useSingleKeys();
  const [map] = useKeyMap();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const element = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || !element || isTyping(element) || element.closest("dialog")) return;
      const card = element.closest("[data-card]");
      const intent = intentOf(event, { singles: singles && card !== null, map });
      if (!intent) return;
      const isOurs = card ? inCard(intent, element, options) : EVERYWHERE.has(intent.type) && common(intent, options);
      if (isOurs) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [options, singles, map]);
  return useCallback(
    (event) => {
      const intent = intentOf(event, { singles, map });
      return intent ? inText(intent, options) : false;
    },
    [options, singles, map],
  );
};
