/** Where a document comes from, and a person's word on its parts. */
import { z } from "zod";
import { ATTRIBUTION_TYPES } from "@/lib/annotation/terms";
import { DECLARATIONS } from "@/lib/evidence/provenance/declared";
import { WARNING_CODES } from "@/lib/evidence/provenance/provenance";
import { REGION_KINDS, REGION_STATUSES } from "@/lib/text/structure";
import { line, text } from "@/lib/text/well-formed";
import type { Actor } from "@/lib/access/actor";
import { REVIEW_CODES, type LabelReview } from "@/lib/evidence/provenance/label-reviews";
import { documentScope, type DocumentAccess } from "../../access/scope";
import { attachTarget } from "../../commands/attach-target";
import { decideRegions } from "../../commands/decide-regions";
import { documentProvenance, type DocumentProvenance } from "../../queries/provenance";
import { readLabelReviews } from "../../queries/label-reviews";
import { forgetOriginScene } from "../../queries/origin-scene";
import { REUSE_STATUSES } from "../../queries/reuse";
import { forgetRegions } from "../../queries/version";
import { once } from "../idempotency";
import { operation } from "../operation";

const offset = z.number().int().min(0).max(100_000_000);
const place = { start: offset, end: offset };
const extent = z.strictObject(place);

const regionView = z.strictObject({ ...place, kind: z.enum(REGION_KINDS), origin: z.string().optional(), status: z.enum(REGION_STATUSES), evidence: extent.optional() });

export const provenanceView = z.strictObject({
  regions: z.array(regionView),
  origins: z.array(z.strictObject({ name: z.string(), how: z.enum(DECLARATIONS), ...place })),
  translator: z.string().optional(),
  /** One for each voice; `via`: through whom its words reached the article. */
  speakers: z.array(z.strictObject({ name: z.string(), kind: z.enum(ATTRIBUTION_TYPES), claims: z.number().int(), via: z.array(z.string()), aliases: z.array(z.string()) })),
  outlet: z.strictObject({ proposed: z.string().nullable(), evidence: extent.nullable() }),
  date: z.strictObject({ proposed: z.string().nullable(), notBefore: z.string().optional(), evidence: extent.nullable() }),
  links: z.array(z.strictObject({ ...place, url: z.string().optional(), state: z.enum(["ok", "lost", "truncated"]), role: z.enum(["content", "provenance", "chrome"]), attached: z.literal(true).optional() })),
  reuse: z.array(z.strictObject({
    id: z.uuid(), rule: z.enum(["copy", "translation", "repeat"]), score: z.number(), status: z.enum(REUSE_STATUSES),
    passages: z.array(z.array(z.strictObject({ document: z.uuid(), ...place }))),
  })),
  /** Labels that their context speaks against, among those this reader may see. */
  reviews: z.array(z.strictObject({ annotation: z.uuid(), code: z.enum(REVIEW_CODES), ...place })),
  warnings: z.array(z.strictObject({ code: z.enum(WARNING_CODES), start: offset.optional(), end: offset.optional(), detail: z.string() })),
});

const viewOf = ({ regions, reuse, found }: DocumentProvenance, reviews: readonly LabelReview[]): z.infer<typeof provenanceView> => ({
  reviews: [...reviews],
  regions: [...regions],
  origins: [...found.origins],
  ...(found.translator ? { translator: found.translator.name } : {}),
  speakers: found.speakers.map(({ places: _, ...speaker }) => ({ ...speaker, via: [...speaker.via], aliases: [...speaker.aliases] })),
  outlet: found.outlet,
  date: found.date,
  links: [...found.links],
  reuse: reuse.map(({ id, rule, score, status, passages }) => ({ id, rule, score, status, passages: passages.map(({ a, b }) => [a, b]) })),
  warnings: [...found.warnings],
});

const view = async (actor: Actor, access: DocumentAccess) => {
  const [provenance, reviews] = await Promise.all([documentProvenance(access), readLabelReviews(actor, access)]);
  return viewOf(provenance, reviews);
};

export const readProvenance = operation({
  method: "GET",
  path: "/documents/{document}/provenance",
  summary: "Where the document comes from by its own words, who speaks in it, what it shares with others, and what is missing",
  action: "document.read",
  scope: documentScope,
  answers: { 200: provenanceView },
  handle: async ({ actor, access }) => ({ status: 200, body: await view(actor, access) }),
});

export const putTarget = operation({
  method: "PUT",
  path: "/documents/{document}/links",
  summary: "Say where a link of the article did lead that lost its target; null takes it back",
  action: "region.decide",
  scope: documentScope,
  body: z.strictObject({ start: offset, url: text(2_000).nullable() }),
  answers: { 200: provenanceView },
  handle: async ({ actor, access, body, claim, now }) => {
    await once(actor.userId, claim, async (client) => {
      await attachTarget(client, { actorId: actor.userId, access, word: body, now });
      return { status: 200 };
    });
    return { status: 200, body: await view(actor, access) };
  },
});

const regionInput = z.strictObject({ ...place, kind: z.enum(REGION_KINDS), origin: line(200).optional(), status: z.enum(REGION_STATUSES).default("confirmed"), evidence: extent.optional() });

export const putRegions = operation({
  method: "PUT",
  path: "/documents/{document}/regions",
  summary: "Say which parts the text has and who speaks in them; what is left out is rejected",
  action: "region.decide",
  scope: documentScope,
  body: z.strictObject({ regions: z.array(regionInput).max(2_000) }),
  answers: { 200: provenanceView },
  handle: async ({ actor, access, body, claim }) => {
    const answer = await once(actor.userId, claim, async (client) => {
      await decideRegions(client, { actorId: actor.userId, access, regions: body.regions });
      return { status: 200 };
    });
    forgetRegions(access.versionId);
    forgetOriginScene(access.projectId);
    return { ...answer, status: 200, body: await view(actor, access) };
  },
});
