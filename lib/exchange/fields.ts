/**
 * The kinds of value a row of a bundle may hold. A reader is lenient where the meaning is clear (an absent field is null,
 * a pair is a range) and strict where it is not; what a schema gives out is canonical: same keys, same order, always.
 */
import { z } from "zod";
import { ATTRIBUTION_TYPES, SEEN } from "@/lib/annotation/terms";
import { safeLink } from "@/lib/text/safe-link";
import { isWellFormed } from "@/lib/text/well-formed";

/** Any text, kept exactly; no lone surrogates and no NUL. */
export const text = z.string().refine(isWellFormed, { params: { code: "ill-formed-text" } });

/** Text or null; absent is null. */
export const maybeText = text.nullable().default(null);

/** What identifies a row in its bundle. Not necessarily a UUID: other programs write bundles too, and name an article by its address. */
export const id = text.min(1).max(600);
export const maybeId = id.nullable().default(null);

/** An offset or a count. */
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const maybeCount = count.nullable().default(null);

/** An instant, in UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
export const maybeInstant = instant.nullable().default(null);

const isDate = (value: string): boolean => {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)?)?$/u.test(value) || Number.isNaN(Date.parse(value))) return false;
  const day = value.slice(0, 10);
  return day.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

/** As precise as it is known: a year, a month, a day or an instant. Kept as written. */
export const partialDate = z.string().refine(isDate, { params: { code: "not-a-date" } }).nullable().default(null);

/** A list of short texts; absent or null is empty. */
export const list = z.array(text).nullish().transform((value) => value ?? []);

/** An address that a reader may follow. */
export const address = text.refine((value) => safeLink(value) !== null, { params: { code: "unsafe-url" } });

/** A list of `schema`, empty when absent or null. */
export const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).nullish().transform((value) => value ?? []);

/** An optional field inside an object: null says the same as nothing and is left out. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined).optional();

/** Drops the keys that hold nothing, so that they are not written. */
export const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Whether an object's `start` is before its `end`. */
export const isOrdered = (value: object): boolean => "start" in value && "end" in value && Number(value.start) < Number(value.end);

/** A passage, written `{start, end}`; `[start, end]` is read too. */
export const passage = z.preprocess(
  (value) => (Array.isArray(value) && value.length === 2 ? { start: value[0] as unknown, end: value[1] as unknown } : value),
  z.object({ start: count, end: count }).refine(isOrdered, { params: { code: "empty-range" }, path: ["end"] }),
);

/** The runs of a discontinuous passage: in order, disjoint, at least two. One run is the passage itself, so it is null. */
export const runs = z
  .array(z.tuple([count, count]))
  .nullable()
  .default(null)
  .refine((value) => (value ?? []).every(([start, end], at, all) => start < end && (at === 0 || start >= all[at - 1]![1])), {
    params: { code: "disordered-segments" },
  });

export const seen = z.enum(SEEN).nullish().transform((value) => value ?? ("none" as const));

/** Who a passage is attributed to. Names and cues as the article has them, whatever their length. */
export const attribution = z
  .object({ type: z.enum(ATTRIBUTION_TYPES), name: optional(text), via: optional(text), cue: optional(text) })
  .transform(withoutGaps)
  .nullable()
  .default(null);
