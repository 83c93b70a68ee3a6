/** What there is to export of a project for this reader. */
import type { Actor } from "@/lib/access/actor";
import type { ExportFacts } from "@/lib/exchange/export-contents";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight, sightValues, visibleSql } from "../visibility-sql";

export const exportFacts = async (actor: Actor, access: ProjectAccess): Promise<ExportFacts> => {
  const sight = await projectSight(actor, access.projectId, access.role);
  const { rows } = await pool.query<Omit<ExportFacts, "closed">>(
    `WITH sheet AS (SELECT id, licence FROM document WHERE project_id = $4 AND deleted_at IS NULL AND id <> ALL($2::uuid[]))
     SELECT (SELECT json_build_object('full', count(*) FILTER (WHERE licence = 'full'), 'quotes', count(*) FILTER (WHERE licence = 'quotes'),
         'offsets', count(*) FILTER (WHERE licence = 'offsets'), 'none', count(*) FILTER (WHERE licence IS NULL)) FROM sheet) AS documents,
       made.annotations, made.people
     FROM (SELECT count(*)::int AS annotations, count(DISTINCT a.author_id)::int AS people FROM annotation a JOIN sheet ON sheet.id = a.document_id WHERE ${visibleSql("a", 1)}) made`,
    [...sightValues(sight), access.projectId],
  );
  return { ...rows[0]!, closed: sight.closedDocuments.length };
};
