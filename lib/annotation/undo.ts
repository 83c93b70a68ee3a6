/**
 * Undo and redo as a value: a stack of steps, each an act and its inverse, on one annotation or on the reading of the
 * document. A creation is undone by withdrawing, a revision by going back to what was said before; nothing is ever erased.
 */
import type { AnnotationPatch, LinkView, ReviewView, SearchView } from "./record";
import type { VOTES } from "./terms";
import type { Place } from "./writes";

export type AnnotationAct =
  | { readonly type: "revise"; readonly patch: AnnotationPatch; readonly place?: Place }
  | { readonly type: "attach"; readonly link: LinkView }
  | { readonly type: "detach"; readonly link: string }
  | { readonly type: "search"; readonly search: SearchView }
  | { readonly type: "unsearch"; readonly search: string }
  | { readonly type: "review"; readonly link: string; readonly review: ReviewView }
  | { readonly type: "unreview"; readonly link: string };

/** A passage under one label, as several readers marked it. */
export interface UnitPlace {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export type ReadingAct =
  /** `labels`: those in scope. */
  | { readonly type: "finish"; readonly labels: readonly string[] }
  | { readonly type: "reopen" }
  /** Null: taken back. */
  | { readonly type: "vote"; readonly unit: UnitPlace; readonly vote: (typeof VOTES)[number] | null };

/** What a step did, for the name of the undo button. */
export type Deed = "created" | "labels" | "note" | "attribution" | "confidence" | "moved" | "withdrawn" | "linked" | "unlinked" | "revised" | "searched" | "unsearched" | "reviewed";

/** What a step did to the reading of the document. */
export type ReadingDeed = "finished" | "reopened" | "voted";

export interface AnnotationStep {
  readonly annotation: string;
  readonly deed: Deed;
  readonly forward: AnnotationAct;
  readonly backward: AnnotationAct;
}

export interface ReadingStep {
  readonly annotation: null;
  readonly deed: ReadingDeed;
  readonly forward: ReadingAct;
  readonly backward: ReadingAct;
}

export type Step = AnnotationStep | ReadingStep;

export interface UndoStack {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyStack: UndoStack = { done: [], undone: [] };

const LIMIT = 100;

/** A new step: what was undone before it can no longer be redone. At most 100 are kept. */
export const record = (stack: UndoStack, step: Step): UndoStack => ({ done: [...stack.done, step].slice(-LIMIT), undone: [] });

/** The step to take back and the stack after it; null when there is none. */
export const undo = (stack: UndoStack): { step: Step; stack: UndoStack } | null => {
  const step = stack.done.at(-1);
  return step ? { step, stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } } : null;
};

/** The step to take again and the stack after it; null when there is none. */
export const redo = (stack: UndoStack): { step: Step; stack: UndoStack } | null => {
  const step = stack.undone.at(-1);
  return step ? { step, stack: { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } } : null;
};

const mapSteps = (stack: UndoStack, change: (step: Step) => Step): UndoStack => ({ done: stack.done.map(change), undone: stack.undone.map(change) });

/** The same stack after annotations and links got other ids. */
export const renamed = (stack: UndoStack, names: ReadonlyMap<string, string>): UndoStack => {
  const name = (id: string): string => names.get(id) ?? id;
  const act = (given: AnnotationAct): AnnotationAct => {
    if (given.type === "detach" || given.type === "review" || given.type === "unreview") return { ...given, link: name(given.link) };
    if (given.type === "attach") return { ...given, link: { ...given.link, id: name(given.link.id) } };
    if (given.type === "search") return { ...given, search: { ...given.search, id: name(given.search.id) } };
    return given.type === "unsearch" ? { ...given, search: name(given.search) } : given;
  };
  return mapSteps(stack, (step) => (step.annotation === null ? step : { ...step, annotation: name(step.annotation), forward: act(step.forward), backward: act(step.backward) }));
};

/** The same stack without the steps on one annotation: what can no longer be done is not offered. */
export const forgetting = (stack: UndoStack, annotation: string): UndoStack => {
  const keep = (step: Step): boolean => step.annotation !== annotation;
  return { done: stack.done.filter(keep), undone: stack.undone.filter(keep) };
};

/** What a patch does, in one word. */
export const deedOf = (patch: AnnotationPatch): Deed => {
  if (patch.status === "withdrawn") return "withdrawn";
  const fields = (Object.keys(patch) as (keyof AnnotationPatch)[]).filter((field) => patch[field] !== undefined);
  if (fields.length !== 1) return "revised";
  const [only] = fields;
  return only === "selector" ? "moved" : only === "labels" || only === "note" || only === "attribution" || only === "confidence" ? only : "revised";
};
