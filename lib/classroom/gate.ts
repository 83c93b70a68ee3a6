/**
 * The blind gate: in a blind assignment a student sees nothing of the others until the gate opens *for them*.
 * A reveal is final: it is recorded once, and what they do from then on is marked as done after it.
 */
import { z } from "zod";

export const gateSchema = z.union([
  z.literal("submission"),
  z.literal("due"),
  z.strictObject({ annotations: z.number().int().min(1).max(1000) }),
]);
export type GateRule = z.infer<typeof gateSchema>;

/** One assignment's hold on one student and one of its documents. Times in milliseconds since 1970. */
export interface GateFacts {
  /** False for a classmate who was not asked: others' blind work stays closed to them until it is over for the class. */
  readonly asked: boolean;
  readonly blind: boolean;
  readonly gate: GateRule;
  /** The student's own, where they were given more time. */
  readonly dueAt: number | null;
  readonly submittedAt: number | null;
  readonly revealedAt: number | null;
  /** The student's active annotations on the assignment's documents. */
  readonly ownAnnotations: number;
}

export type GateState = "none" | "closed" | "revealed";

/** Whether this assignment lets the student see the others at `now`. */
export const isRevealed = (facts: GateFacts, now: number): boolean => {
  if (facts.revealedAt !== null) return true;
  if (!facts.asked) return facts.dueAt !== null && now >= facts.dueAt;
  if (facts.gate === "submission") return facts.submittedAt !== null;
  if (facts.gate === "due") return facts.dueAt !== null && now >= facts.dueAt;
  return facts.ownAnnotations >= facts.gate.annotations;
};

/** All assignments of one document taken together: one closed gate is enough to close it. */
export const gateState = (assignments: readonly GateFacts[], now: number): GateState => {
  const blind = assignments.filter((assignment) => assignment.blind);
  if (blind.length === 0) return "none";
  return blind.every((assignment) => isRevealed(assignment, now)) ? "revealed" : "closed";
};

export type Seen = "none" | "open" | "after";

/** How an annotation made in this state was made: seeing nothing of the others, after a reveal, or in the open. */
export const seenUnder = (state: GateState): Seen => (state === "closed" ? "none" : state === "revealed" ? "after" : "open");

/** What holds of work that was `before` and is revised in a state: what was once seen stays seen. */
export const seenSince = (before: Seen, state: GateState): Seen => {
  const now = seenUnder(state);
  return now === "none" || before === "after" ? before : now;
};
