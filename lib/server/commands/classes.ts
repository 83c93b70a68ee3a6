/** Classes, their members, and what they are asked to read. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { GateRule } from "@/lib/classroom/gate";
import { newId } from "../identifier";
import { audit } from "./audit";
import { normaliseLogin } from "./people";

interface By {
  readonly actorId: string;
  readonly projectId: string;
}

/** Makes a class in a project. */
export const createClass = async (client: PoolClient, input: By & { readonly name: string }): Promise<string> => {
  const id = newId();
  await client.query("INSERT INTO class (id, project_id, name) VALUES ($1, $2, $3)", [id, input.projectId, input.name]);
  await audit(client, { actorId: input.actorId, kind: "class.created", subjectId: id, projectId: input.projectId });
  return id;
};

/** Adds a person to a class, and to its project as an annotator when they are not in it. Throws `unknown-login`. */
export const addClassMember = async (client: PoolClient, input: By & { readonly classId: string; readonly login: string }): Promise<string> => {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM user_account WHERE login = $1", [normaliseLogin(input.login)]);
  const userId = rows[0]?.id;
  if (!userId) throw new AppError("unknown-login", [{ path: "login", code: "unknown-login" }]);
  await client.query("INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, 'annotator') ON CONFLICT DO NOTHING", [input.projectId, userId]);
  await client.query("INSERT INTO class_member (class_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", [input.classId, userId]);
  await audit(client, { actorId: input.actorId, kind: "class.member-added", subjectId: userId, projectId: input.projectId, data: { class: input.classId } });
  return userId;
};

export interface NewAssignment {
  readonly title: string;
  readonly instructions?: string | null;
  readonly documents: readonly string[];
  /** Logins of class members; null: everybody who is in the class now. */
  readonly members: readonly string[] | null;
  readonly blind: boolean;
  readonly gate: GateRule;
  readonly minimum: number;
  readonly dueAt?: string | null;
}

const requireDocuments = async (client: PoolClient, projectId: string, documents: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM document WHERE project_id = $1 AND deleted_at IS NULL AND id = ANY($2::uuid[])", [projectId, documents]);
  const known = new Set(rows.map((row) => row.id));
  const missing = documents.flatMap((id, at) => (known.has(id) ? [] : [{ path: `documents.${at}`, code: "not-found" }]));
  if (missing.length > 0) throw new AppError("invalid", missing);
};

const assignedIds = async (client: PoolClient, classId: string, logins: readonly string[] | null): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; login: string }>(
    "SELECT u.id, u.login FROM class_member m JOIN user_account u ON u.id = m.user_id WHERE m.class_id = $1", [classId],
  );
  if (logins === null) return rows.map((row) => row.id);
  const byLogin = new Map(rows.map((row) => [row.login, row.id]));
  const wanted = logins.map(normaliseLogin);
  const unknown = wanted.flatMap((login, at) => (byLogin.has(login) ? [] : [{ path: `members.${at}`, code: "unknown-login" }]));
  if (unknown.length > 0) throw new AppError("unknown-login", unknown);
  return [...new Set(wanted.map((login) => byLogin.get(login)!))];
};

/** Makes an assignment. Throws `invalid` for a document of another project, `unknown-login` for who is not in the class. */
export const createAssignment = async (client: PoolClient, input: By & { readonly classId: string; readonly assignment: NewAssignment }): Promise<string> => {
  const { assignment, classId } = input;
  const documents = [...new Set(assignment.documents)];
  await requireDocuments(client, input.projectId, documents);
  const members = await assignedIds(client, classId, assignment.members);
  const id = newId();
  await client.query(
    "INSERT INTO assignment (id, class_id, title, instructions, blind, gate, minimum, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [id, classId, assignment.title, assignment.instructions ?? null, assignment.blind, JSON.stringify(assignment.gate), assignment.minimum, assignment.dueAt ?? null],
  );
  await client.query("INSERT INTO assignment_document (assignment_id, document_id) SELECT $1, unnest($2::uuid[])", [id, documents]);
  await client.query("INSERT INTO assignment_member (assignment_id, user_id) SELECT $1, unnest($2::uuid[])", [id, members]);
  await audit(client, { actorId: input.actorId, kind: "assignment.created", subjectId: id, projectId: input.projectId });
  return id;
};
