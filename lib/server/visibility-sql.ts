/**
 * The SQL twin of lib/access/visibility.ts, for counts, lists and searches that PostgreSQL answers itself.
 */
import type { Actor } from "@/lib/access/actor";
import { seesModerated } from "@/lib/access/visibility";
import type { Role } from "@/lib/access/permissions";
import { gateState, type GateFacts, type GateRule } from "@/lib/classroom/gate";
import { pool } from "./database";

/** What a reader of a project may see, ready to be bound to `visibleSql`. */
export interface ProjectSight {
  readonly userId: string;
  /** Documents behind a gate that is still closed for this reader. */
  readonly closedDocuments: readonly string[];
  readonly moderated: boolean;
}

/**
 * A condition on an annotation row `alias` with three parameters from `$first` on: user id, closed document ids,
 * whether moderated work is seen. Bind `sightValues(sight)`.
 */
export const visibleSql = (alias: string, first: number): string =>
  `(${alias}.author_id = $${first}::uuid OR (${alias}.document_id <> ALL($${first + 1}::uuid[]) AND (${alias}.status = 'active' OR $${first + 2}::boolean)))`;

export const sightValues = (sight: ProjectSight): [string, readonly string[], boolean] => [
  sight.userId, sight.closedDocuments, sight.moderated,
];

/** One `AssignmentFacts` from `assignment s` and `assignment_member sm`, whose columns are null for who was not asked. */
export const assignmentFactsSql = `json_build_object(
    'id', s.id, 'asked', sm.user_id IS NOT NULL, 'blind', s.blind, 'gate', s.gate, 'minimum', s.minimum, 'labels', s.labels,
    'dueAt', extract(epoch FROM COALESCE(sm.due_at, s.due_at)) * 1000,
    'submittedAt', extract(epoch FROM sm.submitted_at) * 1000,
    'revealedAt', extract(epoch FROM CASE WHEN sm.user_id IS NULL THEN s.revealed_at ELSE sm.revealed_at END) * 1000,
    'ownAnnotations', CASE WHEN jsonb_typeof(s.gate) = 'object' THEN (
      SELECT count(*) FROM annotation o JOIN assignment_document od ON od.document_id = o.document_id
      WHERE od.assignment_id = s.id AND o.author_id = sm.user_id AND o.status = 'active') ELSE 0 END)`;

/** A student of the class that the assignment `s` is for. */
const classmateSql = (user: string): string => `EXISTS (
    SELECT 1 FROM class_member cm JOIN class cc ON cc.id = cm.class_id JOIN membership cr ON cr.project_id = cc.project_id AND cr.user_id = cm.user_id
    WHERE cm.class_id = s.class_id AND cm.user_id = ${user} AND cr.role = 'annotator')`;

/**
 * The gate facts of a user's assignments, one JSON array per document: those they were asked to do, and the blind ones of
 * their classmates, or a second pseudonym would see what the first may not. User and document column are spliced in.
 */
export const gateFactsSql = (user: string, document: string): string => `(
  SELECT json_agg(${assignmentFactsSql})
  FROM assignment_document sd
  JOIN assignment s ON s.id = sd.assignment_id
  LEFT JOIN assignment_member sm ON sm.assignment_id = s.id AND sm.user_id = ${user}
  WHERE sd.document_id = ${document} AND (sm.user_id IS NOT NULL OR (s.blind AND ${classmateSql(user)})))`;

export interface AssignmentFacts extends GateFacts {
  readonly id: string;
  readonly gate: GateRule;
  readonly minimum: number;
  /** Keys of the labels on offer; empty: the whole codebook. */
  readonly labels: readonly string[];
}

/** The documents of a project that are behind a closed gate for this actor. Usually none, and then one cheap query. */
export const projectSight = async (actor: Actor, projectId: string, role: Role, now = Date.now()): Promise<ProjectSight> => {
  const { rows } = await pool.query<{ id: string; facts: AssignmentFacts[] }>(
    `SELECT d.id, ${gateFactsSql("$1::uuid", "d.id")} AS facts FROM document d
     WHERE d.project_id = $2 AND d.id IN (
       SELECT ad.document_id FROM assignment_member am
       JOIN assignment_document ad ON ad.assignment_id = am.assignment_id WHERE am.user_id = $1::uuid
       UNION ALL
       SELECT ad.document_id FROM class_member cm JOIN assignment s ON s.class_id = cm.class_id AND s.blind
       JOIN assignment_document ad ON ad.assignment_id = s.id WHERE cm.user_id = $1::uuid)`,
    [actor.userId, projectId],
  );
  const closed = rows.filter((row) => gateState(row.facts, now) === "closed").map((row) => row.id);
  return { userId: actor.userId, closedDocuments: closed, moderated: seesModerated(role) };
};
