/**
 * One article read by several readers, declared passage by passage: what they all marked is written once, and where
 * somebody saw it differently it says how.
 */
import { CLAIM, NOBODY, OPINION, UNSOURCED, type DeclaredMark, type DeclaredReading, type DeclaredVote } from "./declare";
import type { Attribution } from "@/lib/annotation/record";

/** They passed over the passage, and said what they think of it once they saw the others' marks. */
type Later = "confirms" | "rejects";

/** Notes, doubts, links, searches and replies are one reader's own: they stand under `but`. */
export interface SharedMark extends Pick<DeclaredMark, "quote" | "nth" | "labels" | "frames" | "by"> {
  /** Only these marked it; everybody where absent. */
  readonly only?: readonly string[];
  /** By login: what this reader did differently, or null where they passed over it. */
  readonly but?: Readonly<Record<string, Partial<DeclaredMark> | Later | null>>;
}

type Rest = Omit<SharedMark, "quote" | "labels" | "by">;

/** A claim that somebody or something answers for. */
export const says = (by: Attribution, quote: string, rest: Rest = {}): SharedMark => ({ quote, labels: [CLAIM], by, ...rest });
/** A claim that stands there by itself. */
export const bare = (quote: string, rest: Rest = {}): SharedMark => ({ quote, labels: [CLAIM, UNSOURCED], by: NOBODY, ...rest });
/** A judgement of whoever it is. */
export const judges = (by: Attribution, quote: string, rest: Rest = {}): SharedMark => ({ quote, labels: [OPINION], by, ...rest });

const asSeenBy = (reader: string, { only, but, ...mark }: SharedMark): DeclaredMark | null => {
  const own = but?.[reader];
  return own === null || typeof own === "string" || (only && !only.includes(reader)) ? null : { ...mark, ...own };
};

const votesOf = (reader: string, { quote, nth, labels, but }: SharedMark): DeclaredVote[] => {
  const own = but?.[reader];
  return typeof own === "string" ? [{ quote, ...(nth ? { nth } : {}), label: labels![0]!, vote: own === "confirms" ? "confirm" : "reject" }] : [];
};

/** What each of them marked and voted, in the order of the passages. All of them finished. */
export const readTogether = (readers: readonly string[], marks: readonly SharedMark[]): DeclaredReading[] =>
  readers.map((reader) => ({
    reader,
    finished: true,
    marks: marks.flatMap((mark) => asSeenBy(reader, mark) ?? []),
    votes: marks.flatMap((mark) => votesOf(reader, mark)),
  }));
