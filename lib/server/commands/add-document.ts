/** A document enters a project: its text for good, what was computed from it, its outlet, and an empty stream of events. */
import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { analyse } from "@/lib/text/analyse";
import type { Format, TextStructure } from "@/lib/text/structure";
import { newId } from "../identifier";
import { audit } from "./audit";

export interface DocumentContent {
  readonly format: Format;
  readonly text: string;
  /** What a reader has found out already; absent, it is computed here: only for texts of our own, which are short. */
  readonly structure?: TextStructure;
  /** The bytes as they came, when they came as a file or as HTML. */
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string | null } | null;
}

export interface NewDocument {
  readonly actorId: string;
  readonly projectId: string;
  readonly title: string;
  /** Null: unknown, and then its own. */
  readonly outlet: { readonly name: string; readonly domain?: string | null } | null;
  readonly url?: string | null;
  readonly language?: string | null;
  readonly publishedAt?: string | null;
  readonly authors?: readonly string[];
  readonly topic?: string | null;
  readonly story?: string | null;
  readonly licence?: "full" | "quotes" | "offsets" | null;
  readonly selection?: string | null;
  readonly content: DocumentContent;
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The project's outlet of this name and domain; an unknown one is always new. */
export const outletId = async (client: PoolClient, projectId: string, outlet: NewDocument["outlet"]): Promise<string> => {
  const id = newId();
  const values = [id, projectId, outlet?.name ?? null, outlet?.domain ?? null];
  if (outlet) {
    // Two documents of a new outlet at once: one waits for the other, so that it is one outlet.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`outlet ${projectId} ${outlet.name} ${outlet.domain ?? ""}`]);
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM outlet WHERE project_id = $1 AND name = $2 AND domain IS NOT DISTINCT FROM $3", values.slice(1),
    );
    if (rows[0]) return rows[0].id;
  }
  await client.query("INSERT INTO outlet (id, project_id, name, domain) VALUES ($1, $2, $3, $4)", values);
  return id;
};

const addVersion = async (client: PoolClient, documentId: string, content: DocumentContent, language: string | null): Promise<void> => {
  const id = newId();
  const { regions, ...structure } = content.structure ?? analyse(content.text, { format: content.format, language });
  await client.query(
    `INSERT INTO document_version (id, document_id, number, text, sha256, code_points, words, structure) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)`,
    [id, documentId, content.text, sha256(content.text), structure.codePoints, structure.words, JSON.stringify(structure)],
  );
  await client.query(
    `INSERT INTO region (id, version_id, start, "end", kind, origin, status, evidence)
     SELECT (r->>'id')::uuid, $1, (r->>'start')::int, (r->>'end')::int, r->>'kind', r->>'origin', r->>'status', NULLIF(r->'evidence', 'null')
     FROM jsonb_array_elements($2::jsonb) AS r`,
    [id, JSON.stringify(regions.map((region) => ({ ...region, id: newId() })))],
  );
  const { original } = content;
  if (!original) return;
  await client.query("INSERT INTO document_original (version_id, bytes, sha256, media_type, file_name) VALUES ($1, $2, $3, $4, $5)", [
    id, Buffer.from(original.bytes), sha256(original.bytes), original.mediaType, original.fileName,
  ]);
};

/** Adds a document in the caller's transaction and answers its id. */
export const addDocument = async (client: PoolClient, input: NewDocument): Promise<string> => {
  const id = newId();
  const outlet = await outletId(client, input.projectId, input.outlet);
  await client.query(
    `INSERT INTO document (id, project_id, outlet_id, title, url, language, published_at, authors, topic, story, licence, selection, format, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, input.projectId, outlet, input.title, input.url ?? null, input.language ?? null, input.publishedAt ?? null, input.authors ?? [],
      input.topic ?? null, input.story ?? null, input.licence ?? null, input.selection ?? null, input.content.format, input.actorId],
  );
  await addVersion(client, id, input.content, input.language ?? null);
  await client.query("INSERT INTO document_stream (document_id) VALUES ($1)", [id]);
  await audit(client, { actorId: input.actorId, kind: "document.created", subjectId: id, projectId: input.projectId });
  return id;
};
