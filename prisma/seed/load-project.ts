/** A declared project and its classes enter the database, by the product's own commands; what is there already stays. */
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { addDocument } from "@/lib/server/commands/add-document";
import { createAssignment } from "@/lib/server/commands/assignments";
import { addClassMember } from "@/lib/server/commands/class-members";
import { createClass } from "@/lib/server/commands/classes";
import { createProject, putMember } from "@/lib/server/commands/projects";
import { inTransaction, pool } from "@/lib/server/database";
import type { Role } from "@/lib/access/permissions";
import { articleText } from "./article-text";
import type { DeclaredArticle, DeclaredAssignment, DeclaredClass, DeclaredProject } from "./declare";
import { accessToProject, type SignedIn } from "./readers";

const DAY = 86_400_000;

/** By login. */
export type People = ReadonlyMap<string, SignedIn>;

export interface Loaded {
  readonly project: string;
  /** Ids by file. */
  readonly documents: ReadonlyMap<string, string>;
  readonly people: People;
  readonly now: number;
}

/** The id that a query finds. */
export const only = async (sql: string, values: readonly unknown[]): Promise<string | null> => {
  const { rows } = await pool.query<{ id: string }>(sql, [...values]);
  return rows[0]?.id ?? null;
};

export const loadProject = async (project: DeclaredProject, people: People): Promise<string> => {
  const owner = people.get("admin")!;
  const id =
    (await only("SELECT id FROM project WHERE name = $1 AND created_by = $2", [project.name, owner.userId])) ??
    (await inTransaction((client) => createProject(client, owner.userId, { name: project.name, language: project.language, codebook: DEFAULT_CODEBOOK })));
  const access = await accessToProject(owner, id);
  const roles: [Role, readonly string[]][] = [["moderator", project.moderators], ["researcher", project.researchers], ["annotator", project.annotators]];
  for (const [role, logins] of roles) {
    for (const login of logins) {
      const { userId } = people.get(login)!;
      if (await only("SELECT user_id AS id FROM membership WHERE project_id = $1 AND user_id = $2", [id, userId])) continue;
      await inTransaction((client) => putMember(client, { actorId: owner.userId, access, login, role }));
    }
  }
  return id;
};

export const loadArticle = async (article: DeclaredArticle, projectId: string, actorId: string): Promise<string> =>
  (await only("SELECT id FROM document WHERE project_id = $1 AND title = $2", [projectId, article.title])) ??
  inTransaction((client) => {
    const text = articleText(article.file);
    const original = { bytes: Buffer.from(text), mediaType: article.format === "markdown" ? "text/markdown" : "text/plain", fileName: article.file.replace("#", "-") };
    const { outlet, url, language, publishedAt, authors, story, title, format } = article;
    return addDocument(client, { actorId, projectId, title, outlet, url, language, publishedAt, authors, story, content: { format, text, original } });
  });

const loadAssignment = async (classId: string, assignment: DeclaredAssignment, { project, documents, people, now }: Loaded): Promise<string> => {
  const by = { actorId: people.get("prof")!.userId, projectId: project };
  const { title, instructions, blind, minimum, members = null } = assignment;
  return (
    (await only("SELECT id FROM assignment WHERE class_id = $1 AND title = $2", [classId, title])) ??
    inTransaction((client) =>
      createAssignment(client, {
        ...by, classId,
        assignment: {
          title, instructions, blind, minimum, gate: "submission", members,
          documents: assignment.files.map((file) => documents.get(file)!), dueAt: new Date(now + assignment.dueIn * DAY).toISOString(),
        },
      }),
    )
  );
};

/** A class stands before anybody reads, so that what is read blind is marked as such. Answers its assignments in order. */
export const loadClass = async ({ name, members, assignments }: DeclaredClass, loaded: Loaded): Promise<string[]> => {
  const by = { actorId: loaded.people.get("prof")!.userId, projectId: loaded.project };
  const id =
    (await only("SELECT id FROM class WHERE project_id = $1 AND name = $2", [loaded.project, name])) ??
    (await inTransaction((client) => createClass(client, { ...by, name })));
  for (const login of members) {
    if (await only("SELECT user_id AS id FROM class_member WHERE class_id = $1 AND user_id = $2", [id, loaded.people.get(login)!.userId])) continue;
    await inTransaction((client) => addClassMember(client, { ...by, classId: id, login }));
  }
  const ids: string[] = [];
  for (const assignment of assignments) ids.push(await loadAssignment(id, assignment, loaded));
  return ids;
};
