/** What a reader can do, from a key, a button or a card alike. Asks for the situation at every act; keeps nothing. */
import { flushSync } from "react-dom";
import { draftOf, isTouched, linkIn, type Draft, type Section } from "@/lib/annotation/draft";
import type { Passage } from "@/lib/annotation/passages";
import { codePoint, range, type Range } from "@/lib/text/units";
import { blank, detach, ownAt, revise, saveDraft, toggleLabel, toggleUnsure, withdraw } from "./acts";
import type { BenchActions, Target } from "./bench";
import { focusSoon } from "./focus-soon";
import { outsideAt, wordsIn } from "./places";
import { evidenceActions } from "./reading/evidence-actions";
import { readingActions } from "./reading/reading-actions";
import { passageOf, type Situation } from "./situation";

const isOutside = ({ regions, view }: Situation, target: Target): boolean => {
  if ("annotation" in target) return false;
  const part = outsideAt(regions, target.place.selector);
  return part !== null && part.start !== view.allowed;
};

/** Shows the warning at a passage outside the article, selecting it when it is not; true when it was needed. */
const warned = (now: Situation, target: Target): boolean => {
  if (!isOutside(now, target) || "annotation" in target) return false;
  const { start, end } = target.place.selector;
  if (!now.surface.current?.selection()) now.surface.current?.select(range(start, end));
  now.say(now.t("outside.spoken"));
  return true;
};

const announceLabel = (now: Situation, label: string, done: { readonly added: boolean; readonly quote: string }): void =>
  now.say(now.t(done.added ? "spoken.labelled" : "spoken.unlabelled", { label: now.labelOf(label).name, words: wordsIn(done.quote) }));

const marking = (get: () => Situation): Pick<BenchActions, "toggleLabel" | "toggleUnsure" | "withdraw" | "move" | "removeLink"> => ({
  toggleLabel: (target, label) => {
    const now = get();
    if (warned(now, target)) return;
    const done = toggleLabel(now.desk, target, { label, unsure: now.view.unsure });
    if (!done) return now.say(now.t("spoken.notYours"));
    announceLabel(now, label, done);
    now.change({ unsure: false, ...(now.narrow ? {} : { focus: done.added ? { id: done.id, here: null } : now.view.focus }) });
  },
  toggleUnsure: (target) => {
    const now = get();
    const confidence = toggleUnsure(now.desk, target) ?? (now.view.unsure ? "sure" : "unsure");
    if (!ownAt(now.desk, target)) now.change({ unsure: confidence === "unsure" });
    now.say(now.t(`spoken.${confidence}`));
  },
  withdraw: (id) => {
    const now = get();
    const own = ownAt(now.desk, { annotation: id });
    if (!own) return now.say(now.t("spoken.notYours"));
    withdraw(now.desk, own);
    now.change({ focus: null });
    now.tell(now.t("spoken.withdrawn"));
    if (document.activeElement?.closest("[data-card]") || document.activeElement === document.body) now.surface.current?.focus();
  },
  move: (id) => {
    const now = get();
    const own = ownAt(now.desk, { annotation: id });
    if (!own) return;
    now.change({ moving: id });
    now.surface.current?.select(range(own.selector.start, own.selector.end));
    now.say(now.t("move.what"));
  },
  removeLink: (annotation, link) => {
    const now = get();
    detach(now.desk, annotation, link);
    now.tell(now.t("spoken.unlinked"));
  },
});

const draftFor = ({ desk, view }: Situation, target: Target): Draft | null => {
  const own = ownAt(desk, target);
  const id = "annotation" in target ? desk.store.nameOf(target.annotation) : own?.id;
  const kept = id ? desk.store.snapshot().drafts.get(id) : undefined;
  if (kept) return kept;
  const annotation = own ?? (id ? desk.store.find(id) : undefined);
  if (annotation) return draftOf(annotation, annotation);
  return "place" in target ? { ...draftOf(blank(desk, target.place), null), unsure: view.unsure } : null;
};

const withSection = (draft: Draft, section: Section): Draft => ({ ...draft, open: [...draft.open.filter((each) => each !== section), section] });

const writing = (get: () => Situation): Pick<BenchActions, "openForm" | "saveForm" | "closeForm"> => ({
  openForm: (target, section) => {
    const now = get();
    if (warned(now, target)) return;
    const draft = draftFor(now, target);
    if (!draft) return;
    // Drawn at once: the next key already belongs to the form.
    flushSync(() => {
      now.desk.store.keepDraft(withSection(draft, section));
      now.change({ focus: { id: draft.id, here: "annotation" in target && now.view.focus?.here?.includes(draft.id) ? now.view.focus.here : null }, unsure: false });
    });
  },
  saveForm: (draft) => {
    const now = get();
    saveDraft(now.desk, draft);
    now.say(now.t(linkIn(draft) ? "spoken.linked" : "spoken.saved"));
    now.change({ focus: { id: draft.id, here: null } });
    now.surface.current?.focus();
  },
  closeForm: (draft) => {
    const now = get();
    if (isTouched(draft)) now.desk.store.keepDraft({ ...draft, open: [], problems: [] });
    else now.desk.store.dropDraft(draft.id);
    now.surface.current?.focus();
  },
});

