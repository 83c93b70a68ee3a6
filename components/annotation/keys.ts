/** What a key means in the workbench. Letters by what they write, digits by where they are: AZERTY shifts the latter. */
import { deedOfKey, USUAL_KEYS, type KeyMap } from "@/lib/annotation/key-map";

export type Intent =
  | { readonly type: "label"; readonly digit: number }
  | { readonly type: "note" | "who" | "link" | "unsure" | "withdraw" | "thread" | "search" | "accept" | "reject" | "suggestion" | "finish" | "next" | "previous" | "enter" | "back" | "help" | "undo" | "redo" | "palette" }
  /** Chooses the one at the caret, or the next; or, extending, one more. */
  | { readonly type: "word" | "paragraph"; readonly extend: boolean };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const single = ({ key, code, shiftKey }: Key, map: KeyMap): Intent | null => {
  if (key === "?") return { type: "help" };
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  if (digit) return { type: "label", digit: Number(digit) };
  const deed = deedOfKey(map, key);
  if (deed === "word" || deed === "paragraph") return { type: deed, extend: shiftKey };
  return shiftKey || deed === null ? null : { type: deed };
};

export interface KeyChoices {
  /** False: single keys were turned off; Enter, Escape and Ctrl or ⌘ keys stay. */
  readonly singles: boolean;
  readonly map?: KeyMap;
}

/** Null: the key is not ours. */
export const intentOf = (event: Key, { singles, map = USUAL_KEYS }: KeyChoices): Intent | null => {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    const letter = event.key.toLowerCase();
    if (letter === "enter") return event.shiftKey ? null : { type: "finish" };
    if (letter === "k") return event.shiftKey ? null : { type: "palette" };
    if (letter === "z") return { type: event.shiftKey ? "redo" : "undo" };
    return letter === "y" && !event.shiftKey ? { type: "redo" } : null;
  }
  if (event.key === "Enter") return event.shiftKey ? null : { type: "enter" };
  if (event.key === "Escape") return { type: "back" };
  return singles ? single(event, map) : null;
};

/** Whether a key typed there writes something: then it is no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches("input:not([type=checkbox], [type=radio]), textarea, select") || target.isContentEditable);
