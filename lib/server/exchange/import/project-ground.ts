/** What an import has to know of the project that it comes into. */
import type { PoolClient } from "pg";
import type { Codebook } from "@/lib/annotation/codebook";
import type { CodebookVersion } from "@/lib/annotation/definitions";

export interface ProjectGround {
  readonly projectId: string;
  readonly language: string;
  /** It has no document yet: it may take over the bundle's codebook and settings. */
  readonly isEmpty: boolean;
  readonly codebooks: readonly (CodebookVersion & { readonly id: string })[];
  /** Named outlets. */
  readonly outlets: readonly { readonly id: string; readonly name: string; readonly domain: string | null }[];
  /** People who came with an earlier import. */
  readonly people: readonly { readonly userId: string; readonly source: string }[];
}

export const readGround = async (client: PoolClient, projectId: string): Promise<ProjectGround> => {
  const project = await client.query<{ language: string; isEmpty: boolean }>(
    `SELECT language, NOT EXISTS (SELECT 1 FROM document WHERE project_id = $1) AS "isEmpty" FROM project WHERE id = $1`, [projectId],
  );
  const codebooks = await client.query<Omit<CodebookVersion, "labels" | "frames"> & { id: string; content: Codebook }>(
    `SELECT id, number, wording_only AS "wordingOnly", reworded, content FROM codebook_version WHERE project_id = $1 ORDER BY number`, [projectId],
  );
  const outlets = await client.query<ProjectGround["outlets"][number]>("SELECT id, name, domain FROM outlet WHERE project_id = $1 AND name IS NOT NULL ORDER BY id", [projectId]);
  const people = await client.query<ProjectGround["people"][number]>(`SELECT user_id AS "userId", source FROM imported_person WHERE project_id = $1`, [projectId]);
  return {
    projectId, ...project.rows[0]!,
    codebooks: codebooks.rows.map(({ content, ...version }) => ({ ...version, labels: content.labels, frames: content.frames ?? [] })),
    outlets: outlets.rows, people: people.rows,
  };
};
