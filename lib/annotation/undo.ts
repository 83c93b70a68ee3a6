/**
 * Undo and redo as a value: a stack of steps, each a change and its inverse on one annotation. A creation is undone by
 * withdrawing, a revision by going back to what was said before; nothing is ever erased.
 */
import type { AnnotationPatch } from "./record";

export interface Step {
  readonly annotation: string;
  readonly forward: AnnotationPatch;
  readonly backward: AnnotationPatch;
}

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

/** The same stack after an annotation got its final id. */
export const renamed = (stack: UndoStack, from: string, to: string): UndoStack => {
  const rename = (steps: readonly Step[]): Step[] => steps.map((step) => (step.annotation === from ? { ...step, annotation: to } : step));
  return { done: rename(stack.done), undone: rename(stack.undone) };
};
