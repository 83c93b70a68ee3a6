/**
 * The rows that people's work consists of, one schema per table of the bundle: documents, annotations, completions,
 * links, searches, annotators. A schema reads what any program wrote and gives out exactly what we write.
 */
import { z } from "zod";
import { ANNOTATION_STATUSES, CONFIDENCES, STANCES } from "@/lib/annotation/terms";
import { BLOCK_KINDS, FORMATS, INLINE_KINDS, REGION_KINDS, REGION_STATUSES, SYNTAX_KINDS } from "@/lib/text/structure";
import {
  address, attribution, count, id, instant, isOrdered, list, maybeCount, maybeInstant, maybeText, optional, partialDate, passage, runs, seen, text, withoutGaps,
} from "./fields";

/** An object with a passage of its own, refused when that is empty or reversed. */
const placed = <T extends z.ZodRawShape>(shape: T) =>
  z
    .object({ start: count, end: count, ...shape })
    .refine(isOrdered, { params: { code: "empty-range" }, path: ["end"] })
    .transform(withoutGaps);

const block = placed({ kind: z.enum(BLOCK_KINDS), level: optional(z.number().int().min(1).max(6)), continues: optional(z.literal(true)) });
const inline = placed({ kind: z.enum(INLINE_KINDS), href: optional(text), target: optional(z.enum(["ok", "lost", "truncated"])) });
const syntax = placed({ kind: z.enum(SYNTAX_KINDS) });
const region = placed({
  kind: z.enum(REGION_KINDS),
  origin: optional(text),
  status: optional(z.enum(REGION_STATUSES)),
  evidence: optional(passage),
});

const maybeList = <T extends z.ZodType>(schema: T) => z.array(schema).nullable().default(null);

export const documentRow = z.object({
  id,
  /** `id` is the project's own, so that a summary names the outlet alike wherever it is computed. Null: an unknown outlet, the document's own. */
  outlet: z.object({ id: optional(id), name: text.min(1), domain: optional(text) }).transform(withoutGaps).nullable().default(null),
  title: text,
  url: address.nullable().default(null),
  language: maybeText,
  publishedAt: partialDate,
  authors: list,
  topic: maybeText,
  story: maybeText,
  licence: z.enum(["full", "quotes", "offsets"]).nullable().default(null),
  selection: maybeText,
  version: z.number().int().min(1).nullish().transform((value) => value ?? 1),
  /** Null where the licence or the export's mode keeps it back. */
  text: maybeText,
  textSha256: z.string().regex(/^[0-9a-f]{64}$/u).nullable().default(null),
  codePoints: maybeCount,
  words: maybeCount,
  /** Null: to be computed from the text. */
  sentences: maybeList(passage),
  blocks: maybeList(block),
  /** Null lets the product propose; an empty list says that there are none. */
  regions: maybeList(region),
  /** What the text was read from and, beyond the contract, the rest of its stand-off structure. */
  format: z.enum(FORMATS).nullable().default(null),
  inlines: maybeList(inline),
  syntax: maybeList(syntax),
});
export type DocumentRow = z.infer<typeof documentRow>;

export const annotationRow = z
  .object({
    id,
    document: id,
    /** Null: the only version of the document in the bundle, or its last. */
    version: maybeCount,
    annotator: id,
    /** Number of the codebook; null: the one in codebook.json. */
    codebook: maybeCount,
    start: count,
    end: count,
    segments: runs,
    quote: maybeText,
    labels: list,
    frames: list,
    attribution,
    note: maybeText,
    confidence: z.enum(CONFIDENCES).nullish().transform((value) => value ?? ("sure" as const)),
    seen,
    status: z.enum(ANNOTATION_STATUSES).nullish().transform((value) => value ?? ("active" as const)),
    createdAt: maybeInstant,
    revisedAt: maybeInstant,
  })
  .refine(isOrdered, { params: { code: "empty-range" }, path: ["end"] })
  .refine((row) => !row.segments || (row.segments[0]?.[0] === row.start && row.segments.at(-1)?.[1] === row.end), {
    params: { code: "disordered-segments" },
    path: ["segments"],
  });
export type AnnotationRow = z.infer<typeof annotationRow>;

export const completionRow = z.object({
  document: id,
  version: maybeCount,
  annotator: id,
  codebook: maybeCount,
  /** The labels in scope; null: all of the codebook. */
  labels: z.array(text).nullable().default(null),
  seen,
  at: maybeInstant,
});
export type CompletionRow = z.infer<typeof completionRow>;

export const linkRow = z.object({
  id,
  annotation: id,
  annotator: id,
  url: address,
  canonical: maybeText,
  stance: z.enum(STANCES),
  quote: maybeText,
  title: maybeText,
  /** A second reader or a moderator has accepted it. */
  accepted: z.boolean().nullish().transform((value) => value ?? false),
  capturedAt: maybeInstant,
  captureSha256: maybeText,
  createdAt: maybeInstant,
});
export type LinkRow = z.infer<typeof linkRow>;

export const searchRow = z.object({
  annotation: id,
  annotator: id,
  outcome: z.enum(["found", "nothing"]),
  where: maybeText,
  at: maybeInstant,
});
export type SearchRow = z.infer<typeof searchRow>;

export const annotatorRow = z.object({
  id,
  role: maybeText,
  classes: list,
  /** In named bundles only. */
  name: maybeText,
});
export type AnnotatorRow = z.infer<typeof annotatorRow>;

export const decisionRow = z.object({ subject: id, moderator: id, decision: text, reason: maybeText, at: instant.nullable().default(null) });
export type DecisionRow = z.infer<typeof decisionRow>;
