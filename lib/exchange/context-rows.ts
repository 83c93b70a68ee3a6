/**
 * The rows that say what is known around people's work: outlets and their owners, origins of sources, speakers, claims,
 * adjudicated units.
 */
import { z } from "zod";
import { CERTAINTIES_READ, ORIGIN_STATUSES } from "./enumerations";
import { count, id, list, listOf, maybeCount, maybeId, maybeInstant, maybeText, optional, partialDate, text, withoutGaps } from "./fields";

/** Outlets are known by name in a bundle. */
export const outletRow = z.object({ name: text.min(1), domains: list, aliases: list });
export type OutletRow = z.infer<typeof outletRow>;

export const ownerRow = z.object({ outlet: text.min(1), owner: text.min(1), from: partialDate, to: partialDate });
export type OwnerRow = z.infer<typeof ownerRow>;

const member = z
  .object({ document: optional(id), link: optional(id), start: optional(count), end: optional(count) })
  .transform(withoutGaps)
  .refine((value) => value.document !== undefined || value.link !== undefined, { params: { code: "missing" } });

/** Places and links that are one origin, with the rule that says so and its evidence. */
export const originRow = z.object({
  id,
  members: listOf(member),
  rule: maybeText,
  evidence: z.json().nullable().default(null),
  status: z.enum(ORIGIN_STATUSES).nullish().transform((value) => value ?? ("proposed" as const)),
});
export type OriginRow = z.infer<typeof originRow>;

export const speakerRow = z.object({ id, name: text.min(1), kind: maybeText, aliases: list });
export type SpeakerRow = z.infer<typeof speakerRow>;

const occurrence = z
  .object({ document: id, start: count, end: count, certainty: optional(z.enum(CERTAINTIES_READ)) })
  .transform(withoutGaps);

/** A claim with the places that make it, and what contradicts it. */
export const claimRow = z.object({ id, members: listOf(occurrence), contradictions: listOf(z.json()) });
export type ClaimRow = z.infer<typeof claimRow>;

const vote = z.object({ annotator: id, vote: z.enum(["confirm", "reject"]), at: maybeInstant });

/** A passage on which readers voted or a moderator decided. `decision` null: votes only. */
export const unitRow = z.object({
  id,
  document: id,
  version: maybeCount,
  label: text,
  start: count,
  end: count,
  decision: z.enum(["confirmed", "rejected"]).nullable().default(null),
  moderator: maybeId,
  at: maybeInstant,
  votes: listOf(vote),
});
export type UnitRow = z.infer<typeof unitRow>;
