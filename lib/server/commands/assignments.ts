/** What a class is asked to read: handed out, changed, shown to everybody, and each student's own terms. */
import type { PoolClient } from "pg";
import type { GateRule } from "@/lib/classroom/gate";
import { AppError } from "@/lib/errors";
import { inTransaction } from "../database";
import { newId } from "../identifier";
import { codebookInForce } from "../queries/codebook";
import { audit } from "./audit";
import type { By } from "./classes";
import { normaliseLogin } from "./people";

export interface NewAssignment {
  readonly title: string;
  readonly instructions?: string | null;
  readonly documents: readonly string[];
  /** Logins of class members; null: every student of the class, whoever joins later too. */
  readonly members: readonly string[] | null;
  readonly blind: boolean;
  readonly gate: GateRule;
  readonly minimum: number;
  readonly dueAt?: string | null;
  /** Keys of the labels on offer; empty or absent: the whole codebook. */
  readonly labels?: readonly string[];
  readonly grouped?: boolean;
}

const requireDocuments = async (client: PoolClient, projectId: string, documents: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM document WHERE project_id = $1 AND deleted_at IS NULL AND id = ANY($2::uuid[])", [projectId, documents]);
  const known = new Set(rows.map((row) => row.id));
  const missing = documents.flatMap((id, at) => (known.has(id) ? [] : [{ path: `documents.${at}`, code: "not-found" }]));
  if (missing.length > 0) throw new AppError("invalid", missing);
};

const requireLabels = async (projectId: string, labels: readonly string[]): Promise<void> => {
  if (labels.length === 0) return;
  const offered = new Set((await codebookInForce(projectId)).labels.filter((label) => !label.retired).map((label) => label.key));
  const unknown = labels.flatMap((key, at) => (offered.has(key) ? [] : [{ path: `labels.${at}`, code: "unknown-label" }]));
  if (unknown.length > 0) throw new AppError("unknown-label", unknown);
};

/** A whole class is its students: a teacher who is in it has nothing to hand in. */
const assignedIds = async (client: PoolClient, classId: string, logins: readonly string[] | null): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; login: string; student: boolean }>(
    `SELECT u.id, u.login, r.role = 'annotator' AS student FROM class_member m JOIN user_account u ON u.id = m.user_id JOIN class c ON c.id = m.class_id
     JOIN membership r ON r.project_id = c.project_id AND r.user_id = m.user_id WHERE m.class_id = $1`,
    [classId],
  );
  if (logins === null) return rows.filter((row) => row.student).map((row) => row.id);
  const byLogin = new Map(rows.map((row) => [row.login, row.id]));
  const wanted = logins.map(normaliseLogin);
  const unknown = wanted.flatMap((login, at) => (byLogin.has(login) ? [] : [{ path: `members.${at}`, code: "unknown-login" }]));
  if (unknown.length > 0) throw new AppError("unknown-login", unknown);
  return [...new Set(wanted.map((login) => byLogin.get(login)!))];
};

/**
 * Hands out an assignment. A blind one ends free entry to the class: from then on newcomers wait for the teacher, or a
 * second pseudonym would walk in beside the first. Throws `invalid` for a document of another project, `unknown-login` for
 * who is not in the class, `unknown-label`.
 */
