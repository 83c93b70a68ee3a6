/**
 * Hints about a whole project: which documents have changed, gathered over a second, told to whoever keeps its home open.
 * Nothing of a document behind a gate that is closed for the reader, whoever changed it. Not resumed: a page that was away
 * asks for itself anew.
 */
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import { mayInProject } from "@/lib/access/permissions";
import { projectScope, type ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { log } from "../log";
import { projectSight } from "../visibility-sql";
import type { Outlet } from "./watcher";

interface Hinted {
  readonly actor: Actor;
  readonly projectId: string;
  readonly outlet: Outlet;
}

interface Hints {
  readonly readers: Set<Hinted>;
  readonly moved: Set<string>;
  timer: NodeJS.Timeout | null;
}

const GATHER_MS = 1_000;
/** Streams one person may hold in one process: more is a mistake or an attack. */
const PER_PERSON = 100;

const shared = globalThis as typeof globalThis & { apostilleHints?: Hints };
const hints = (): Hints => (shared.apostilleHints ??= { readers: new Set(), moved: new Set(), timer: null });

/** What each reader may do in their project now; absent: nothing any more. As for open documents (refresh.ts). */
const STANDING = `
  SELECT w.n, (
    WITH caller AS (SELECT w.user_id, COALESCE((SELECT h.names_hidden FROM session h WHERE h.id = w.session_id), false) AS names_hidden)
    ${projectScope.sql.replace("$1::uuid", "w.project_id")}
  ) AS access
  FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS w(n, user_id, project_id, session_id, token_id)
  JOIN user_account u ON u.id = w.user_id AND u.disabled_at IS NULL
  WHERE EXISTS (SELECT 1 FROM session s WHERE s.id = w.session_id AND s.expires_at > now())
     OR EXISTS (SELECT 1 FROM api_token t WHERE t.id = w.token_id AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()))`;

/** Those who may still listen, with their role; the others are let go. */
const standing = async (readers: readonly Hinted[]): Promise<readonly (readonly [Hinted, ProjectAccess])[]> => {
  const credentials = readers.map(({ actor }) => actor.credential);
  const { rows } = await pool.query<{ n: number; access: ProjectAccess | null }>({
    name: "hint-standing",
    text: STANDING,
    values: [
      readers.map((_, n) => n), readers.map(({ actor }) => actor.userId), readers.map(({ projectId }) => projectId),
      credentials.map((one) => (one.kind === "session" ? one.sessionId : null)), credentials.map((one) => (one.kind === "token" ? one.tokenId : null)),
    ],
  });
  const facts = new Map(rows.map(({ n, access }) => [n, access]));
  return readers.flatMap((reader, n): (readonly [Hinted, ProjectAccess])[] => {
    const access = facts.get(n);
    if (access && mayInProject(reader.actor, access.role, "document.stream") === "allowed") return [[reader, access]];
    reader.outlet.close();
    return [];
  });
};

const tell = async (documents: readonly string[]): Promise<void> => {
  const { rows } = await pool.query<{ id: string; project_id: string }>("SELECT id, project_id FROM document WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL", [documents]);
  const moved = new Map<string, string[]>();
  for (const { id, project_id: project } of rows) moved.set(project, [...(moved.get(project) ?? []), id]);
  const concerned = [...hints().readers].filter(({ projectId }) => moved.has(projectId));
  if (concerned.length === 0) return;
  for (const [reader, { role }] of await standing(concerned)) {
    const { closedDocuments } = await projectSight(reader.actor, reader.projectId, role);
    const open = moved.get(reader.projectId)!.filter((id) => !closedDocuments.includes(id));
    const frames = open.map((id) => `event: hint\ndata: ${JSON.stringify({ document: id })}\n\n`).join("");
    if (frames !== "" && !reader.outlet.send(frames)) reader.outlet.close();
  }
};

/** Something happened to this document. Costs nothing while nobody listens here. */
export const hintAt = (documentId: string): void => {
  const state = hints();
  if (state.readers.size === 0) return;
  state.moved.add(documentId);
  state.timer ??= setTimeout(() => {
    state.timer = null;
    const documents = [...state.moved];
    state.moved.clear();
    tell(documents).catch((error: Error) => log.warn({ name: error.name }, "hints were not told"));
  }, GATHER_MS).unref();
};

/** A sign of life, and the end for those who may not listen any more. */
export const beatHints = async (): Promise<void> => {
  const readers = [...hints().readers];
  if (readers.length === 0) return;
  for (const [{ outlet }] of await standing(readers)) if (!outlet.send(":\n\n")) outlet.close();
};

export const closeHints = (): void => {
  for (const { outlet } of [...hints().readers]) outlet.close();
};

/** Takes somebody in; gives back how they leave. Throws `too-many-requests`. */
export const joinHints = (reader: Hinted): (() => void) => {
  const { readers } = hints();
  if ([...readers].filter(({ actor }) => actor.userId === reader.actor.userId).length >= PER_PERSON) throw new AppError("too-many-requests", [], { "Retry-After": "5" });
  readers.add(reader);
  return () => readers.delete(reader);
};
