/** What a key means in the workbench. Letters by what they write, digits by where they are: AZERTY shifts the latter. */

export type Intent =
  | { readonly type: "label"; readonly digit: number }
  | { readonly type: "note" | "who" | "link" | "unsure" | "withdraw" | "thread" | "search" | "accept" | "reject" | "finish" | "next" | "previous" | "enter" | "back" | "help" | "undo" | "redo" };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const LETTERS: Readonly<Record<string, Intent>> = {
  c: { type: "search" }, a: { type: "accept" }, r: { type: "reject" },
  n: { type: "note" }, v: { type: "who" }, l: { type: "link" }, u: { type: "unsure" }, x: { type: "withdraw" }, t: { type: "thread" }, j: { type: "next" }, k: { type: "previous" },
};

const single = ({ key, code, shiftKey }: Key): Intent | null => {
  if (key === "?") return { type: "help" };
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  if (digit) return { type: "label", digit: Number(digit) };
  return shiftKey ? null : (LETTERS[key.toLowerCase()] ?? null);
};

/** Null: the key is not ours. `singles` false: single keys were turned off; Enter, Escape and Ctrl or ⌘ keys stay. */
export const intentOf = (event: Key, singles: boolean): Intent | null => {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    const letter = event.key.toLowerCase();
    if (letter === "enter") return event.shiftKey ? null : { type: "finish" };
    if (letter === "z") return { type: event.shiftKey ? "redo" : "undo" };
    return letter === "y" && !event.shiftKey ? { type: "redo" } : null;
  }
  if (event.key === "Enter") return event.shiftKey ? null : { type: "enter" };
  if (event.key === "Escape") return { type: "back" };
  return singles ? single(event) : null;
};

/** Whether a key typed there writes something: then it is no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches("input:not([type=checkbox], [type=radio]), textarea, select") || target.isContentEditable);
