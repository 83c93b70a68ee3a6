/** Going through the suggestions: the next one, accepted as a draft that nobody counts before it is saved, or put aside. */
import { flushSync } from "react-dom";
import { draftOf } from "@/lib/annotation/draft";
import { suggestionAfter, type QuietSuggestion } from "@/lib/annotation/quiet-suggestion";
import { blank, ownAt } from "../acts";
import type { Situation } from "../situation";

/** Who is suggested to say it; empty where the words name nobody. */
export const whoIn = ({ attribution }: QuietSuggestion): string => attribution?.name ?? attribution?.cue ?? "";

export const currentSuggestion = ({ suggestions, view }: Situation): QuietSuggestion | null => suggestions.open.find(({ id }) => id === view.suggestion) ?? null;

const show = (now: Situation, suggestion: QuietSuggestion | null): void => {
  now.change({ suggestion: suggestion?.id ?? null });
  if (!suggestion) return now.say(now.ts("none"));
  now.surface.current?.caretTo(suggestion.place.start);
  now.say(now.ts("spoken", { what: now.ts(`kind.${suggestion.kind}`, { who: whoIn(suggestion) }), words: now.places.placeOf(suggestion.place).display.quote }));
};

export const nextSuggestion = (now: Situation): void =>
  show(now, suggestionAfter(now.suggestions.open, now.view.suggestion, now.surface.current?.caret()?.offset ?? 0));

export const rejectSuggestion = (now: Situation): boolean => {
  const current = currentSuggestion(now);
  if (!current) return false;
  const next = now.suggestions.open[now.suggestions.open.indexOf(current) + 1] ?? null;
  now.suggestions.answered(current.id);
  if (next) show(now, next);
  else {
    now.change({ suggestion: null });
    now.say(now.ts("done"));
  }
  return true;
};

/** The reader's own annotation of the same passage gets the attribution; without one a form for a new one opens. */
export const acceptSuggestion = (now: Situation): boolean => {
  const current = currentSuggestion(now);
  if (!current) return false;
  const place = now.places.placeOf(current.passage);
  const own = ownAt(now.desk, { place });
  const begun = own ? (now.desk.store.snapshot().drafts.get(own.id) ?? draftOf(own, own)) : draftOf(blank(now.desk, place), null);
  const { type = "", name = "", via = "", cue = "" } = current.attribution ?? {};
  now.suggestions.answered(current.id);
  flushSync(() => {
    now.desk.store.keepDraft({ ...begun, who: { type, name, via, cue }, open: [...begun.open.filter((section) => section !== "who"), "who"] });
    now.change({ suggestion: null, focus: { id: begun.id, here: null } });
  });
  now.say(now.ts("accepted"));
  return true;
};
