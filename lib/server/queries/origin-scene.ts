/**
 * What a project knows of origins: outlets, owners, its documents by address, people's merges. Read again after a few
 * seconds, because links are presented far more often than any of it changes.
 */
import { hostKey } from "@/lib/evidence/host-key";
import { afterChanges, originChanges, type OriginChange, type OriginFact } from "@/lib/evidence/origin-changes";
import type { Ownership } from "@/lib/evidence/owner-on";
import { knowledgeOf, sourceKeys, type KnownOutlet, type Knowledge, type OriginKey } from "@/lib/evidence/source-keys";
import { pool } from "../database";

const FRESH_MS = 3_000;

export interface DocumentSource {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: { readonly name: string | null; readonly domain: string | null };
  readonly publishedAt: string | null;
  /** Whom its relayed and translated parts come from. */
  readonly declared: readonly string[];
}

/** The keys of a project's links and documents. */
export interface OriginScene {
  readonly ofDocument: (id: string) => readonly OriginKey[];
  readonly ofLink: (link: { readonly id: string; readonly url: string }) => readonly OriginKey[];
  /** The project's document at this address; null: none. */
  readonly documentAt: (url: string) => string | null;
}

/** Outlets as a bundle has them, with every domain that is theirs. One row per name. */
export const readOutlets = async (projectId: string): Promise<KnownOutlet[]> => {
  const { rows } = await pool.query<KnownOutlet>(
    `SELECT name, array_remove(array_agg(DISTINCT host), NULL) AS domains, array_remove(array_agg(DISTINCT alias), NULL) AS aliases
     FROM outlet o LEFT JOIN LATERAL unnest(o.domain || o.domains) AS host ON true LEFT JOIN LATERAL unnest(o.aliases) AS alias ON true
     WHERE project_id = $1 AND name IS NOT NULL GROUP BY name ORDER BY name`,
    [projectId],
  );
  return rows;
};

/** Dated ownership, by outlet, oldest first. */
export const readOwnership = async (projectId: string): Promise<Ownership[]> => {
  const { rows } = await pool.query<Ownership>(`SELECT outlet, owner, "from", "to" FROM ownership WHERE project_id = $1 ORDER BY outlet, "from" NULLS FIRST, owner`, [projectId]);
  return rows;
};

/** Shared texts that nobody dismissed, and people's words on origins, oldest first. */
const readOriginFacts = async (projectId: string): Promise<OriginFact[]> => {
  const { rows } = await pool.query<OriginFact>(
    `SELECT id, members, rule, key, status FROM (
       SELECT m.id, json_build_array(json_build_object('document', m.a), json_build_object('document', m.b))::jsonb AS members, 'reuse' AS rule, 'text:' || m.id AS key,
         CASE m.status WHEN 'accepted' THEN 'confirmed' ELSE 'proposed' END AS status, '-infinity'::timestamptz AS at
       FROM reuse_match m WHERE m.project_id = $1 AND m.a <> m.b AND m.status <> 'dismissed'
       UNION ALL SELECT id, members, rule, key, status, at FROM origin_decision WHERE project_id = $1) AS fact
     ORDER BY at, id`,
    [projectId],
  );
  return rows;
};

const readDocuments = async (projectId: string): Promise<DocumentSource[]> => {
  const { rows } = await pool.query<DocumentSource>(
    `SELECT d.id, d.url, json_build_object('name', o.name, 'domain', o.domain) AS outlet, d.published_at AS "publishedAt",
       COALESCE((SELECT array_agg(DISTINCT r.origin) FROM region r WHERE r.version_id = v.id AND r.kind IN ('relayed', 'translated') AND r.origin IS NOT NULL AND r.status <> 'rejected'), '{}') AS declared
     FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     WHERE d.project_id = $1 AND d.deleted_at IS NULL ORDER BY d.id`,
    [projectId],
  );
  return rows;
};

const sceneOf = (documents: readonly DocumentSource[], knowledge: Knowledge, changes: ReadonlyMap<string, OriginChange>): OriginScene => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byAddress = new Map<string, string>();
  for (const { id, url } of documents) {
    const canonical = url ? hostKey(url)?.canonical : undefined;
    if (canonical && !byAddress.has(canonical)) byAddress.set(canonical, id);
  }
  const known = new Map<string, readonly OriginKey[]>();
  const ofDocument = (id: string): readonly OriginKey[] => {
    const document = byId.get(id);
    const itself: OriginKey = { key: `document:${id}`, rule: "page", evidence: id };
    const keys = known.get(id) ?? afterChanges([itself, ...(document ? sourceKeys(document, knowledge) : [])], changes.get(`document:${id}`));
    known.set(id, keys);
    return keys;
  };
  const documentAt = (url: string): string | null => {
    const canonical = hostKey(url)?.canonical;
    return canonical ? (byAddress.get(canonical) ?? null) : null;
  };
  const ofLink: OriginScene["ofLink"] = ({ id, url }) => {
    const led = documentAt(url);
    const own = afterChanges(sourceKeys({ url }, knowledge), changes.get(`link:${id}`));
    return [...own, ...(led ? ofDocument(led).filter(({ key }) => !own.some((mine) => mine.key === key)) : [])];
  };
  return { ofDocument, ofLink, documentAt };
};

const load = async (projectId: string): Promise<OriginScene> => {
  const [documents, outlets, ownership, facts] = await Promise.all([readDocuments(projectId), readOutlets(projectId), readOwnership(projectId), readOriginFacts(projectId)]);
  return sceneOf(documents, knowledgeOf(outlets, ownership), originChanges(facts));
};

interface Kept {
  readonly at: number;
  readonly scene: Promise<OriginScene>;
}
const shared = globalThis as typeof globalThis & { apostilleOrigins?: Map<string, Kept> };
const kept = (): Map<string, Kept> => (shared.apostilleOrigins ??= new Map());

/** At most a few seconds old. */
export const readOriginScene = (projectId: string): Promise<OriginScene> => {
  const known = kept().get(projectId);
  if (known && Date.now() - known.at < FRESH_MS) return known.scene;
  if (kept().size > 200) kept().clear();
  const scene = load(projectId);
  kept().set(projectId, { at: Date.now(), scene });
  scene.catch(() => kept().delete(projectId));
  return scene;
};

/** After a change in this process, the next reader sees it. */
export const forgetOriginScene = (projectId: string): void => void kept().delete(projectId);
