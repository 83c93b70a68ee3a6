/** Everything that was said in an assignment, for paper: each document's annotations in the order of its text, with the talk under each. */
import type { PersonView } from "@/lib/annotation/record";
import type { Format } from "@/lib/text/structure";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";
import { runsOf, shownQuote } from "./shown-quote";
import { readVersion } from "./version";

export interface PrintedReply {
  readonly author: string;
  readonly body: string;
}

export interface PrintedAnnotation {
  readonly id: string;
  readonly author: string;
  readonly quote: string;
  readonly labels: readonly string[];
  readonly note: string | null;
  readonly links: readonly { readonly url: string; readonly stance: "supports" | "refutes" | "context" }[];
  readonly replies: readonly PrintedReply[];
}

export interface PrintedDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly annotations: readonly PrintedAnnotation[];
}

interface Row extends Omit<PrintedAnnotation, "author" | "replies" | "quote"> {
  readonly document: string;
  readonly format: Format;
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly segments: [number, number][] | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly replies: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

/** Of the students who were asked and the teachers of the project. */
const STATEMENT = `
  SELECT a.id, a.document_id AS document, a.author_id AS "authorId", u.name AS "authorName", d.format, a.version_id AS "versionId", a.start, a."end", a.segments, a.labels, a.note,
    COALESCE((SELECT json_agg(json_build_object('url', l.url, 'stance', l.stance) ORDER BY l.created_at, l.id) FROM link l WHERE l.annotation_id = a.id AND l.withdrawn_at IS NULL), '[]') AS links,
    COALESCE((SELECT json_agg(json_build_object('id', w.id, 'name', w.name, 'body', r.body) ORDER BY r.created_at, r.id)
      FROM reply r JOIN user_account w ON w.id = r.author_id WHERE r.annotation_id = a.id AND r.withdrawn_at IS NULL), '[]') AS replies
  FROM assignment_document ad JOIN document d ON d.id = ad.document_id JOIN annotation a ON a.document_id = ad.document_id AND a.status = 'active' JOIN user_account u ON u.id = a.author_id
  WHERE ad.assignment_id = $1 AND (EXISTS (SELECT 1 FROM assignment_member am WHERE am.assignment_id = $1 AND am.user_id = a.author_id)
    OR EXISTS (SELECT 1 FROM membership r WHERE r.project_id = a.project_id AND r.user_id = a.author_id AND r.role IN ('owner', 'moderator')))
  ORDER BY a.document_id, a.start, a."end", a.id`;

/** `names`: whom notes and replies may speak to, by id. */
export const printAssignment = async (
  access: AssignmentAccess,
  reader: { readonly userId: string; readonly locale: Locale },
): Promise<{ readonly documents: readonly PrintedDocument[]; readonly names: Readonly<Record<string, string>> }> => {
  const [{ rows: documents }, { rows }, { rows: people }] = await Promise.all([
    pool.query<Omit<PrintedDocument, "annotations">>(
      `SELECT d.id, d.title, o.name AS outlet, d.language FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL
       JOIN outlet o ON o.id = d.outlet_id WHERE ad.assignment_id = $1 ORDER BY d.created_at, d.id`,
      [access.assignmentId],
    ),
    pool.query<Row>(STATEMENT, [access.assignmentId]),
    pool.query<PersonView>("SELECT u.id, u.name FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.project_id = $1", [access.projectId]),
  ]);
  const shown = (person: PersonView): string => presentPerson(person, { ...reader, access }).name;
  const printed = async ({ id, document, authorId, authorName, replies, labels, note, links, ...kept }: Row) => ({
    id, document, labels, note, links, quote: shownQuote(await readVersion(kept.versionId), runsOf(kept), { settings: access.settings, format: kept.format }), author: shown({ id: authorId, name: authorName }), replies: replies.map(({ body, ...who }) => ({ author: shown(who), body })),
  });
  const all = await Promise.all(rows.map(printed));
  return {
    documents: documents.map((document) => ({ ...document, annotations: all.filter((each) => each.document === document.id) })),
    names: Object.fromEntries(people.map((person) => [person.id, shown(person)])),
  };
};