export const createAssignment = async (client: PoolClient, input: By & { readonly classId: string; readonly assignment: NewAssignment }): Promise<string> => {
  const { assignment, classId } = input;
  const documents = [...new Set(assignment.documents)];
  const labels = [...new Set(assignment.labels ?? [])];
  await requireDocuments(client, input.projectId, documents);
  await requireLabels(input.projectId, labels);
  const members = await assignedIds(client, classId, assignment.members);
  const id = newId();
  await client.query(
    `INSERT INTO assignment (id, class_id, title, instructions, blind, gate, minimum, due_at, labels, grouped, everyone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, classId, assignment.title, assignment.instructions ?? null, assignment.blind, JSON.stringify(assignment.gate), assignment.minimum, assignment.dueAt ?? null,
      labels, assignment.grouped ?? false, assignment.members === null],
  );
  await client.query("INSERT INTO assignment_document (assignment_id, document_id) SELECT $1, unnest($2::uuid[])", [id, documents]);
  await client.query("INSERT INTO assignment_member (assignment_id, user_id) SELECT $1, unnest($2::uuid[])", [id, members]);
  if (assignment.blind) await client.query("UPDATE class SET join_until = NULL WHERE id = $1", [classId]);
  await audit(client, { actorId: input.actorId, kind: "assignment.created", subjectId: id, projectId: input.projectId });
  return id;
};

/** A reveal is final: before a date moves, the gates that it has opened are written down. $1 assignment. */
const RECORD_DUE = `UPDATE assignment_member m SET revealed_at = COALESCE(m.due_at, s.due_at) FROM assignment s
  WHERE s.id = $1 AND m.assignment_id = s.id AND s.blind AND s.gate = '"due"' AND m.revealed_at IS NULL AND COALESCE(m.due_at, s.due_at) <= now()`;

export interface AssignmentPatch {
  readonly title?: string;
  readonly instructions?: string | null;
  /** Null: no date. */
  readonly dueAt?: string | null;
}

/** Changes the words or the date. Throws `invalid` when a gate that only the date opens would lose it. */
export const changeAssignment = (by: By, assignmentId: string, patch: AssignmentPatch): Promise<void> =>
  inTransaction(async (client) => {
    const { rows } = await client.query<{ due: boolean }>(`SELECT gate = '"due"' AS due FROM assignment WHERE id = $1 FOR UPDATE`, [assignmentId]);
    if (rows[0]?.due && patch.dueAt === null) throw new AppError("invalid", [{ path: "dueAt", code: "required" }]);
    await client.query(RECORD_DUE, [assignmentId]);
    await client.query(
      `UPDATE assignment SET title = COALESCE($2, title), instructions = CASE WHEN $3 THEN $4 ELSE instructions END, due_at = CASE WHEN $5 THEN $6::timestamptz ELSE due_at END WHERE id = $1`,
      [assignmentId, patch.title ?? null, patch.instructions !== undefined, patch.instructions ?? null, patch.dueAt !== undefined, patch.dueAt ?? null],
    );
    await audit(client, { actorId: by.actorId, kind: "assignment.changed", subjectId: assignmentId, projectId: by.projectId, data: { fields: Object.keys(patch) } });
  });

/** Shows everybody everything, now and for good. Throws `wrong-state` for an assignment that is not blind. Answers when. */
export const revealAssignment = (by: By, assignmentId: string, now: number): Promise<string> =>
  inTransaction(async (client) => {
    const at = new Date(now).toISOString();
    const { rows } = await client.query<{ revealed: Date; blind: boolean }>("UPDATE assignment SET revealed_at = COALESCE(revealed_at, $2) WHERE id = $1 RETURNING revealed_at AS revealed, blind", [assignmentId, at]);
    if (!rows[0]?.blind) throw new AppError("wrong-state");
    await client.query("UPDATE assignment_member SET revealed_at = $2 WHERE assignment_id = $1 AND revealed_at IS NULL", [assignmentId, at]);
    await audit(client, { actorId: by.actorId, kind: "assignment.revealed", subjectId: assignmentId, projectId: by.projectId });
    return rows[0].revealed.toISOString();
  });

const requirePlace = async (client: PoolClient, assignmentId: string, userId: string): Promise<void> => {
  const { rowCount } = await client.query("SELECT 1 FROM assignment_member WHERE assignment_id = $1 AND user_id = $2 FOR UPDATE", [assignmentId, userId]);
  if (!rowCount) throw new AppError("not-found");
};

/** Gives one student a date of their own; with null the class's holds again. Throws `not-found` for who was not asked. */
export const setOwnDueDate = (by: By, place: { readonly assignmentId: string; readonly userId: string }, dueAt: string | null): Promise<void> =>
  inTransaction(async (client) => {
    await requirePlace(client, place.assignmentId, place.userId);
    await client.query(RECORD_DUE, [place.assignmentId]);
    await client.query("UPDATE assignment_member SET due_at = $3 WHERE assignment_id = $1 AND user_id = $2", [place.assignmentId, place.userId, dueAt]);
    await audit(client, { actorId: by.actorId, kind: "assignment.own-due-date", subjectId: place.userId, projectId: by.projectId, data: { assignment: place.assignmentId } });
  });

/** Gives a submission back, so that it can be worked on and handed in again. What was revealed stays revealed. Throws `not-found`. */
export const unlockSubmission = (by: By, place: { readonly assignmentId: string; readonly userId: string }): Promise<void> =>
  inTransaction(async (client) => {
    await requirePlace(client, place.assignmentId, place.userId);
    await client.query("UPDATE assignment_member SET submitted_at = NULL WHERE assignment_id = $1 AND user_id = $2", [place.assignmentId, place.userId]);
    await audit(client, { actorId: by.actorId, kind: "assignment.unlocked", subjectId: place.userId, projectId: by.projectId, data: { assignment: place.assignmentId } });
  });
