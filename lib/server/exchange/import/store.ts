/** What was staged goes into the database, in the caller's transaction: all of it or nothing. */
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { skeleton } from "@/lib/text/skeleton";
import { AppError } from "@/lib/errors";
import { audit } from "../../commands/audit";
import type { Spills } from "./spill";
import type { Stage, StageOptions } from "./stage";

const PATIENCE_MS = 60 * 60 * 1_000;

/** In this order: what is referred to comes first. */
const COLUMNS: Readonly<Record<string, string>> = {
  outlet: "id, project_id, name, domain",
  ownership: `id, project_id, outlet, owner, "from", "to"`,
  document: "id, project_id, outlet_id, title, url, language, published_at, authors, topic, story, licence, selection, format, created_by",
  document_version: "id, document_id, number, text, sha256, code_points, words, structure",
  region: `id, version_id, start, "end", kind, origin, status, evidence`,
  document_stream: "document_id, position",
  document_event: "document_id, position, kind, actor_id, subject_id, changed, at",
  annotation: `id, document_id, version_id, project_id, outlet_id, author_id, codebook_id, start, "end", segments, quote, labels, frames, attribution, note, confidence, seen, status, revision, created_at, revised_at`,
  annotation_revision: "annotation_id, revision, author_id, change, state, seen, at",
  completion: "version_id, user_id, document_id, codebook_id, labels, seen, at",
  link: "id, annotation_id, document_id, author_id, url, stance, quote, created_at",
  link_review: "link_id, reviewer_id, verdict, at",
  search: "id, annotation_id, document_id, author_id, outcome, place, at",
  unit: `id, document_id, version_id, label, start, "end", created_at`,
  unit_vote: "unit_id, user_id, vote, at",
  origin_decision: "id, project_id, members, rule, key, status, actor_id, at",
  speaker: "id, project_id, name, kind, aliases, merged_by, at",
  contradiction: "id, project_id, kind, a, a_start, a_end, b, b_start, b_end, reason, status, decided_by, decided_at",
  reuse_match: "id, project_id, a, b, rule, score, passages, status",
};

const copyTables = async (client: PoolClient, spills: Spills): Promise<void> => {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const spill = spills.filled.get(table);
    if (spill) await pipeline(await spill.read(), client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)));
  }
};

const storePeople = async (client: PoolClient, { people }: Stage, projectId: string): Promise<void> => {
  const created = [...people.created.values()].map((person) => ({ ...person, login: `imported-${person.userId}`, skeleton: skeleton(`imported-${person.userId}`) }));
  await client.query(
    `INSERT INTO user_account (id, login, login_skeleton, name) SELECT (p->>'userId')::uuid, p->>'login', p->>'skeleton', p->>'name' FROM jsonb_array_elements($1::jsonb) AS p`,
    [JSON.stringify(created)],
  );
  await client.query(
    `INSERT INTO imported_person (user_id, project_id, source, role, classes)
     SELECT (p->>'userId')::uuid, $2, p->>'source', p->>'role', ARRAY(SELECT jsonb_array_elements_text(p->'classes')) FROM jsonb_array_elements($1::jsonb) AS p`,
    [JSON.stringify(created), projectId],
  );
  const described = [...people.described].map(([userId, said]) => ({ userId, ...said }));
  await client.query(
    `UPDATE imported_person i SET role = p->>'role', classes = ARRAY(SELECT jsonb_array_elements_text(p->'classes')) FROM jsonb_array_elements($1::jsonb) AS p
     WHERE i.user_id = (p->>'userId')::uuid AND i.project_id = $2`,
    [JSON.stringify(described), projectId],
  );
  // Classes of people are part of every figure.
  if (described.length > 0) await client.query("INSERT INTO figures_stale (project_id) VALUES ($1)", [projectId]);
};

