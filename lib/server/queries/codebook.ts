/** The codebooks of a project: the one in force, and all there have been. */
import type { Actor } from "@/lib/access/actor";
import type { Codebook } from "@/lib/annotation/codebook";
import type { CodebookVersion } from "@/lib/annotation/definitions";
import type { PersonView } from "@/lib/annotation/record";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";
import { projectSight, sightValues, visibleSql } from "../visibility-sql";

export interface NumberedCodebook extends Codebook {
  /** 1, 2, …: what `If-Match` names when it is replaced. */
  readonly number: number;
}

/** Every project has one from its first moment. */
export const codebookInForce = async (projectId: string): Promise<NumberedCodebook> => {
  const { rows } = await pool.query<{ number: number; content: Codebook }>(
    "SELECT number, content FROM codebook_version WHERE project_id = $1 ORDER BY number DESC LIMIT 1",
    [projectId],
  );
  const { number, content } = rows[0]!;
  return { number, labels: content.labels, frames: content.frames };
};

interface VersionRow {
  readonly number: number;
  readonly content: Codebook;
  readonly wordingOnly: boolean;
  readonly reworded: string[];
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Date;
}

const readVersions = async (projectId: string): Promise<VersionRow[]> => {
  const { rows } = await pool.query<VersionRow>(
    `SELECT c.number, c.content, c.wording_only AS "wordingOnly", COALESCE(c.reworded, '{}') AS reworded, c.created_by AS "authorId",
       u.name AS "authorName", c.created_at AS at
     FROM codebook_version c JOIN user_account u ON u.id = c.created_by WHERE c.project_id = $1 ORDER BY c.number`,
    [projectId],
  );
  return rows;
};

const versionOf = ({ number, content, wordingOnly, reworded }: VersionRow): CodebookVersion => ({
  number, labels: content.labels, frames: content.frames, wordingOnly, reworded,
});

/** All versions, oldest first. */
export const codebookVersions = async (projectId: string): Promise<CodebookVersion[]> => (await readVersions(projectId)).map(versionOf);

export interface CodebookVersionView extends CodebookVersion {
  readonly author: PersonView;
  readonly at: string;
  /** By label: the active marks last revised under it that the reader may see. */
  readonly marks: Readonly<Record<string, number>>;
}

/** All versions, oldest first, with what was marked under each. */
export const codebookHistory = async (actor: Actor, access: ProjectAccess, locale: Locale): Promise<CodebookVersionView[]> => {
  const sight = await projectSight(actor, access.projectId, access.role);
  const [versions, { rows }] = await Promise.all([
    readVersions(access.projectId),
    pool.query<{ number: number; label: string; marks: number }>(
      `SELECT c.number, l.label, count(*)::int AS marks FROM document d JOIN annotation a ON a.document_id = d.id JOIN codebook_version c ON c.id = a.codebook_id
       CROSS JOIN LATERAL unnest(a.labels) AS l(label)
       WHERE d.project_id = $4 AND d.deleted_at IS NULL AND a.status = 'active' AND ${visibleSql("a", 1)} GROUP BY c.number, l.label ORDER BY c.number, l.label`,
      [...sightValues(sight), access.projectId],
    ),
  ]);
  return versions.map((version) => ({
    ...versionOf(version),
    author: presentPerson({ id: version.authorId, name: version.authorName }, { userId: actor.userId, access, locale }),
    at: version.at.toISOString(),
    marks: Object.fromEntries(rows.filter(({ number }) => number === version.number).map(({ label, marks }) => [label, marks])),
  }));
};
