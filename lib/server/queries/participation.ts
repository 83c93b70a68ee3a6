/**
 * What each student did, in counts, and on how many settled passages they came to the same: a passage is settled where a
 * teacher has voted on it. No score is made of it, here or behind it.
 */
import { z } from "zod";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";
import type { Locale } from "../request-locale";
import { progressItem, readProgress } from "./assignments";

const count = z.number().int();

export const participationItem = progressItem.extend({
  /** Settled passages in what the student has read to the end, and on how many they came to the same. */
  settled: count,
  agreed: count,
});
export type ParticipationItem = z.infer<typeof participationItem>;

/** Half of the shorter of the two lies in the other. */
const ALIKE = `least(a."end", n."end") - greatest(a.start, n.start) >= 0.5 * least(a."end" - a.start, n."end" - n.start)`;

/** The last word of a teacher on each unit; a student agrees who gave the label there where it was confirmed, and did not where it was rejected. */
const STATEMENT = `
  WITH settled AS (
    SELECT DISTINCT ON (n.id) n.*, v.vote FROM unit n JOIN assignment_document ad ON ad.document_id = n.document_id AND ad.assignment_id = $1
    JOIN unit_vote v ON v.unit_id = n.id JOIN membership r ON r.project_id = $2 AND r.user_id = v.user_id AND r.role IN ('owner', 'moderator')
    ORDER BY n.id, v.at DESC
  )
  SELECT am.user_id AS id, count(*)::int AS settled, count(*) FILTER (WHERE said.it = (n.vote = 'confirm'))::int AS agreed
  FROM assignment_member am JOIN settled n ON am.submitted_at IS NOT NULL OR EXISTS (SELECT 1 FROM completion c WHERE c.version_id = n.version_id AND c.user_id = am.user_id)
  CROSS JOIN LATERAL (SELECT EXISTS (
    SELECT 1 FROM annotation a WHERE a.version_id = n.version_id AND a.author_id = am.user_id AND a.status = 'active' AND n.label = ANY(a.labels) AND ${ALIKE}) AS it) said
  WHERE am.assignment_id = $1 GROUP BY am.user_id`;

/** In the order of the roster. */
export const readParticipation = async (access: AssignmentAccess, reader: { readonly userId: string; readonly locale: Locale }): Promise<ParticipationItem[]> => {
  const [progress, { rows }] = await Promise.all([
    readProgress(access, reader),
    pool.query<{ id: string; settled: number; agreed: number }>(STATEMENT, [access.assignmentId, access.projectId]),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  return progress.map((item) => ({ ...item, settled: known.get(item.student.id)?.settled ?? 0, agreed: known.get(item.student.id)?.agreed ?? 0 }));
};
