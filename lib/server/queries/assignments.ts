/** What a class is asked to do, and how far each student is, for its teacher. */
import { z } from "zod";
import { gateSchema } from "@/lib/classroom/gate";
import { personView } from "@/lib/annotation/record";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson, type PeopleAccess } from "../present/person";
import type { Locale } from "../request-locale";
import { inRosterOrder } from "./classes";

const count = z.number().int();
const instant = z.iso.datetime();

export const assignmentItem = z.strictObject({
  id: z.uuid(), title: z.string(), blind: z.boolean(), gate: gateSchema, minimum: count, dueAt: instant.nullable(), revealedAt: instant.nullable(),
  documents: count, asked: count, submitted: count, started: count,
});
export type AssignmentItem = z.infer<typeof assignmentItem>;

/** Whether a student has marked anything in the documents of the assignment. */
const HAS_MARKED = `EXISTS (SELECT 1 FROM annotation o JOIN assignment_document od ON od.document_id = o.document_id
  WHERE od.assignment_id = am.assignment_id AND o.author_id = am.user_id AND o.status = 'active')`;

/** The newest first. */
export const listAssignments = async (classId: string): Promise<AssignmentItem[]> => {
  const { rows } = await pool.query<Omit<AssignmentItem, "dueAt" | "revealedAt"> & { dueAt: Date | null; revealedAt: Date | null }>(
    `SELECT s.id, s.title, s.blind, s.gate, s.minimum, s.due_at AS "dueAt", s.revealed_at AS "revealedAt",
       (SELECT count(*)::int FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL WHERE ad.assignment_id = s.id) AS documents, m.*
     FROM assignment s CROSS JOIN LATERAL (
       SELECT count(*)::int AS asked, count(*) FILTER (WHERE am.submitted_at IS NOT NULL)::int AS submitted,
         count(*) FILTER (WHERE am.submitted_at IS NULL AND ${HAS_MARKED})::int AS started FROM assignment_member am WHERE am.assignment_id = s.id) m
     WHERE s.class_id = $1 ORDER BY s.created_at DESC, s.id`,
    [classId],
  );
  return rows.map((row) => ({ ...row, dueAt: row.dueAt?.toISOString() ?? null, revealedAt: row.revealedAt?.toISOString() ?? null }));
};

export const assignmentView = z.strictObject({
  id: z.uuid(), class: z.strictObject({ id: z.uuid(), name: z.string() }), title: z.string(), instructions: z.string().nullable(),
  blind: z.boolean(), gate: gateSchema, minimum: count, dueAt: instant.nullable(), revealedAt: instant.nullable(), grouped: z.boolean(),
  /** Keys of the labels on offer; empty: the whole codebook. */
  labels: z.array(z.string()),
  documents: z.array(z.strictObject({ id: z.uuid(), title: z.string(), language: z.string().nullable() })),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** The terms, the same for everybody who may know the assignment. */
export const readAssignment = async (assignmentId: string): Promise<AssignmentView> => {
  const { rows } = await pool.query<Omit<AssignmentView, "dueAt" | "revealedAt"> & { dueAt: Date | null; revealedAt: Date | null }>(
    `SELECT s.id, json_build_object('id', c.id, 'name', c.name) AS class, s.title, s.instructions, s.blind, s.gate, s.minimum, s.due_at AS "dueAt",
       s.revealed_at AS "revealedAt", s.grouped, s.labels, COALESCE((SELECT json_agg(json_build_object('id', d.id, 'title', d.title, 'language', d.language) ORDER BY d.created_at, d.id)
         FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL WHERE ad.assignment_id = s.id), '[]') AS documents
     FROM assignment s JOIN class c ON c.id = s.class_id WHERE s.id = $1`,
    [assignmentId],
  );
  const row = rows[0]!;
  return { ...row, dueAt: row.dueAt?.toISOString() ?? null, revealedAt: row.revealedAt?.toISOString() ?? null };
};

export const STUDENT_STATES = ["submitted", "working", "not-started"] as const;

export const progressItem = z.strictObject({
  student: personView,
  group: z.string().nullable(),
  state: z.enum(STUDENT_STATES),
  submittedAt: instant.nullable(),
  /** When the others' work was shown to them; null: not yet, or the assignment is not blind. */
  revealedAt: instant.nullable(),
  /** The student's own date, where they were given one. */
  ownDueAt: instant.nullable(),
  passages: count,
  /** Of these, made or changed after the others were shown. */
  after: count,
  /** Documents that they said they had finished. */
  finished: count,
  links: count,
  replies: count,
});
export type ProgressItem = z.infer<typeof progressItem>;

interface Row extends Omit<ProgressItem, "student" | "state" | "submittedAt" | "revealedAt" | "ownDueAt"> {
  readonly id: string;
  readonly name: string;
  readonly submittedAt: Date | null;
  readonly revealedAt: Date | null;
  readonly ownDueAt: Date | null;
}

const counted = (of: string, what: string): string =>
  `(SELECT count(*)::int FROM ${of} JOIN assignment_document od ON od.document_id = x.document_id WHERE od.assignment_id = am.assignment_id AND ${what})`;

/** In the order of the roster. */
export const readProgress = async (access: AssignmentAccess, reader: { readonly userId: string; readonly locale: Locale }): Promise<ProgressItem[]> => {
  const { rows } = await pool.query<Row>(
    `SELECT u.id, u.name, g.name AS group, am.submitted_at AS "submittedAt", am.revealed_at AS "revealedAt", am.due_at AS "ownDueAt",
       ${counted("annotation x", "x.author_id = u.id AND x.status = 'active'")} AS passages,
       ${counted("annotation x", "x.author_id = u.id AND x.status = 'active' AND x.seen = 'after'")} AS after,
       ${counted("completion x", "x.user_id = u.id")} AS finished,
       ${counted("link x", "x.author_id = u.id AND x.withdrawn_at IS NULL")} AS links,
       ${counted("reply x", "x.author_id = u.id AND x.withdrawn_at IS NULL")} AS replies
     FROM assignment_member am JOIN user_account u ON u.id = am.user_id JOIN assignment s ON s.id = am.assignment_id
     LEFT JOIN class_member m ON m.class_id = s.class_id AND m.user_id = u.id LEFT JOIN class_group g ON g.id = m.group_id WHERE am.assignment_id = $1`,
    [access.assignmentId],
  );
  const people: PeopleAccess = access;
  const shown = rows.map((row) => ({ ...row, name: presentPerson(row, { ...reader, access: people }).name }));
  return inRosterOrder(shown, reader.locale).map(({ id, name, submittedAt, revealedAt, ownDueAt, ...row }) => ({
    student: { id, name }, ...row,
    state: submittedAt ? "submitted" : row.passages > 0 ? "working" : "not-started",
    submittedAt: submittedAt?.toISOString() ?? null, revealedAt: revealedAt?.toISOString() ?? null, ownDueAt: ownDueAt?.toISOString() ?? null,
  }));
};

export interface AssignableArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
}

/** What can be given to a class to read: the newest first, at most two hundred. */
export const assignableArticles = async (projectId: string): Promise<AssignableArticle[]> => {
  const { rows } = await pool.query<AssignableArticle>(
    `SELECT d.id, d.title, o.name AS outlet, d.language FROM document d JOIN outlet o ON o.id = d.outlet_id
     WHERE d.project_id = $1 AND d.deleted_at IS NULL ORDER BY d.created_at DESC, d.id LIMIT 200`,
    [projectId],
  );
  return rows;
};
