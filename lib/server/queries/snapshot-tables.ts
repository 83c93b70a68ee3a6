/**
 * The statements behind a snapshot: one per table of the bundle, each row as the exchange room names it, in an order that
 * depends on ids and places alone. Parameters of all of them: $1 reader, $2 documents closed to the reader, $3 whether
 * the reader sees moderated work, $4 project, $5 documents (null: all), $6 whether texts and quotes are wanted.
 */
import type { LinkRow, SearchRow } from "@/lib/exchange/rows";
import type { Row } from "@/lib/exchange/tables";
import type { SourceRow } from "@/lib/exchange/write-bundle";
import type { Placed } from "@/lib/exchange/disguise";
import { isAccepted, type Review } from "@/lib/evidence/acceptance";
import { visibleSql } from "../visibility-sql";

/** The documents of the snapshot, each on its newest version. Statements read `sheet`. */
const SHEETS = `WITH sheet AS MATERIALIZED (
  SELECT d.id AS document_id, v.id AS version_id, v.number FROM document d
  JOIN LATERAL (SELECT id, number FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  WHERE d.project_id = $4::uuid AND d.deleted_at IS NULL AND d.id <> ALL($2::uuid[]) AND ($5::uuid[] IS NULL OR d.id = ANY($5::uuid[]))
    AND $1::uuid IS NOT NULL AND $3::boolean IS NOT NULL AND $6::boolean IS NOT NULL
)`;

const MARKS = `annotation a JOIN sheet ON sheet.version_id = a.version_id AND ${visibleSql("a", 1)}`;

const REGIONS = `COALESCE((SELECT json_agg(json_strip_nulls(json_build_object('start', r.start, 'end', r."end", 'kind', r.kind, 'origin', r.origin,
  'status', r.status, 'evidence', r.evidence)) ORDER BY r.start, r."end" DESC, r.id) FROM region r WHERE r.version_id = v.id), '[]')`;

const DOCUMENTS = `${SHEETS}
  SELECT d.id, CASE WHEN o.name IS NOT NULL THEN json_strip_nulls(json_build_object('id', o.id, 'name', o.name, 'domain', o.domain)) END AS outlet,
    d.title, d.url, d.language, d.published_at AS "publishedAt", d.authors, d.topic, d.story, d.licence, d.selection, v.number AS version,
    CASE WHEN $6 THEN v.text END AS text, v.sha256 AS "textSha256", v.code_points AS "codePoints", v.words,
    v.structure->'sentences' AS sentences, CASE WHEN $6 THEN v.structure->'blocks' ELSE '[]' END AS blocks, ${REGIONS} AS regions, d.format,
    CASE WHEN $6 THEN v.structure->'inlines' END AS inlines, CASE WHEN $6 THEN v.structure->'syntax' END AS syntax
  FROM sheet JOIN document d ON d.id = sheet.document_id JOIN document_version v ON v.id = sheet.version_id JOIN outlet o ON o.id = d.outlet_id
  ORDER BY d.id`;

const ANNOTATIONS = `${SHEETS}
  SELECT a.id, a.document_id AS document, sheet.number AS version, a.author_id AS annotator, c.number AS codebook, a.start, a."end", a.segments,
    CASE WHEN $6 THEN a.quote END AS quote, a.labels, a.frames, a.attribution, a.note, a.confidence, a.seen, a.status,
    a.created_at AS "createdAt", a.revised_at AS "revisedAt"
  FROM ${MARKS} JOIN codebook_version c ON c.id = a.codebook_id ORDER BY a.document_id, a.start, a."end", a.id`;

const COMPLETIONS = `${SHEETS}
  SELECT t.document_id AS document, sheet.number AS version, t.user_id AS annotator, c.number AS codebook, t.labels, t.seen, t.at
  FROM completion t JOIN sheet ON sheet.version_id = t.version_id JOIN codebook_version c ON c.id = t.codebook_id ORDER BY t.document_id, t.user_id`;

const LINKS = `${SHEETS}
  SELECT l.id, l.annotation_id AS annotation, l.document_id AS document, l.author_id AS annotator, l.url, l.stance,
    CASE WHEN $6 THEN l.quote END AS quote, l.created_at AS "createdAt", CASE WHEN $6 THEN kept.title END AS title, kept.at AS "capturedAt", kept.sha256 AS "captureSha256", (
      SELECT json_agg(json_build_object('reviewerId', r.reviewer_id, 'verdict', r.verdict, 'moderates', COALESCE(m.role IN ('owner', 'moderator'), false)))
      FROM link_review r LEFT JOIN membership m ON m.project_id = $4 AND m.user_id = r.reviewer_id WHERE r.link_id = l.id) AS reviews
  FROM link l JOIN ${MARKS} ON a.id = l.annotation_id
  LEFT JOIN LATERAL (SELECT title, at, sha256 FROM capture WHERE link_id = l.id AND text IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1) kept ON true
  WHERE l.withdrawn_at IS NULL ORDER BY l.document_id, l.id`;

