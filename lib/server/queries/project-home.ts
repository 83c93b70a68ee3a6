/** The home of a project: its articles with the work on them, what waits for this reader, and what moved lately. */
import type { Actor } from "@/lib/access/actor";
import type { PersonView } from "@/lib/annotation/record";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";
import { projectSight, sightValues, visibleSql, type ProjectSight } from "../visibility-sql";
import { listDocuments, type DocumentSummary } from "./documents";
import { handedInBy, openDuties, type Duty, type DutyHere } from "./own-duties";
import { spokenTo, type SpokenTo } from "./spoken-to";

export interface HomeArticle extends DocumentSummary {
  /** What its parts say of where it comes from; null where nothing of it is another's. */
  readonly relay: { readonly origins: readonly string[] } | null;
  /** Behind a gate that is still closed for this reader: the counts are their own work alone. */
  readonly closed: boolean;
}

export interface RecentChange {
  readonly annotation: string;
  readonly document: string;
  readonly title: string;
  readonly language: string | null;
  readonly author: PersonView;
  readonly at: string;
}

export interface ProjectHome {
  readonly name: string;
  readonly language: string;
  readonly articles: readonly HomeArticle[];
  /** Of the whole project, whatever is searched for. */
  readonly total: number;
  readonly next: string | null;
  readonly duties: readonly Duty[];
  /** What this reader has handed in, the latest first: to see what others saw. */
  readonly handedIn: readonly DutyHere[];
  /** Where this reader annotated last; null when nowhere yet. */
  readonly resume: { readonly id: string; readonly title: string } | null;
  readonly recent: readonly RecentChange[];
  /** What others said to this reader and waits for a word. */
  readonly spoken: readonly SpokenTo[];
}

const PAGE = 50;

const lastPlace = async (userId: string, projectId: string): Promise<ProjectHome["resume"]> => {
  const { rows } = await pool.query<{ id: string; title: string }>(
    `SELECT d.id, d.title FROM document d
     JOIN LATERAL (SELECT max(a.revised_at) AS at FROM annotation a WHERE a.document_id = d.id AND a.author_id = $1 AND a.status = 'active') own ON own.at IS NOT NULL
     WHERE d.project_id = $2 AND d.deleted_at IS NULL ORDER BY own.at DESC LIMIT 1`,
    [userId, projectId],
  );
  return rows[0] ?? null;
};

/** The last work of each other person on each of the articles, as far as this reader may see, newest first. */
const recentChanges = async (sight: ProjectSight, documents: readonly string[]): Promise<(Omit<RecentChange, "at"> & { at: Date })[]> => {
  const { rows } = await pool.query<Omit<RecentChange, "at"> & { at: Date }>(
    `SELECT l.annotation, d.id AS document, d.title, d.language, json_build_object('id', u.id, 'name', u.name) AS author, l.at FROM (
       SELECT DISTINCT ON (a.document_id, a.author_id) a.id AS annotation, a.document_id, a.author_id, a.revised_at AS at FROM annotation a
       WHERE a.document_id = ANY($4::uuid[]) AND a.status = 'active' AND a.author_id <> $1::uuid AND ${visibleSql("a", 1)}
       ORDER BY a.document_id, a.author_id, a.revised_at DESC, a.id) l
     JOIN document d ON d.id = l.document_id JOIN user_account u ON u.id = l.author_id ORDER BY l.at DESC, l.annotation LIMIT 5`,
    [...sightValues(sight), documents],
  );
  return rows;
};

/** Name, main language, and how many articles. The project must exist: its access was checked. */
export const projectFacts = async (projectId: string): Promise<{ name: string; language: string; total: number }> => {
  const { rows } = await pool.query<{ name: string; language: string; total: number }>(
    "SELECT name, language, (SELECT count(*)::int FROM document WHERE project_id = p.id AND deleted_at IS NULL) AS total FROM project p WHERE id = $1",
    [projectId],
  );
  return rows[0]!;
};

/** Throws `invalid` for a foreign cursor. */
export const projectHome = async (
  actor: Actor,
  access: ProjectAccess,
  page: { readonly q: string; readonly after: string | null; readonly locale: Locale },
): Promise<ProjectHome> => {
  const [project, sight, list, duties, handedIn, resume] = await Promise.all([
    projectFacts(access.projectId),
    projectSight(actor, access.projectId, access.role),
    listDocuments(actor, access, { limit: PAGE, after: page.after, q: page.q }),
    openDuties(actor.userId, access.projectId),
    handedInBy(actor.userId, access.projectId),
    lastPlace(actor.userId, access.projectId),
  ]);
  const ids = list.items.map((item) => item.id);
  const [recent, relays, spoken] = await Promise.all([recentChanges(sight, ids), relaysOf(ids), spokenTo(sight, access.projectId)]);
  const closed = new Set(sight.closedDocuments);
  const reader = { userId: actor.userId, access, locale: page.locale };
  return {
    ...project,
    articles: list.items.map((item) => ({ ...item, closed: closed.has(item.id), relay: relays.has(item.id) ? { origins: relays.get(item.id)! } : null })),
    next: list.next,
    duties,
    handedIn,
    resume,
    recent: recent.map((row) => ({ ...row, author: presentPerson(row.author, reader), at: row.at.toISOString() })),
    spoken: spoken.map((row) => ({ ...row, author: presentPerson(row.author, reader) })),
  };
};

/** Whose the relayed and translated parts of these documents are; two names where they disagree. */
const relaysOf = async (documents: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await pool.query<{ id: string; origins: string[] }>(
    `SELECT d.id, array_remove(array_agg(DISTINCT r.origin), NULL) AS origins FROM document d
     JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     JOIN region r ON r.version_id = v.id AND r.kind IN ('relayed', 'translated') AND r.status <> 'rejected' WHERE d.id = ANY($1::uuid[]) GROUP BY d.id`,
    [documents],
  );
  return new Map(rows.map(({ id, origins }) => [id, origins]));
};

/** A project's name, for the pages below it. */
export const projectName = async (projectId: string): Promise<string> => (await projectFacts(projectId)).name;
