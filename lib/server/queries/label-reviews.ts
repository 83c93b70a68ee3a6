/** Labels of a document that their context speaks against, among those that this reader may see. */
import { labelReviews, type LabelledPassage, type LabelReview } from "@/lib/evidence/provenance/label-reviews";
import type { Actor } from "@/lib/access/actor";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight, sightValues, visibleSql } from "../visibility-sql";
import { readLanguage } from "./suggestions";
import { readRegions, readVersion } from "./version";

/** Annotations looked at. */
const MOST = 2_000;

export const readLabelReviews = async (actor: Actor, access: DocumentAccess): Promise<LabelReview[]> => {
  const sight = await projectSight(actor, access.projectId, access.role);
  const [{ rows }, version, regions, language] = await Promise.all([
    pool.query<LabelledPassage>(
      `SELECT a.id, a.start, a."end", a.labels, a.attribution FROM annotation a
       WHERE a.version_id = $4 AND a.status = 'active' AND a.labels && ARRAY['unsourced', 'factual-claim'] AND ${visibleSql("a", 1)} ORDER BY a.start, a.id LIMIT ${MOST}`,
      [...sightValues(sight), access.versionId],
    ),
    readVersion(access.versionId), readRegions(access.versionId), readLanguage(access.documentId),
  ]);
  return rows.length === 0 ? [] : labelReviews({ text: version.text.text, structure: version.structure, regions, language }, rows);
};
