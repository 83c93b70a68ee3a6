/**
 * People in an export. *Named*: as they are. *Pseudonymous*: one keyed name per person, the same in every export of the
 * project. *Anonymous*: another name in every document, so that nobody can be followed from one article to the next; no
 * times, no notes, no classes, no roles, and ids that say nothing. An anonymous bundle does not recompute its figures.
 */
import type { PeopleMode } from "./enumerations";
import type { ClaimRow, OriginRow, UnitRow } from "./context-rows";
import type { AnnotationRow, AnnotatorRow, CompletionRow, DecisionRow, LinkRow, SearchRow } from "./rows";

export interface People {
  readonly mode: PeopleMode;
  /** A keyed digest (HMAC with the project's secret) shaped as an id: same in, same out; nobody without the key can tell what went in. */
  readonly pseudonym: (what: string) => string;
}

/** Rows that belong to a document without saying so. */
export type Placed<T> = T & { readonly document: string };

export interface Disguise {
  readonly annotation: (row: AnnotationRow) => AnnotationRow;
  readonly completion: (row: CompletionRow) => CompletionRow;
  readonly link: (row: Placed<LinkRow>) => LinkRow;
  readonly search: (row: Placed<SearchRow>) => SearchRow;
  readonly origin: (row: OriginRow) => OriginRow;
  readonly claim: (row: ClaimRow) => ClaimRow;
  readonly unit: (row: UnitRow) => UnitRow;
  /** Null: the row is left out. */
  readonly decision: (row: DecisionRow) => DecisionRow | null;
  readonly annotator: (row: AnnotatorRow) => AnnotatorRow | null;
  /** Annotators that came up under a name of their own, once everything else has been disguised. */
  readonly invented: () => readonly AnnotatorRow[];
}

/** People spoken to in a note are named by id: `@[id]`. */
const SPOKEN_TO = /@\[([^\]\s]{1,600})\]/gu;
export const noteFor = (note: string | null, name: (person: string) => string): string | null => note && note.replaceAll(SPOKEN_TO, (_, person: string) => `@[${name(person)}]`);

const unplaced = <T extends object>({ document: _, ...row }: Placed<T>) => row as unknown as T;

const keyed = (name: (person: string) => string): Disguise => ({
  annotation: (row) => ({ ...row, annotator: name(row.annotator), note: noteFor(row.note, name) }),
  completion: (row) => ({ ...row, annotator: name(row.annotator) }),
  link: (row) => ({ ...unplaced(row), annotator: name(row.annotator) }),
  search: (row) => ({ ...unplaced(row), annotator: name(row.annotator) }),
  origin: (row) => row,
  claim: (row) => row,
  unit: (row) => ({
    ...row,
    moderator: row.moderator === null ? null : name(row.moderator),
    votes: row.votes.map((vote) => ({ ...vote, annotator: name(vote.annotator) })),
  }),
  decision: (row) => ({ ...row, moderator: name(row.moderator) }),
  annotator: (row) => ({ ...row, id: name(row.id) }),
  invented: () => [],
});

const anonymous = (pseudonym: People["pseudonym"]): Disguise => {
  const names = new Set<string>();
  const person = (document: string, annotator: string): string => {
    const name = pseudonym(`anonymous\n${document}\n${annotator}`);
    names.add(name);
    return name;
  };
  const id = (kind: string, value: string): string => pseudonym(`${kind}\n${value}`);
  return {
    annotation: (row) => ({
      ...row, id: id("annotation", row.id), annotator: person(row.document, row.annotator), note: null, createdAt: null, revisedAt: null,
    }),
    completion: (row) => ({ ...row, annotator: person(row.document, row.annotator), at: null }),
    link: ({ document, ...row }) => ({
      ...row, id: id("link", row.id), annotation: id("annotation", row.annotation), annotator: person(document, row.annotator), capturedAt: null, createdAt: null,
    }),
    search: ({ document, ...row }) => ({
      ...row, annotation: id("annotation", row.annotation), annotator: person(document, row.annotator), where: null, at: null,
    }),
    origin: (row) => ({ ...row, members: row.members.map((member) => (member.link === undefined ? member : { ...member, link: id("link", member.link) })) }),
    claim: (row) => row,
    unit: (row) => ({
      ...row, id: id("unit", row.id), moderator: null, at: null,
      votes: row.votes.map((vote) => ({ ...vote, annotator: person(row.document, vote.annotator), at: null })),
    }),
    decision: () => null,
    annotator: () => null,
    invented: () => [...names].map((name) => ({ id: name, role: null, classes: [], name: null })),
  };
};

/** How rows are rewritten under a mode. One disguise serves one export. */
export const disguiseOf = ({ mode, pseudonym }: People): Disguise => {
  if (mode === "anonymous") return anonymous(pseudonym);
  if (mode === "named") return keyed((person) => person);
  const disguise = keyed(pseudonym);
  return { ...disguise, annotator: (row) => ({ ...row, id: pseudonym(row.id), name: null }) };
};
