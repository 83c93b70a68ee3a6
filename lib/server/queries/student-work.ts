/** One student's work in an assignment, passage by passage, with what the class and the teachers made of the same places. */
import { classPassages } from "@/lib/classroom/class-passages";
import type { Format } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";
import { shownQuote } from "./shown-quote";
import { readVersion } from "./version";

export interface WorkMark {
  readonly id: string;
  readonly labels: readonly string[];
  readonly note: string | null;
  readonly unsure: boolean;
  readonly links: number;
}

export interface WorkPassage {
  readonly document: string;
  readonly quote: string;
  readonly start: number;
  /** The student's own marks; empty where only others marked. */
  readonly own: readonly WorkMark[];
  /** The rest of the class. */
  readonly others: { readonly people: number; readonly labels: readonly { readonly label: string; readonly people: number }[] };
  /** Labels that teachers gave; null where none of them marked. */
  readonly reference: readonly string[] | null;
}

export interface StudentWork {
  readonly name: string;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string | null; readonly passages: readonly WorkPassage[] }[];
}

interface Mark extends WorkMark {
  readonly student: string;
  readonly start: number;
  readonly end: number;
  readonly teacher: boolean;
}

const STATEMENT = `
  SELECT d.id, d.title, d.language, d.format, v.id AS "versionId", (
    SELECT json_agg(json_build_object('id', a.id, 'student', a.author_id, 'start', a.start, 'end', a."end", 'labels', a.labels, 'note', a.note, 'unsure', a.confidence = 'unsure',
      'links', (SELECT count(*) FROM link l WHERE l.annotation_id = a.id AND l.author_id = a.author_id AND l.withdrawn_at IS NULL), 'teacher', am.user_id IS NULL))
    FROM annotation a JOIN membership r ON r.project_id = d.project_id AND r.user_id = a.author_id
    LEFT JOIN assignment_member am ON am.assignment_id = $1 AND am.user_id = a.author_id
    WHERE a.version_id = v.id AND a.status = 'active' AND (am.user_id IS NOT NULL OR r.role IN ('owner', 'moderator'))) AS marks
  FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL
  JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  WHERE ad.assignment_id = $1 ORDER BY d.created_at, d.id`;

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

interface Row {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly format: Format;
  readonly versionId: string;
  readonly marks: Mark[] | null;
}

const passagesOf = async (row: Row, studentId: string, settings: AssignmentAccess["settings"]): Promise<WorkPassage[]> => {
  const version = await readVersion(row.versionId);
  const marks = row.marks ?? [];
  return classPassages(marks, { sentences: version.structure.sentences, readers: [] }).map(({ start, end }) => {
    const here = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const others = here.filter((mark) => !mark.teacher && mark.student !== studentId);
    const teachers = here.filter((mark) => mark.teacher);
    const labels = unique(others.flatMap((mark) => mark.labels)).map((label) => ({ label, people: new Set(others.filter((mark) => mark.labels.includes(label)).map(({ student }) => student)).size }));
    return {
      document: row.id, start, quote: shownQuote(version, [range(start, end)], { settings, format: row.format }), own: here.filter((mark) => mark.student === studentId),
      others: { people: new Set(others.map(({ student }) => student)).size, labels: labels.sort((a, b) => b.people - a.people) },
      reference: teachers.length > 0 ? unique(teachers.flatMap((mark) => mark.labels)) : null,
    };
  });
};

/** Null for who was not asked. */
export const readStudentWork = async (access: AssignmentAccess, studentId: string, reader: { readonly userId: string; readonly locale: Locale }): Promise<StudentWork | null> => {
  const { rows: people } = await pool.query<{ id: string; name: string }>(
    "SELECT u.id, u.name FROM assignment_member am JOIN user_account u ON u.id = am.user_id WHERE am.assignment_id = $1 AND am.user_id = $2", [access.assignmentId, studentId],
  );
  if (!people[0]) return null;
  const { rows } = await pool.query<Row>(STATEMENT, [access.assignmentId]);
  const documents = await Promise.all(rows.map(async (row) => ({ id: row.id, title: row.title, language: row.language, passages: await passagesOf(row, studentId, access.settings) })));
  return { name: presentPerson(people[0], { ...reader, access }).name, documents };
};
