/**
 * Loads the demo: people, projects, articles, a class with two assignments, and what its readers marked. Everything is
 * made by the product's own commands. Running it again adds nothing; after an interruption it goes on.
 *
 * DATABASE_URL: where. DEMO_PASSWORDS_FILE: where the passwords that are drawn are kept.
 */
import { setTimeout as wait } from "node:timers/promises";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { addDocument } from "@/lib/server/commands/add-document";
import { addClassMember, createAssignment, createClass } from "@/lib/server/commands/classes";
import { createPerson } from "@/lib/server/commands/people";
import { createProject, putMember } from "@/lib/server/commands/projects";
import { closeDatabase, inTransaction, pool } from "@/lib/server/database";
import type { Role } from "@/lib/access/permissions";
import { articleText } from "./article-text";
import { PROJECTS } from "./corpus";
import type { DeclaredArticle, DeclaredAssignment, DeclaredProject } from "./declare";
import { keptPasswords } from "./passwords";
import { PEOPLE } from "./people";
import { accessToProject, handIn, read, signInByToken, signOutByToken, type SignedIn } from "./readers";

const DAY = 86_400_000;
/** A flush of announcements follows the last write by ten milliseconds. */
const FLUSH_MS = 100;

const only = async (sql: string, values: readonly unknown[]): Promise<string | null> => {
  const { rows } = await pool.query<{ id: string }>(sql, [...values]);
  return rows[0]?.id ?? null;
};

type People = ReadonlyMap<string, SignedIn>;

/** Accounts that exist already keep their passwords, and lose their line in the file. */
const loadPeople = async (file: string): Promise<People> => {
  const existing = new Map<string, string>();
  for (const { login } of PEOPLE) {
    const id = await only("SELECT id FROM user_account WHERE login = $1", [login]);
    if (id) existing.set(login, id);
  }
  const passwords = keptPasswords(file, PEOPLE.filter(({ login }) => !existing.has(login)).map(({ login }) => login));
  const people = new Map<string, SignedIn>();
  for (const { login, name, locale, isAdmin } of PEOPLE) {
    const id = existing.get(login) ?? (await createPerson(null, { login, name, locale, isAdmin: isAdmin ?? false, password: passwords.get(login)! })).id;
    people.set(login, await signInByToken(id));
  }
  return people;
};

const loadProject = async (project: DeclaredProject, people: People): Promise<string> => {
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

const loadArticle = async (article: DeclaredArticle, projectId: string, actorId: string): Promise<string> =>
  (await only("SELECT id FROM document WHERE project_id = $1 AND title = $2", [projectId, article.title])) ??
  inTransaction((client) => {
    const text = articleText(article.file);
    const original = { bytes: Buffer.from(text), mediaType: article.format === "markdown" ? "text/markdown" : "text/plain", fileName: article.file };
    const { outlet, url, language, publishedAt, authors, story, title, format } = article;
    return addDocument(client, { actorId, projectId, title, outlet, url, language, publishedAt, authors, story, content: { format, text, original } });
  });

interface Loaded {
  readonly project: string;
  readonly documents: ReadonlyMap<string, string>;
  readonly people: People;
  readonly now: number;
}

const loadAssignment = async (classId: string, assignment: DeclaredAssignment, { project, documents, people, now }: Loaded): Promise<string> => {
  const by = { actorId: people.get("prof")!.userId, projectId: project };
  const { title, instructions, blind, minimum } = assignment;
  return (
    (await only("SELECT id FROM assignment WHERE class_id = $1 AND title = $2", [classId, title])) ??
    inTransaction((client) =>
      createAssignment(client, {
        ...by, classId,
        assignment: {
          title, instructions, blind, minimum, gate: "submission", members: null,
          documents: assignment.files.map((file) => documents.get(file)!), dueAt: new Date(now + assignment.dueIn * DAY).toISOString(),
        },
      }),
    )
  );
};

/** The class stands before anybody reads, so that what is read blind is marked as such. */
const loadClass = async (declared: DeclaredProject, loaded: Loaded): Promise<string[]> => {
  const { schoolClass } = declared;
  if (!schoolClass) return [];
  const by = { actorId: loaded.people.get("prof")!.userId, projectId: loaded.project };
  const id =
    (await only("SELECT id FROM class WHERE project_id = $1 AND name = $2", [loaded.project, schoolClass.name])) ??
    (await inTransaction((client) => createClass(client, { ...by, name: schoolClass.name })));
  for (const login of declared.annotators) {
    if (await only("SELECT user_id AS id FROM class_member WHERE class_id = $1 AND user_id = $2", [id, loaded.people.get(login)!.userId])) continue;
    await inTransaction((client) => addClassMember(client, { ...by, classId: id, login }));
  }
  const assignments: string[] = [];
  for (const assignment of schoolClass.assignments) assignments.push(await loadAssignment(id, assignment, loaded));
  return assignments;
};

const loadReadings = async (article: DeclaredArticle, { documents, people, now }: Loaded, late: boolean): Promise<number> => {
  const document = documents.get(article.file)!;
  const text = articleText(article.file);
  let count = 0;
  for (const [at, reading] of article.readings.entries()) {
    if ((reading.afterHandingIn ?? false) !== late) continue;
    const earlier = late ? article.readings.filter((each) => each.reader === reading.reader && !each.afterHandingIn) : [];
    const startedAt = now - (late ? DAY : 3 * DAY) + at * 17 * 60_000;
    const before = earlier.reduce((sum, each) => sum + each.marks.length, 0);
    count += await read(people.get(reading.reader)!, { document, text, marks: reading.marks, before, startedAt, minutesApart: 3 });
  }
  return count;
};

const loadAll = async (declared: DeclaredProject, people: People, now: number): Promise<void> => {
  const project = await loadProject(declared, people);
  const documents = new Map<string, string>();
  for (const article of [...declared.articles].reverse()) documents.set(article.file, await loadArticle(article, project, people.get("prof")!.userId));
  const loaded: Loaded = { project, documents, people, now };
  const assignments = await loadClass(declared, loaded);
  let marks = 0;
  for (const article of declared.articles) marks += await loadReadings(article, loaded, false);
  for (const [at, assignment] of (declared.schoolClass?.assignments ?? []).entries()) {
    for (const login of assignment.submitted) await handIn(people.get(login)!, assignments[at]!, now - 2 * DAY);
  }
  for (const article of declared.articles) marks += await loadReadings(article, loaded, true);
  process.stdout.write(`  ${declared.name}: ${declared.articles.length} articles, ${marks} annotations\n`);
};

const main = async (): Promise<void> => {
  const file = process.env.DEMO_PASSWORDS_FILE;
  if (!file) throw new Error("DEMO_PASSWORDS_FILE is not set");
  const people = await loadPeople(file);
  try {
    for (const project of PROJECTS) await loadAll(project, people, Date.now());
  } finally {
    for (const person of people.values()) await signOutByToken(person);
    await wait(FLUSH_MS);
    await closeDatabase();
  }
};

void main();
