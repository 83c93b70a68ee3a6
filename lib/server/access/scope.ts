/**
 * What a request is about, and the facts about it that decide whether it may go on: the tenancy (which project, which
 * role), the version and codebook in force, and the gates between the reader and the others. Each scope is one SQL
 * expression, so that credential, rate limit and facts come back in one round trip (see admit.ts).
 */
import type { AnnotationStatus } from "@/lib/annotation/record";
import type { Role } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/visibility";
import { gateState, type GateState } from "@/lib/classroom/gate";
import { assignmentFactsSql, gateFactsSql, type AssignmentFacts } from "../visibility-sql";

export interface ProjectAccess {
  readonly projectId: string;
  readonly role: Role;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Hex; keys this project's pseudonyms. */
  readonly pseudonymKey: string;
  /** The reader's screen is being projected: people are shown by pseudonyms. */
  readonly namesHidden: boolean;
}

export interface DocumentAccess extends ProjectAccess {
  readonly documentId: string;
  readonly documentRevision: number;
  readonly format: "text" | "markdown" | "html";
  readonly outletId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  /** The codebook version in force. */
  readonly codebookId: string;
  readonly gates: readonly AssignmentFacts[] | null;
}

export interface AnnotationAccess extends DocumentAccess {
  readonly annotationId: string;
  readonly authorId: string;
  readonly status: AnnotationStatus;
  readonly revision: number;
  /** The version the annotation was made on, which need not be the newest. */
  readonly annotationVersionId: string;
}

export interface LinkAccess extends AnnotationAccess {
  readonly linkId: string;
  readonly linkAuthorId: string;
}

export interface SearchAccess extends AnnotationAccess {
  readonly searchId: string;
  readonly searchAuthorId: string;
}

export interface ReplyAccess extends AnnotationAccess {
  readonly replyId: string;
  readonly replyAuthorId: string;
}

export interface UnitAccess extends DocumentAccess {
  readonly unitId: string;
  readonly unitVersionId: string;
  readonly label: string;
}

export interface ClassAccess extends ProjectAccess {
  readonly classId: string;
}

export interface AssignmentAccess extends ClassAccess {
  readonly assignmentId: string;
  readonly grouped: boolean;
  /** The caller's own place in it; null for a teacher who was not asked. */
  readonly facts: AssignmentFacts | null;
  /** The caller's active annotations on its documents. */
  readonly made: number;
}

/** A kind of target. `parameter` names the id in the address; `sql` yields one JSON object or no row. */
export interface Scope<Access> {
  readonly name: string;
  readonly parameter: string | null;
  readonly sql: string;
  /** Never present: carries the type. */
  readonly access?: Access;
}

const projectFacts = `'projectId', p.id, 'role', m.role, 'settings', p.settings, 'pseudonymKey', encode(p.pseudonym_key, 'hex'),
  'namesHidden', caller.names_hidden`;

const documentFacts = `${projectFacts}, 'documentId', d.id, 'documentRevision', d.revision, 'format', d.format,
  'outletId', d.outlet_id, 'versionId', v.id, 'versionNumber', v.number,
  'codebookId', (SELECT c.id FROM codebook_version c WHERE c.project_id = p.id ORDER BY c.number DESC LIMIT 1),
  'gates', ${gateFactsSql("caller.user_id", "d.id")}`;

const annotationFacts = `${documentFacts}, 'annotationId', a.id, 'authorId', a.author_id, 'status', a.status,
  'revision', a.revision, 'annotationVersionId', a.version_id`;

const projectJoin = `JOIN membership m ON m.project_id = p.id AND m.user_id = caller.user_id`;

const documentJoin = `JOIN project p ON p.id = d.project_id ${projectJoin}
  JOIN LATERAL (SELECT id, number FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true`;

/** No target: one's own account, the list of projects, the administration of people. */
export const noScope: Scope<null> = { name: "none", parameter: null, sql: "SELECT NULL::json AS access FROM caller WHERE $1::uuid IS NULL" };

export const projectScope: Scope<ProjectAccess> = {
  name: "project",
  parameter: "project",
  sql: `SELECT json_build_object(${projectFacts}) AS access FROM caller JOIN project p ON p.id = $1::uuid ${projectJoin}`,
};

