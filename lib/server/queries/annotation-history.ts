/** What happened to one annotation, oldest first: its revisions, its links with what others said of them, and searches. */
import type { Actor } from "@/lib/access/actor";
import type { RevisionView } from "@/lib/annotation/record";
import type { AnnotationAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";

type State = Omit<NonNullable<RevisionView["state"]>, "links">;
interface Step {
  readonly change: RevisionView["change"];
  readonly at: Date;
  readonly authorId: string;
  readonly authorName: string;
  readonly revision: number | null;
  readonly seen: RevisionView["seen"];
  readonly state: State | null;
  readonly link: { id: string; url: string; stance: "supports" | "refutes" | "context"; quote: string | null } | null;
}

const STATEMENT = `
  SELECT step.*, u.name AS "authorName" FROM (
    SELECT r.change, r.at, r.author_id AS "authorId", r.revision, r.seen, r.state, NULL::json AS link, r.revision AS place
    FROM annotation_revision r WHERE r.annotation_id = $1
    UNION ALL
    SELECT 'linked', l.created_at, l.author_id, NULL, NULL, NULL, json_build_object('id', l.id, 'url', l.url, 'stance', l.stance, 'quote', l.quote), 2000000000
    FROM link l JOIN annotation a ON a.id = l.annotation_id WHERE l.annotation_id = $1
    UNION ALL
    SELECT 'unlinked', l.withdrawn_at, l.author_id, NULL, NULL, NULL, json_build_object('id', l.id), 2000000001
    FROM link l WHERE l.annotation_id = $1 AND l.withdrawn_at IS NOT NULL
    UNION ALL
    SELECT v.verdict::text || 'ed', v.at, v.reviewer_id, NULL, NULL, NULL, NULL, 2000000002
    FROM link_review v JOIN link l ON l.id = v.link_id WHERE l.annotation_id = $1
    UNION ALL
    SELECT 'searched', s.at, s.author_id, NULL, NULL, NULL, NULL, 2000000003 FROM search s WHERE s.annotation_id = $1
  ) AS step JOIN user_account u ON u.id = step."authorId" ORDER BY step.at, step.place`;

/** Steps by people whom a reader behind a closed gate may not see are left out. Erased steps have a null state. */
export const annotationHistory = async (
  actor: Actor,
  access: AnnotationAccess,
  options: { readonly locale: Locale; readonly closed: boolean },
): Promise<RevisionView[]> => {
  const { rows } = await pool.query<Step>({ name: "annotation-history", text: STATEMENT, values: [access.annotationId] });
  const links = new Map<string, NonNullable<Step["link"]>>();
  let state: State | null = null;
  let revision = 1;
  const steps: RevisionView[] = [];
  for (const row of rows) {
    if (options.closed && row.authorId !== actor.userId) continue;
    if (row.revision !== null) [revision, state] = [row.revision, row.state];
    if (row.change === "linked" && row.link) links.set(row.link.id, row.link);
    if (row.change === "unlinked" && row.link) links.delete(row.link.id);
    steps.push({
      revision,
      change: row.change,
      author: presentPerson({ id: row.authorId, name: row.authorName }, { userId: actor.userId, access, locale: options.locale }),
      at: row.at.toISOString(),
      seen: row.seen,
      state: state && { ...state, links: [...links.values()] },
    });
  }
  return steps;
};
