/** A student's own page of an assignment: what to do next; once it is shown, what others saw and what the talk changed. */
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { ReflectionView } from "@/lib/annotation/reading";
import { isRevealed } from "@/lib/classroom/gate";
import type { AssignmentAccess } from "../access/scope";
import { leastOf } from "../commands/submit-assignment";
import { pool } from "../database";
import { projectSight } from "../visibility-sql";
import { assignmentView, readAssignment } from "./assignments";
import { assignmentPassages, passageView, passageViewOf } from "./class-passages";
import { readReflection } from "./reflection";

const count = z.number().int();
const instant = z.iso.datetime();

/** `working`: not handed in. `waiting`: handed in, the others are still hidden. `shown`: nothing is hidden any more. */
export const OWN_STATES = ["working", "waiting", "shown"] as const;

export const ownPart = z.strictObject({
  state: z.enum(OWN_STATES),
  submittedAt: instant.nullable(),
  revealedAt: instant.nullable(),
  /** One's own date, where one was given more time; else the class's. */
  dueAt: instant.nullable(),
  /** Marks of one's own in its documents, and how many handing in takes. */
  made: count,
  least: count,
  documents: z.array(z.strictObject({ id: z.uuid(), made: count, finished: z.boolean() })),
});
export type OwnPart = z.infer<typeof ownPart>;

/** `own` is null for a teacher who was not asked. */
export const assignmentForReader = assignmentView.extend({ own: ownPart.nullable() });
export type AssignmentForReader = z.infer<typeof assignmentForReader>;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const ownDocuments = async (userId: string, assignmentId: string): Promise<OwnPart["documents"]> => {
  const { rows } = await pool.query<OwnPart["documents"][number]>(
    `SELECT d.id, (SELECT count(*)::int FROM annotation a WHERE a.document_id = d.id AND a.author_id = $1 AND a.status = 'active') AS made,
       EXISTS (SELECT 1 FROM completion c WHERE c.document_id = d.id AND c.user_id = $1) AS finished
     FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL WHERE ad.assignment_id = $2 ORDER BY d.created_at, d.id`,
    [userId, assignmentId],
  );
  return rows;
};

/** Of assignments that are not blind, `shown` from the hand-in on. */
const stateOf = (facts: NonNullable<AssignmentAccess["facts"]>, now: number): OwnPart["state"] => {
  const open = !facts.blind || isRevealed(facts, now);
  if (facts.submittedAt === null && !(facts.blind && open)) return "working";
  return open ? "shown" : "waiting";
};

/** Nothing in it depends on the others. */
export const assignmentFor = async (actor: Actor, access: AssignmentAccess, now: number): Promise<AssignmentForReader> => {
  const { facts, made } = access;
  const [view, documents] = await Promise.all([readAssignment(access.assignmentId), ownDocuments(actor.userId, access.assignmentId)]);
  if (!facts) return { ...view, own: null };
  return {
    ...view,
    own: {
      state: stateOf(facts, now), submittedAt: iso(facts.submittedAt), revealedAt: iso(facts.revealedAt), dueAt: iso(facts.dueAt), made: Number(made), least: leastOf(facts), documents,
    },
  };
};

export const othersView = z.strictObject({
  /** Others whose work is shown. */
  readings: count,
  /** What they marked and this reader did not, most marked first. */
  items: z.array(passageView),
});
export type OthersView = z.infer<typeof othersView>;

const NOTHING: OthersView = { readings: 0, items: [] };
const MOST = 50;

/** Empty while the gate of this assignment is closed; without the documents that another one closes. */
export const readOthers = async (actor: Actor, access: AssignmentAccess, now: number): Promise<OthersView> => {
  const { facts } = access;
  if (!facts || (facts.blind && !isRevealed(facts, now))) return NOTHING;
  const { closedDocuments } = await projectSight(actor, access.projectId, access.role, now);
  const passages = await assignmentPassages(access, closedDocuments);
  const others = new Set(passages.flatMap(({ students, silent }) => [...students, ...silent]).filter((id) => id !== actor.userId));
  const unseen = passages.filter(({ students }) => !students.includes(actor.userId)).sort((a, b) => b.students.length - a.students.length);
  return { readings: others.size, items: unseen.slice(0, MOST).map(passageViewOf) };
};

export interface Change {
  readonly document: string;
  readonly change: ReflectionView["changes"][number];
}

/** What the reader's own work was when the others were shown, and what they made of it afterwards. */
export const readChanges = async (actor: Actor, documents: readonly string[]): Promise<{ readonly before: number; readonly changes: readonly Change[] }> => {
  const { rows } = await pool.query<{ id: string; versionId: string }>(
    `SELECT DISTINCT ON (document_id) document_id AS id, id AS "versionId" FROM document_version WHERE document_id = ANY($1::uuid[]) ORDER BY document_id, number DESC`, [documents],
  );
  const reflections = await Promise.all(rows.map(async ({ id, versionId }) => ({ id, ...(await readReflection(actor, { versionId })) })));
  return {
    before: reflections.reduce((sum, { before }) => sum + before, 0),
    changes: reflections.flatMap(({ id, changes }) => changes.map((change) => ({ document: id, change }))),
  };
};
