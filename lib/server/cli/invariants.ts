/**
 * What must be true of everything stored, one sentence each. A query answers the ids of what breaks it, and nothing when
 * all is well. Constraints guard some of it already; these also hold what no constraint can say.
 */
export interface Invariant {
  readonly says: string;
  readonly sql: string;
}

export const INVARIANTS: readonly Invariant[] = [
  {
    says: "every text has the digest and the length that were noted",
    sql: `SELECT id FROM document_version WHERE encode(sha256(convert_to(text, 'UTF8')), 'hex') <> sha256 OR char_length(text) <> code_points`,
  },
  {
    says: "every original has the digest that was noted",
    sql: `SELECT version_id AS id FROM document_original WHERE encode(sha256(bytes), 'hex') <> sha256`,
  },
  {
    says: "every document has a version, an outlet of its project and a numbered stream",
    sql: `SELECT d.id FROM document d LEFT JOIN outlet o ON o.id = d.outlet_id AND o.project_id = d.project_id
          WHERE o.id IS NULL OR NOT EXISTS (SELECT 1 FROM document_version v WHERE v.document_id = d.id)
             OR NOT EXISTS (SELECT 1 FROM document_stream s WHERE s.document_id = d.id)`,
  },
  {
    says: "every annotation lies in its text and quotes it",
    sql: `SELECT a.id FROM annotation a LEFT JOIN document_version v ON v.id = a.version_id AND v.document_id = a.document_id
          WHERE v.id IS NULL OR a.start < 0 OR a.start >= a."end" OR a."end" > v.code_points
             OR (a.segments IS NULL AND a.quote <> substring(v.text FROM a.start + 1 FOR a."end" - a.start))`,
  },
  {
    says: "every annotation says something, under labels of its codebook",
    sql: `SELECT a.id FROM annotation a LEFT JOIN codebook_version c ON c.id = a.codebook_id AND c.project_id = a.project_id
          WHERE c.id IS NULL OR (cardinality(a.labels) = 0 AND cardinality(a.frames) = 0 AND a.note IS NULL)
             OR NOT a.labels <@ ARRAY(SELECT l->>'key' FROM jsonb_array_elements(c.content->'labels') AS l)`,
  },
  {
    says: "every annotation counts for the project and the outlet of its document",
    sql: `SELECT a.id FROM annotation a JOIN document d ON d.id = a.document_id WHERE a.project_id <> d.project_id OR a.outlet_id <> d.outlet_id`,
  },
  {
    says: "every annotation has all its revisions",
    sql: `SELECT a.id FROM annotation a LEFT JOIN annotation_revision r ON r.annotation_id = a.id
          GROUP BY a.id HAVING count(r.revision) <> a.revision OR max(r.revision) IS DISTINCT FROM a.revision`,
  },
  {
    says: "every document's events are numbered without a gap up to its position",
    sql: `SELECT s.document_id AS id FROM document_stream s LEFT JOIN document_event e ON e.document_id = s.document_id
          GROUP BY s.document_id, s.position HAVING count(e.position) <> s.position OR COALESCE(max(e.position), 0) <> s.position`,
  },
  {
    says: "every annotation was announced",
    // What came with a corpus was announced once, for its whole document.
    sql: `SELECT a.id FROM annotation a WHERE NOT EXISTS (SELECT 1 FROM document_event e WHERE e.document_id = a.document_id AND e.subject_id = a.id)
          AND NOT EXISTS (SELECT 1 FROM annotation_revision r JOIN document_event e ON e.document_id = a.document_id AND e.kind = 'imported'
            WHERE r.annotation_id = a.id AND r.revision = 1 AND r.change = 'imported')`,
  },
  {
    says: "every link, search and reading belongs to what it names",
    sql: `SELECT l.id FROM link l LEFT JOIN annotation a ON a.id = l.annotation_id AND a.document_id = l.document_id WHERE a.id IS NULL
          UNION ALL SELECT s.id FROM search s LEFT JOIN annotation a ON a.id = s.annotation_id AND a.document_id = s.document_id WHERE a.id IS NULL
          UNION ALL SELECT c.version_id FROM completion c LEFT JOIN document_version v ON v.id = c.version_id AND v.document_id = c.document_id WHERE v.id IS NULL`,
  },
  {
    says: "every region lies in its text",
    sql: `SELECT r.id FROM region r JOIN document_version v ON v.id = r.version_id WHERE r.start < 0 OR r.start >= r."end" OR r."end" > v.code_points`,
  },
  {
    says: "every project has an owner and codebooks numbered without a gap",
    sql: `SELECT p.id FROM project p WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.project_id = p.id AND m.role = 'owner')
             OR (SELECT count(*) <> max(number) OR min(number) <> 1 FROM codebook_version c WHERE c.project_id = p.id) IS NOT FALSE`,
  },
  {
    says: "nobody who came with a corpus can sign in",
    sql: `SELECT i.user_id AS id FROM imported_person i JOIN user_account u ON u.id = i.user_id WHERE u.password_hash IS NOT NULL OR u.is_admin
          UNION ALL SELECT i.user_id FROM imported_person i JOIN membership m ON m.user_id = i.user_id`,
  },
  {
    says: "no session is kept for a disabled person",
    sql: `SELECT s.id FROM session s JOIN user_account u ON u.id = s.user_id WHERE u.disabled_at IS NOT NULL`,
  },
];
