/** Where a reader stands with a document, in one word, and the assignment that waits for it. */
import type { OwnAssignment, OwnReading } from "@/lib/annotation/reading";

export type Stage = "open" | "review" | "handIn" | "finished";

/** The first assignment that is not handed in. */
export const waiting = ({ assignments }: Pick<OwnReading, "assignments">): OwnAssignment | null => assignments.find(({ submittedAt }) => submittedAt === null) ?? null;

/** Whether nothing but this document keeps an assignment from being handed in. */
export const isLast = ({ documents, finished }: OwnAssignment, isFinished: boolean): boolean => documents - finished <= (isFinished ? 0 : 1);

export const missing = ({ minimum, made }: OwnAssignment): number => Math.max(0, minimum - made);

export const stageOf = (reading: OwnReading): Stage => {
  if (!reading.mine) return "open";
  if (reading.mine.outgrown.length > 0) return "review";
  const assignment = waiting(reading);
  return assignment && isLast(assignment, true) ? "handIn" : "finished";
};