const SEARCHES = `${SHEETS}
  SELECT s.annotation_id AS annotation, s.document_id AS document, s.author_id AS annotator, s.outcome, s.place AS "where", s.at
  FROM search s JOIN ${MARKS} ON a.id = s.annotation_id ORDER BY s.document_id, s.id`;

/** Passages that readers voted on. Whoever voted saw the others, so nothing here is behind a gate but what the sheets leave out. */
const UNITS = `${SHEETS}
  SELECT n.id, n.document_id AS document, sheet.number AS version, n.label, n.start, n."end", NULL AS decision, NULL AS moderator, NULL AS at,
    json_agg(json_build_object('annotator', v.user_id, 'vote', v.vote, 'at', to_char(v.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY v.user_id) AS votes
  FROM unit n JOIN sheet ON sheet.version_id = n.version_id JOIN unit_vote v ON v.unit_id = n.id
  GROUP BY n.id, sheet.number ORDER BY n.document_id, n.start, n."end", n.label`;

/** Whoever did something that the snapshot shows. */
const ANNOTATORS = `${SHEETS}, worker AS (
    SELECT a.author_id AS id FROM ${MARKS}
    UNION SELECT t.user_id FROM completion t JOIN sheet ON sheet.version_id = t.version_id
    UNION SELECT v.user_id FROM unit n JOIN sheet ON sheet.version_id = n.version_id JOIN unit_vote v ON v.unit_id = n.id
    UNION SELECT l.author_id FROM link l JOIN ${MARKS} ON a.id = l.annotation_id WHERE l.withdrawn_at IS NULL
    UNION SELECT s.author_id FROM search s JOIN ${MARKS} ON a.id = s.annotation_id
  )
  SELECT w.id, COALESCE(m.role::text, i.role) AS role, u.name, ARRAY(
    SELECT c.name FROM class_member cm JOIN class c ON c.id = cm.class_id WHERE cm.user_id = w.id AND c.project_id = $4 UNION SELECT unnest(i.classes) ORDER BY 1) AS classes
  FROM worker w JOIN user_account u ON u.id = w.id LEFT JOIN membership m ON m.project_id = $4 AND m.user_id = w.id
  LEFT JOIN imported_person i ON i.project_id = $4 AND i.user_id = w.id ORDER BY w.id`;

/** Outlets that documents name or that something is known of; one name with several domains is one row. */
const OUTLETS = `${SHEETS}
  SELECT o.name, array_remove(array_agg(DISTINCT host ORDER BY host), NULL) AS domains, array_remove(array_agg(DISTINCT alias ORDER BY alias), NULL) AS aliases
  FROM outlet o LEFT JOIN LATERAL unnest(o.domain || o.domains) AS host ON true LEFT JOIN LATERAL unnest(o.aliases) AS alias ON true
  WHERE o.name IS NOT NULL AND (EXISTS (SELECT 1 FROM document d JOIN sheet ON sheet.document_id = d.id WHERE d.outlet_id = o.id)
    OR o.project_id = $4 AND (o.domains <> '{}' OR o.aliases <> '{}' OR EXISTS (SELECT 1 FROM ownership w WHERE w.project_id = $4 AND w.outlet = o.name)))
  GROUP BY o.name ORDER BY o.name`;

const OWNERS = `${SHEETS}
  SELECT w.outlet, w.owner, w."from", w."to" FROM ownership w WHERE w.project_id = $4 AND EXISTS (SELECT 1 FROM outlet o WHERE o.project_id = $4 AND o.name = w.outlet)
  ORDER BY w.outlet, w."from" NULLS FIRST, w.owner, w.id`;

