/**
 * The annotation as the outside sees it: what is sent to make one, what is read back. The OpenAPI description is
 * generated from these schemas, and every answer in the tests is validated against it.
 */
import { z } from "zod";
import { line, text } from "@/lib/text/well-formed";
import { ANNOTATION_STATUSES, ATTRIBUTION_TYPES, CONFIDENCES, SEARCH_OUTCOMES, SEEN, STANCES, VERDICTS } from "./terms";

export type AnnotationStatus = (typeof ANNOTATION_STATUSES)[number];
export type Stance = (typeof STANCES)[number];

const offset = z.number().int().min(0).max(100_000_000);

export const selectorInput = z.union([
  z.strictObject({ start: offset, end: offset, exact: text(200_000).optional() }),
  z.strictObject({ exact: text(200_000).min(1), prefix: text(1_000).optional(), suffix: text(1_000).optional() }),
  z.strictObject({ segments: z.array(z.tuple([offset, offset])).min(1).max(100) }),
]);
export type SelectorInput = z.infer<typeof selectorInput>;

export const attributionSchema = z.strictObject({
  type: z.enum(ATTRIBUTION_TYPES),
  /** Who speaks, as the article names them. */
  name: line(200).optional(),
  /** Through whom the words reached the article: a newspaper, an agency. */
  via: line(200).optional(),
  /** The words that attribute: "selon", "a déclaré". */
  cue: line(200).optional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

export const linkInput = z.strictObject({
  url: text(2_000).trim().min(1),
  stance: z.enum(STANCES),
  quote: text(5_000).trim().min(1).optional(),
});
export type LinkInput = z.infer<typeof linkInput>;

const labelKeys = z.array(z.string().min(1).max(64)).max(20);

const said = {
  labels: labelKeys.optional(),
  frames: labelKeys.optional(),
  attribution: attributionSchema.nullable().optional(),
  note: text(20_000).nullable().optional(),
  confidence: z.enum(CONFIDENCES).optional(),
};

export const searchInput = z.strictObject({ outcome: z.enum(SEARCH_OUTCOMES), where: line(500).optional() });
export type SearchInput = z.infer<typeof searchInput>;

export const annotationInput = z.strictObject({ selector: selectorInput, ...said, links: z.array(linkInput).max(20).optional() });
export type AnnotationInput = z.infer<typeof annotationInput>;

/** What a revision may change. `status` moves only between `active` and `withdrawn` here. */
export const annotationPatch = z.strictObject({
  selector: selectorInput.optional(),
  ...said,
  status: z.enum(["active", "withdrawn"]).optional(),
});
export type AnnotationPatch = z.infer<typeof annotationPatch>;

const id = z.uuid();
const instant = z.iso.datetime();
const pair = z.tuple([offset, offset]);

export const personView = z.strictObject({
  id,
  /** The display name, or a pseudonym where the reader may not see names. */
  name: z.string(),
});
export type PersonView = z.infer<typeof personView>;

/** A second reader's word on a link. */
export const reviewView = z.strictObject({
  reviewer: personView,
  verdict: z.enum(VERDICTS),
  /** Why, in their words. */
  reason: z.string().nullable(),
  at: instant,
});
export type ReviewView = z.infer<typeof reviewView>;

export const linkView = z.strictObject({
  id,
  url: z.string(),
  stance: z.enum(STANCES),
  quote: z.string().nullable(),
  author: personView,
  createdAt: instant,
  accepted: z.boolean(),
  /** The last word of each person, oldest first. */
  reviews: z.array(reviewView),
});
export type LinkView = z.infer<typeof linkView>;

/** That somebody looked for a source of the passage. */
export const searchView = z.strictObject({
  id,
  author: personView,
  outcome: z.enum(SEARCH_OUTCOMES),
  where: z.string().nullable(),
  at: instant,
});
export type SearchView = z.infer<typeof searchView>;

export const annotationView = z.strictObject({
  id,
  document: id,
  version: z.number().int(),
  /** Number of the codebook it was last revised under. */
  codebook: z.number().int(),
  author: personView,
  selector: z.strictObject({ start: offset, end: offset, exact: z.string(), segments: z.array(pair).optional() }),
  /** The same passage without hidden notation: what a reader sees. */
  display: z.strictObject({ quote: z.string(), segments: z.array(pair) }),
  labels: z.array(z.string()),
  frames: z.array(z.string()),
  attribution: attributionSchema.nullable(),
  note: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  seen: z.enum(SEEN),
  status: z.enum(ANNOTATION_STATUSES),
  revision: z.number().int(),
  createdAt: instant,
  revisedAt: instant,
  links: z.array(linkView),
  searches: z.array(searchView),
  evidence: z.strictObject({
    links: z.number().int(),
    accepted: z.number().int(),
    independentOrigins: z.number().int(),
    /** Links that add no origin: the document's own, or one that an earlier link has. `reason` names the rule. */
    sameOrigin: z.array(z.strictObject({ link: id, reason: z.string(), own: z.boolean() })),
    /** Every link under its origin, with the merges that hold the group together. `own` counts 0. */
    origins: z.array(z.strictObject({ links: z.array(id), own: z.boolean(), merges: z.array(z.strictObject({ rule: z.string(), key: z.string(), evidence: z.string(), links: z.array(id) })) })),
  }),
  /** The talk about it: replies that this reader may see, and whether it was brought to an end. */
  thread: z.strictObject({ replies: z.number().int(), resolved: z.boolean() }),
  warnings: z.array(z.strictObject({ code: z.enum(["boilerplate"]) })),
});
export type AnnotationView = z.infer<typeof annotationView>;

/** One step of an annotation's history, oldest first. */
export const revisionView = z.strictObject({
  revision: z.number().int(),
  change: z.enum(["created", "imported", "revised", "withdrawn", "restored", "linked", "unlinked", "accepted", "rejected", "searched"]),
  author: personView,
  at: instant,
  /** What its author could see of the others when they made this step; null where that was not noted. */
  seen: z.enum(SEEN).nullable(),
  /** The annotation's content after this step; null once erased. */
  state: z
    .strictObject({
      start: offset,
      end: offset,
      segments: z.array(pair).nullable(),
      labels: z.array(z.string()),
      frames: z.array(z.string()),
      attribution: attributionSchema.nullable(),
      note: z.string().nullable(),
      confidence: z.enum(CONFIDENCES),
      status: z.enum(ANNOTATION_STATUSES),
      links: z.array(z.strictObject({ id, url: z.string(), stance: z.enum(STANCES), quote: z.string().nullable() })),
    })
    .nullable(),
});
export type RevisionView = z.infer<typeof revisionView>;
