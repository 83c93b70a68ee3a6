/** What the forms about an article start from. */
import { pool } from "../database";

export interface OutletOption {
  readonly name: string;
  readonly domain: string | null;
}

/** The named outlets of a project, A–Z: an article is then put to the one that is there already. */
export const knownOutlets = async (projectId: string): Promise<OutletOption[]> => {
  const { rows } = await pool.query<OutletOption>(
    "SELECT DISTINCT name, domain FROM outlet WHERE project_id = $1 AND name IS NOT NULL ORDER BY name, domain LIMIT 1000", [projectId],
  );
  return rows;
};

export interface ArticleDetails {
  readonly title: string;
  readonly outlet: OutletOption | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly topic: string | null;
  readonly story: string | null;
  readonly licence: string | null;
  readonly selection: string | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly sha256: string;
  readonly words: number;
  /** Its name; null when the text was pasted. */
  readonly fileName: string | null;
  readonly hasFile: boolean;
}

/** What is known about an article, without its text. The document must exist: its access was checked. */
export const articleDetails = async (documentId: string): Promise<ArticleDetails> => {
  const { rows } = await pool.query<Omit<ArticleDetails, "createdAt"> & { createdAt: Date }>(
    `SELECT d.title, CASE WHEN o.name IS NULL THEN NULL ELSE json_build_object('name', o.name, 'domain', o.domain) END AS outlet, d.url, d.language,
       d.published_at AS "publishedAt", d.authors, d.topic, d.story, d.licence, d.selection, d.revision, d.created_at AS "createdAt",
       v.sha256, v.words, f.file_name AS "fileName", f.version_id IS NOT NULL AS "hasFile"
     FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT id, sha256, words FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     LEFT JOIN document_original f ON f.version_id = v.id WHERE d.id = $1`,
    [documentId],
  );
  return { ...rows[0]!, createdAt: rows[0]!.createdAt.toISOString() };
};
