/** Where a reader stands with a document: whether they have finished it, and which assignments ask for it. */
import type { Actor } from "@/lib/access/actor";
import type { OwnAssignment, OwnReading } from "@/lib/annotation/reading";
import type { GateRule } from "@/lib/classroom/gate";
import { labelsOnOffer } from "@/lib/classroom/labels-on-offer";
import type { DocumentAccess } from "../access/scope";
import { leastOf } from "../commands/submit-assignment";
import { pool } from "../database";
import type { Locale } from "../request-locale";
import { listCompletions } from "./completions";
import { readCodebook } from "./version";

interface Row extends Omit<OwnAssignment, "opensAt" | "dueAt" | "submittedAt"> {
  readonly gate: GateRule;
  readonly dueAt: Date | null;
  readonly submittedAt: Date | null;
}

/** A document of an assignment is finished in its newest version. */
const STATEMENT = `
  SELECT s.id, s.title, s.blind, s.gate, s.minimum, COALESCE(sm.due_at, s.due_at) AS "dueAt", sm.submitted_at AS "submittedAt",
    (SELECT count(*)::int FROM annotation o JOIN assignment_document od ON od.document_id = o.document_id
      WHERE od.assignment_id = s.id AND o.author_id = sm.user_id AND o.status = 'active') AS made,
    (SELECT count(*)::int FROM assignment_document od JOIN document d ON d.id = od.document_id AND d.deleted_at IS NULL WHERE od.assignment_id = s.id) AS documents,
    (SELECT count(*)::int FROM assignment_document od JOIN document d ON d.id = od.document_id AND d.deleted_at IS NULL
      JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
      JOIN completion c ON c.version_id = v.id AND c.user_id = sm.user_id WHERE od.assignment_id = s.id) AS finished
  FROM assignment_document sd JOIN assignment s ON s.id = sd.assignment_id JOIN assignment_member sm ON sm.assignment_id = s.id AND sm.user_id = $1
  WHERE sd.document_id = $2 ORDER BY s.created_at, s.id`;

const ownAssignments = async (actor: Actor, access: DocumentAccess): Promise<OwnAssignment[]> => {
  if (!access.gates) return [];
  const { rows } = await pool.query<Row>({ name: "own-assignments", text: STATEMENT, values: [actor.userId, access.documentId] });
  return rows.map(({ gate, dueAt, submittedAt, ...row }) => ({
    ...row, minimum: leastOf(row), opensAt: typeof gate === "string" ? gate : "annotations", dueAt: dueAt?.toISOString() ?? null, submittedAt: submittedAt?.toISOString() ?? null,
  }));
};

export const readOwnReading = async (actor: Actor, access: DocumentAccess, at: { readonly locale: Locale; readonly now: number }): Promise<OwnReading> => {
  const [completions, assignments, { labels }] = await Promise.all([listCompletions(actor, access, at), ownAssignments(actor, access), readCodebook(access.codebookId)]);
  const mine = completions.find(({ reader }) => reader.id === actor.userId);
  // Whoever was asked for some labels only answers for no others.
  const asked = new Set(labelsOnOffer(labels.map(({ key }) => key), access.gates ?? []));
  return { mine: mine ? { ...mine, outgrown: mine.outgrown.filter((key) => asked.has(key)) } : null, readers: completions.length, assignments };
};