/** Where the sheet from below leaves the text free, in shares of the window's height. */
const FREE = { top: 0.12, bottom: 0.38 };

/** Brings a passage into sight; on a narrow screen above the sheet. */
const reveal = ({ surface, narrow }: Situation, passage: Range): void => {
  surface.current?.scrollTo(passage);
  if (!narrow) return;
  requestAnimationFrame(() => {
    const [first] = surface.current?.rectsOf(passage) ?? [];
    const height = window.innerHeight;
    if (first && (first.bottom > height * FREE.bottom || first.top < 0)) window.scrollBy({ top: first.top - height * FREE.top });
  });
};

const atCard = (): boolean => document.activeElement?.closest("[data-card], [data-margin]") !== null && document.activeElement !== null;

/** The passage after or before the one that is shown, or the caret. */
const neighbour = ({ passages, surface }: Situation, current: Passage | undefined, step: 1 | -1): Passage | undefined => {
  if (current) return passages[passages.indexOf(current) + step];
  const offset = surface.current?.caret()?.offset ?? 0;
  return step === 1 ? passages.find(({ start }) => start >= offset) : passages.findLast(({ start }) => start < offset);
};

const moving = (get: () => Situation): Pick<BenchActions, "show" | "go" | "back" | "say"> => ({
  show: (id, options = {}) => {
    const now = get();
    now.change({ focus: { id, here: options.here ?? null } });
    const passage = passageOf(now, id);
    if (passage) reveal(now, range(passage.start, passage.end));
    if (options.focus) focusSoon(() => document.querySelector("[data-place][data-active] [data-layer]") ?? document.querySelector("[data-place][data-active] [data-card]"));
  },
  go: (step) => {
    const now = get();
    const current = now.view.focus ? passageOf(now, now.view.focus.id) : undefined;
    const next = neighbour(now, current, step);
    if (!next) return now.say(now.t(step === 1 ? "spoken.last" : "spoken.first"));
    const inCard = atCard() && !now.narrow;
    now.change({ focus: { id: next.id, here: null } });
    if (now.narrow) return reveal(now, range(next.start, next.end));
    if (!inCard) return now.surface.current?.caretTo(codePoint(next.start));
    now.surface.current?.scrollTo(range(next.start, next.end));
    focusSoon(() => document.querySelector("[data-place][data-active] [data-card]"));
  },
  back: () => {
    const now = get();
    const inText = document.activeElement?.hasAttribute("data-article") ?? false;
    if (now.view.moving) now.change({ moving: null });
    else if (inText && now.surface.current?.selection()) now.surface.current?.clearSelection();
    else {
      now.change({ focus: null });
      now.surface.current?.focus();
    }
  },
  say: (sentence) => get().say(sentence),
});

const talking = (get: () => Situation): Pick<BenchActions, "openThread"> => ({
  openThread: (annotation) => {
    const now = get();
    if (annotation === null) return now.change({ thread: null });
    const shown = now.view.focus && passageOf(now, now.view.focus.id) === passageOf(now, annotation);
    now.change({ thread: annotation, focus: shown ? now.view.focus : { id: annotation, here: [annotation] } });
  },
});

const undoing = (get: () => Situation): Pick<BenchActions, "undo" | "redo"> => {
  const step = (direction: "undo" | "redo"): void => {
    const now = get();
    const done = now.desk.store.step(direction);
    if (!done) return now.say(now.t(`undo.nothing.${direction}`));
    now.tell(now.t(`undo.done.${direction}`, { deed: now.t(`undo.deed.${done.deed}`) }));
    if (done.annotation === null) void now.reading.act(direction === "undo" ? done.backward : done.forward);
    else if (!now.narrow && ownAt(now.desk, { annotation: done.annotation })) now.change({ focus: { id: done.annotation, here: null } });
  };
  return { undo: () => step("undo"), redo: () => step("redo") };
};

/** Moves the annotation of `view.moving` to the selection. */
export const finishMove = (now: Situation): void => {
  const own = now.view.moving ? ownAt(now.desk, { annotation: now.view.moving }) : null;
  const selection = now.surface.current?.selection();
  now.change({ moving: null });
  if (!own || !selection || (selection.start === own.selector.start && selection.end === own.selector.end)) return;
  const place = now.places.placeOf(range(selection.start, selection.end));
  revise(now.desk, own, { patch: { selector: { start: selection.start, end: selection.end } }, place });
  now.tell(now.t("spoken.moved", { words: wordsIn(place.display.quote) }));
};

export const benchActions = (get: () => Situation): BenchActions => ({
  ...marking(get), ...writing(get), ...moving(get), ...talking(get), ...undoing(get), ...evidenceActions(get), ...readingActions(get),
});
