/**
 * One article read by several readers, declared passage by passage: what they all marked is written once, and where
 * somebody saw it differently it says how.
 */
import { CLAIM, NOBODY, OPINION, UNSOURCED, type DeclaredMark, type DeclaredReading } from "./declare";
import type { Attribution } from "@/lib/annotation/record";

/** Notes, doubts, links and searches are one reader's own: they stand under `but`. */
export interface SharedMark extends Pick<DeclaredMark, "quote" | "nth" | "labels" | "frames" | "by"> {
  /** Only these marked it; everybody where absent. */
  readonly only?: readonly string[];
  /** By login: what this reader did differently, or null where they passed over it. */
  readonly but?: Readonly<Record<string, Partial<DeclaredMark> | null>>;
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
  return own === null || (only && !only.includes(reader)) ? null : { ...mark, ...own };
};

/** What each of them marked, in the order of the passages. All of them finished. */
export const readTogether = (readers: readonly string[], marks: readonly SharedMark[]): DeclaredReading[] =>
  readers.map((reader) => ({ reader, finished: true, marks: marks.flatMap((mark) => asSeenBy(reader, mark) ?? []) }));
