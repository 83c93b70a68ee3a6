/** The passages of an assignment's documents as its students marked them. The caller decides who may read them. */
import { z } from "zod";
import { classPassages, type ClassPassage, type StudentMark } from "@/lib/classroom/class-passages";
import type { Format } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import type { AssignmentAccess } from "../access/scope";
import { pool } from "../database";
import { shownQuote } from "./shown-quote";
import { readVersion } from "./version";

const count = z.number().int();

export const passageView = z.strictObject({
  document: z.strictObject({ id: z.uuid(), title: z.string(), language: z.string().nullable() }),
  start: count, end: count, quote: z.string(),
  labels: z.array(z.strictObject({ label: z.string(), people: count })),
  /** How many marked it; how many read to the end and left it alone. */
  people: count, silent: count,
  split: count,
  /** An annotation of the passage, as a way to it. */
  annotation: z.uuid(),
});
export type PassageView = z.infer<typeof passageView>;

/** With who is of which opinion. */
export interface FoundPassage extends ClassPassage {
  readonly document: PassageView["document"];
  readonly quote: string;
  readonly annotation: string;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly format: Format;
  readonly versionId: string;
  readonly marks: (StudentMark & { readonly id: string })[] | null;
  readonly readers: string[] | null;
}

/** Of the versions in force. Readers: who has handed in, or has said of the document that they have finished it. */
const STATEMENT = `
  SELECT d.id, d.title, d.language, d.format, v.id AS "versionId",
    (SELECT json_agg(json_build_object('id', a.id, 'student', a.author_id, 'start', a.start, 'end', a."end", 'labels', a.labels)) FROM annotation a
     JOIN assignment_member am ON am.assignment_id = $1 AND am.user_id = a.author_id WHERE a.version_id = v.id AND a.status = 'active') AS marks,
    (SELECT json_agg(am.user_id) FROM assignment_member am WHERE am.assignment_id = $1
       AND (am.submitted_at IS NOT NULL OR EXISTS (SELECT 1 FROM completion c WHERE c.version_id = v.id AND c.user_id = am.user_id))) AS readers
  FROM assignment_document ad JOIN document d ON d.id = ad.document_id AND d.deleted_at IS NULL
  JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  WHERE ad.assignment_id = $1 AND d.id <> ALL($2::uuid[]) ORDER BY d.created_at, d.id`;

const passagesIn = async ({ id, title, language, format, versionId, marks, readers }: Row, settings: AssignmentAccess["settings"]): Promise<FoundPassage[]> => {
  const version = await readVersion(versionId);
  return classPassages(marks ?? [], { sentences: version.structure.sentences, readers: readers ?? [] }).map((passage) => ({
    ...passage, document: { id, title, language }, quote: shownQuote(version, [range(passage.start, passage.end)], { settings, format }),
    annotation: marks!.find(({ start, end }) => start >= passage.start && end <= passage.end)!.id,
  }));
};

/** In the order of the documents and their text, but for the documents in `without`. */
export const assignmentPassages = async ({ assignmentId, settings }: AssignmentAccess, without: readonly string[] = []): Promise<FoundPassage[]> => {
  const { rows } = await pool.query<Row>(STATEMENT, [assignmentId, without]);
  return (await Promise.all(rows.map((row) => passagesIn(row, settings)))).flat();
};

/** In numbers, without names. */
export const passageViewOf = ({ document, start, end, quote, labels, students, silent, split, annotation }: FoundPassage): PassageView => ({
  document, start, end, quote, labels: labels.map(({ label, students: { length } }) => ({ label, people: length })), people: students.length, silent: silent.length, split, annotation,
});