/** People's words on sources that the snapshot shows, all of them; and the texts that its documents share. */
const ORIGINS = `${SHEETS}, shown AS (SELECT l.id FROM link l JOIN ${MARKS} ON a.id = l.annotation_id WHERE l.withdrawn_at IS NULL)
  SELECT g.id, g.members, g.rule, CASE WHEN g.key IS NOT NULL THEN json_build_object('key', g.key) END AS evidence, g.status
  FROM origin_decision g WHERE g.project_id = $4 AND NOT EXISTS (
    SELECT 1 FROM jsonb_array_elements(g.members) AS m
    WHERE NOT EXISTS (SELECT 1 FROM shown WHERE shown.id::text = m->>'link') AND NOT EXISTS (SELECT 1 FROM sheet WHERE sheet.document_id::text = m->>'document'))
  UNION ALL SELECT m.id, json_build_array(json_build_object('document', m.a), json_build_object('document', m.b))::jsonb, 'reuse', NULL,
    CASE m.status WHEN 'accepted' THEN 'confirmed' WHEN 'dismissed' THEN 'rejected' ELSE 'proposed' END
  FROM reuse_match m WHERE m.project_id = $4 AND m.a <> m.b AND m.a IN (SELECT document_id FROM sheet) AND m.b IN (SELECT document_id FROM sheet)
  ORDER BY id`;

/** Contradictions that people judged, each with its two sentences: one side in the snapshot is enough, as both are contested; neither may be closed. */
const CLAIMS = `${SHEETS}
  SELECT c.id, json_build_array(json_build_object('document', c.a, 'start', c.a_start, 'end', c.a_end), json_build_object('document', c.b, 'start', c.b_start, 'end', c.b_end)) AS members,
    json_build_array(json_build_object('kind', c.kind, 'reason', c.reason, 'status', c.status)) AS contradictions
  FROM contradiction c WHERE c.project_id = $4 AND (c.a IN (SELECT document_id FROM sheet) OR c.b IN (SELECT document_id FROM sheet))
    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id IN (c.a, c.b) AND (d.deleted_at IS NOT NULL OR d.id = ANY($2::uuid[]))) ORDER BY c.id`;

const SPEAKERS = `${SHEETS} SELECT s.id, s.name, s.kind, s.aliases FROM speaker s WHERE s.project_id = $4 AND EXISTS (SELECT 1 FROM sheet) ORDER BY s.name, s.id`;

type Stored<T> = { [K in keyof T]: K extends "at" | "createdAt" | "revisedAt" ? Date : T[K] };

/** A statement and how its rows become rows of the bundle. */
export interface SnapshotTable<Found, T> {
  readonly sql: string;
  readonly rowOf: (found: Found) => T;
}

const table = <Found, T>(sql: string, rowOf: (found: Found) => T): SnapshotTable<Found, T> => ({ sql, rowOf });

type FoundLink = Omit<Placed<LinkRow>, "accepted" | "createdAt" | "capturedAt"> & { readonly createdAt: Date; readonly capturedAt: Date | null; readonly reviews: readonly Review[] | null };

const linkOf = ({ reviews, ...row }: FoundLink): SourceRow<"links"> => ({
  ...row, canonical: null, capturedAt: row.capturedAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString(), accepted: isAccepted(row.annotator, reviews ?? []),
});

/** The tables that a project has; what it does not keep yet is not in its bundle. */
export const SNAPSHOT_TABLES = {
  outlets: table<Row<"outlets">, Row<"outlets">>(OUTLETS, (row) => row),
  owners: table<Row<"owners">, Row<"owners">>(OWNERS, (row) => row),
  origins: table<Row<"origins">, Row<"origins">>(ORIGINS, (row) => row),
  annotators: table<Row<"annotators">, Row<"annotators">>(ANNOTATORS, (row) => row),
  documents: table<Row<"documents">, Row<"documents">>(DOCUMENTS, (row) => row),
  annotations: table<Stored<Row<"annotations">>, Row<"annotations">>(ANNOTATIONS, (row) => ({ ...row, createdAt: row.createdAt.toISOString(), revisedAt: row.revisedAt.toISOString() })),
  completions: table<Stored<Row<"completions">>, Row<"completions">>(COMPLETIONS, (row) => ({ ...row, at: row.at.toISOString() })),
  links: table<FoundLink, SourceRow<"links">>(LINKS, linkOf),
  units: table<Row<"units">, Row<"units">>(UNITS, (row) => row),
  speakers: table<Row<"speakers">, Row<"speakers">>(SPEAKERS, (row) => row),
  claims: table<Row<"claims">, Row<"claims">>(CLAIMS, (row) => row),
  searches: table<Stored<Placed<SearchRow>>, SourceRow<"searches">>(SEARCHES, (row) => ({ ...row, at: row.at.toISOString() })),
};