const storeOutlets = async (client: PoolClient, { outlets }: Stage, projectId: string): Promise<void> => {
  await client.query(
    `INSERT INTO outlet (id, project_id, name, domain) SELECT (o->>'id')::uuid, $2, o->>'name', o->>'domain' FROM jsonb_array_elements($1::jsonb) AS o`,
    [JSON.stringify(outlets.created), projectId],
  );
  // Of several outlets of one name, the first keeps what is known of the name.
  await client.query(
    `UPDATE outlet o SET
       domains = ARRAY(SELECT DISTINCT host FROM (SELECT unnest(o.domains) UNION SELECT jsonb_array_elements_text(said->'domains')) AS all_of (host)
         WHERE NOT EXISTS (SELECT 1 FROM outlet other WHERE other.project_id = $2 AND other.name = o.name AND other.domain = host) ORDER BY host),
       aliases = ARRAY(SELECT DISTINCT alias FROM (SELECT unnest(o.aliases) UNION SELECT jsonb_array_elements_text(said->'aliases')) AS all_of (alias) ORDER BY alias)
     FROM jsonb_array_elements($1::jsonb) AS said
     WHERE o.id = (SELECT id FROM outlet WHERE project_id = $2 AND name = said->>'name' ORDER BY id LIMIT 1)
       AND (jsonb_array_length(said->'domains') > 0 OR jsonb_array_length(said->'aliases') > 0)`,
    [JSON.stringify(outlets.described), projectId],
  );
};

/** The bundle's codebook in place of the one that a project without documents had. */
const storeCodebook = async (client: PoolClient, stage: Stage, { actorId, ground }: StageOptions): Promise<void> => {
  const { plan, codebookIds } = stage;
  if (!plan.replaced) return;
  const { projectId } = ground;
  await client.query("SELECT 1 FROM project WHERE id = $1 FOR UPDATE", [projectId]);
  const { rows } = await client.query<{ taken: boolean }>("SELECT EXISTS (SELECT 1 FROM document WHERE project_id = $1) AS taken", [projectId]);
  if (rows[0]!.taken) throw new AppError("wrong-state");
  await client.query("DELETE FROM codebook_version WHERE project_id = $1", [projectId]);
  for (const [at, { number, wordingOnly, reworded, labels, frames }] of plan.replaced.entries()) {
    await client.query("INSERT INTO codebook_version (id, project_id, number, content, wording_only, reworded, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)", [
      codebookIds[at], projectId, number, JSON.stringify({ labels, frames }), wordingOnly, reworded, actorId,
    ]);
  }
};

/** Whoever has one of these documents open is told once; they are locked in the order of their ids. */
const tellMarked = async (client: PoolClient, { marked = [], actorId, now }: StoreOptions): Promise<void> => {
  await client.query(
    `WITH locked AS (SELECT document_id FROM document_stream WHERE document_id = ANY($1::uuid[]) ORDER BY document_id FOR UPDATE),
       raised AS (UPDATE document_stream s SET position = s.position + 1 FROM locked l WHERE s.document_id = l.document_id RETURNING s.document_id, s.position)
     INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at) SELECT document_id, position, 'imported', $2, document_id, '{}', $3 FROM raised`,
    [marked, actorId, new Date(now).toISOString()],
  );
};

export interface StoreOptions extends StageOptions {
  /** Documents that were there and get annotations. */
  readonly marked?: readonly string[];
  /** Settings that the project takes over; null: it keeps its own. */
  readonly settings: Readonly<Record<string, unknown>> | null;
}

/** Throws `wrong-state` when a project that was empty no longer is. */
export const store = async (client: PoolClient, stage: Stage, options: StoreOptions): Promise<void> => {
  const { ground, actorId, spills, settings } = options;
  await client.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}; SET LOCAL idle_in_transaction_session_timeout = ${PATIENCE_MS}`);
  await storeCodebook(client, stage, options);
  if (settings) await client.query("UPDATE project SET settings = $2::jsonb WHERE id = $1", [ground.projectId, JSON.stringify(settings)]);
  await storePeople(client, stage, ground.projectId);
  stage.outlets.complete();
  await storeOutlets(client, stage, ground.projectId);
  await tellMarked(client, options);
  await copyTables(client, spills);
  await client.query(
    `DELETE FROM ownership w USING ownership first WHERE w.project_id = $1 AND first.project_id = $1 AND first.id < w.id
       AND (w.outlet, w.owner, w."from", w."to") IS NOT DISTINCT FROM (first.outlet, first.owner, first."from", first."to")`, [ground.projectId],
  );
  await client.query(
    "DELETE FROM speaker s USING speaker first WHERE s.project_id = $1 AND first.project_id = $1 AND first.id < s.id AND (s.name, s.kind, s.aliases) = (first.name, first.kind, first.aliases)", [ground.projectId],
  );
  await audit(client, { actorId, kind: "corpus.imported", subjectId: ground.projectId, projectId: ground.projectId, data: { documents: spills.of("document").rows, annotations: spills.of("annotation").rows } });
};