export const documentScope: Scope<DocumentAccess> = {
  name: "document",
  parameter: "document",
  sql: `SELECT json_build_object(${documentFacts}) AS access
    FROM caller JOIN document d ON d.id = $1::uuid AND d.deleted_at IS NULL ${documentJoin}`,
};

export const annotationScope: Scope<AnnotationAccess> = {
  name: "annotation",
  parameter: "annotation",
  sql: `SELECT json_build_object(${annotationFacts}) AS access
    FROM caller JOIN annotation a ON a.id = $1::uuid
    JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL ${documentJoin}`,
};

export const linkScope: Scope<LinkAccess> = {
  name: "link",
  parameter: "link",
  sql: `SELECT json_build_object(${annotationFacts}, 'linkId', l.id, 'linkAuthorId', l.author_id) AS access
    FROM caller JOIN link l ON l.id = $1::uuid AND l.withdrawn_at IS NULL JOIN annotation a ON a.id = l.annotation_id
    JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL ${documentJoin}`,
};

export const searchScope: Scope<SearchAccess> = {
  name: "search",
  parameter: "search",
  sql: `SELECT json_build_object(${annotationFacts}, 'searchId', q.id, 'searchAuthorId', q.author_id) AS access
    FROM caller JOIN search q ON q.id = $1::uuid JOIN annotation a ON a.id = q.annotation_id
    JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL ${documentJoin}`,
};

export const replyScope: Scope<ReplyAccess> = {
  name: "reply",
  parameter: "reply",
  sql: `SELECT json_build_object(${annotationFacts}, 'replyId', r.id, 'replyAuthorId', r.author_id) AS access
    FROM caller JOIN reply r ON r.id = $1::uuid AND r.withdrawn_at IS NULL JOIN annotation a ON a.id = r.annotation_id
    JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL ${documentJoin}`,
};

export const unitScope: Scope<UnitAccess> = {
  name: "unit",
  parameter: "unit",
  sql: `SELECT json_build_object(${documentFacts}, 'unitId', n.id, 'unitVersionId', n.version_id, 'label', n.label) AS access
    FROM caller JOIN unit n ON n.id = $1::uuid JOIN document d ON d.id = n.document_id AND d.deleted_at IS NULL ${documentJoin}`,
};

export const classScope: Scope<ClassAccess> = {
  name: "class",
  parameter: "class",
  sql: `SELECT json_build_object(${projectFacts}, 'classId', c.id) AS access
    FROM caller JOIN class c ON c.id = $1::uuid JOIN project p ON p.id = c.project_id ${projectJoin}`,
};

/** Students see the assignments they were given; another's is as if it never was. */
export const assignmentScope: Scope<AssignmentAccess> = {
  name: "assignment",
  parameter: "assignment",
  sql: `SELECT json_build_object(${projectFacts}, 'classId', c.id, 'assignmentId', s.id, 'grouped', s.grouped,
      'facts', CASE WHEN sm.user_id IS NOT NULL THEN ${assignmentFactsSql} END,
      'made', (SELECT count(*) FROM annotation o JOIN assignment_document od ON od.document_id = o.document_id
        WHERE od.assignment_id = s.id AND o.author_id = caller.user_id AND o.status = 'active')) AS access
    FROM caller JOIN assignment s ON s.id = $1::uuid JOIN class c ON c.id = s.class_id JOIN project p ON p.id = c.project_id ${projectJoin}
    LEFT JOIN assignment_member sm ON sm.assignment_id = s.id AND sm.user_id = caller.user_id
    WHERE sm.user_id IS NOT NULL OR m.role IN ('owner', 'moderator')`,
};

/** The state of the gate between this reader and the others' work on the document. */
export const gateOf = (access: DocumentAccess, now: number): GateState => gateState(access.gates ?? [], now);

/** The reader of a document, as the visibility predicate wants them. */
export const viewerOf = (userId: string, access: DocumentAccess, now: number): Viewer => ({
  userId,
  role: access.role,
  gate: gateOf(access, now) === "closed" ? "closed" : "open",
});
