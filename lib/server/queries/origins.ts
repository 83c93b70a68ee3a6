/** The origins of a project, claim by claim: what holds together and by which rule, loosely and strictly. */
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { isAccepted, type Review } from "@/lib/evidence/acceptance";
import { originGroups, type OriginCount } from "@/lib/evidence/origin-graph";
import { AppError } from "@/lib/errors";
import type { ProjectAccess } from "../access/scope";
import { isUuid } from "../access/credential";
import { pool } from "../database";
import { projectSight, sightValues, visibleSql } from "../visibility-sql";
import { readOriginScene, type OriginScene } from "./origin-scene";

const id = z.uuid();
const merge = z.strictObject({ rule: z.string(), key: z.string(), evidence: z.string(), links: z.array(id), own: z.boolean(), confirmed: z.boolean() });
const counted = z.strictObject({
  independentOrigins: z.number().int(),
  groups: z.array(z.strictObject({ links: z.array(id), own: z.boolean(), merges: z.array(merge) })),
});
export const originsOfClaim = z.strictObject({
  annotation: id,
  document: id,
  start: z.number().int(),
  end: z.number().int(),
  links: z.array(z.strictObject({
    id, url: z.string(), stance: z.string(), accepted: z.boolean(),
    /** The document of the project that it leads to. */
    document: id.nullable(),
    /** Nowhere: a lost or cut target, which is no origin. */
    lost: z.boolean(),
  })),
  loose: counted,
  strict: counted,
});
export type OriginsOfClaim = z.infer<typeof originsOfClaim>;

interface Row {
  readonly id: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly links: readonly { readonly id: string; readonly url: string; readonly stance: "supports" | "refutes" | "context"; readonly authorId: string; readonly reviews: readonly Review[] | null }[];
}

const STATEMENT = `
  SELECT a.id, a.document_id AS "documentId", a.start, a."end", json_agg(json_build_object('id', l.id, 'url', l.url, 'stance', l.stance, 'authorId', l.author_id, 'reviews', (
      SELECT json_agg(json_build_object('reviewerId', r.reviewer_id, 'verdict', r.verdict, 'moderates', COALESCE(m.role IN ('owner', 'moderator'), false)))
      FROM link_review r LEFT JOIN membership m ON m.project_id = a.project_id AND m.user_id = r.reviewer_id WHERE r.link_id = l.id)) ORDER BY l.created_at, l.id) AS links
  FROM annotation a JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL JOIN link l ON l.annotation_id = a.id AND l.withdrawn_at IS NULL
  WHERE a.project_id = $4 AND a.status = 'active' AND ${visibleSql("a", 1)}
    AND (a.document_id <> ALL($2::uuid[]) OR l.author_id = $1::uuid) AND a.id > $5 AND ($7::uuid IS NULL OR a.document_id = $7)
  GROUP BY a.id ORDER BY a.id LIMIT $6`;

const present = (row: Row, scene: OriginScene, closed: boolean): OriginsOfClaim => {
  const links = row.links.map((link) => ({ ...link, accepted: isAccepted(link.authorId, closed ? [] : (link.reviews ?? [])), keys: scene.ofLink(link) }));
  const counts = (count: OriginCount): OriginsOfClaim["loose"] => {
    const groups = originGroups({ own: scene.ofDocument(row.documentId), sources: links }, count);
    const counting = new Set(links.filter(({ accepted, stance }) => accepted && stance === "supports").map((link) => link.id));
    return {
      independentOrigins: groups.filter(({ own, members }) => !own && members.some((member) => counting.has(member))).length,
      groups: groups.map(({ members, own, edges }) => ({ links: [...members], own, merges: edges.map((edge) => ({ rule: edge.rule, key: edge.key, evidence: edge.evidence, links: [...edge.members], own: edge.own, confirmed: edge.confirmed })) })),
    };
  };
  return {
    annotation: row.id, document: row.documentId, start: row.start, end: row.end,
    links: links.map((link) => ({ id: link.id, url: link.url, stance: link.stance, accepted: link.accepted, document: scene.documentAt(link.url), lost: link.keys.length === 0 })),
    loose: counts("loose"),
    strict: counts("strict"),
  };
};

const NIL = "00000000-0000-0000-0000-000000000000";

/** Claims that have links, in the order they were made, as far as this reader may see them. Throws `invalid` for a foreign cursor. */
export const listOrigins = async (actor: Actor, access: ProjectAccess, page: { readonly document?: string; readonly after?: string; readonly limit: number }): Promise<{ items: OriginsOfClaim[]; next: string | null }> => {
  if (page.after !== undefined && !isUuid(page.after)) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
  const [sight, scene] = await Promise.all([projectSight(actor, access.projectId, access.role), readOriginScene(access.projectId)]);
  const { rows } = await pool.query<Row>(STATEMENT, [...sightValues(sight), access.projectId, page.after ?? NIL, page.limit + 1, page.document ?? null]);
  const shown = rows.slice(0, page.limit);
  return {
    items: shown.map((row) => present(row, scene, sight.closedDocuments.includes(row.documentId))),
    next: rows.length > page.limit ? shown.at(-1)!.id : null,
  };
};
