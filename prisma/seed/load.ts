/**
 * Loads the demo: people, projects, articles, two classes with their assignments, and what the readers marked, searched,
 * finished, and thought of each other's work. Everything is made by the product's own commands. Running it again adds
 * nothing; after an interruption it goes on.
 *
 * DATABASE_URL: where. DEMO_PASSWORDS_FILE: where the passwords that are drawn are kept.
 */
import { setTimeout as wait } from "node:timers/promises";
import { createPerson } from "@/lib/server/commands/people";
import { closeDatabase, pool } from "@/lib/server/database";
import { findReuseOf } from "@/lib/server/reuse/find-reuse";
import { articleText } from "./article-text";
import { PROJECTS } from "./corpus";
import type { DeclaredArticle, DeclaredProject, DeclaredReading } from "./declare";
import { loadArticle, loadClass, loadProject, only, type Loaded, type People } from "./load-project";
import { keptPasswords } from "./passwords";
import { PEOPLE } from "./people";
import { finish, handIn, read, reply, review, signInByToken, signOutByToken, vote, type SignedIn } from "./readers";

const MINUTE = 60_000;
const DAY = 86_400_000;
const MINUTES_APART = 17;
/** A flush of announcements follows the last write by ten milliseconds. */
const FLUSH_MS = 100;

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
    people.set(login, await signInByToken(id, login));
  }
  return people;
};

/** The annotations that a reading became, in its order. */
type Made = ReadonlyMap<DeclaredReading, readonly string[]>;

/** First what was read before anybody handed in, then what was added afterwards. */
const loadReadings = async (article: DeclaredArticle, { documents, people, now }: Loaded, late: boolean): Promise<Made> => {
  const document = documents.get(article.file)!;
  const text = articleText(article.file);
  const made = new Map<DeclaredReading, readonly string[]>();
  for (const [at, reading] of article.readings.entries()) {
    if ((reading.afterHandingIn ?? false) !== late) continue;
    const who = people.get(reading.reader)!;
    const readAt = now - (late ? DAY : 3 * DAY) + at * MINUTES_APART * MINUTE;
    made.set(reading, await read(who, { document, text, marks: reading.marks, now: readAt }));
    if (reading.finished) await finish(who, document, readAt + 2 * MINUTE);
  }
  return made;
};

/** What readers say of each other's links and marks, once they see them. */
const loadTalk = async (made: Made, { people, now }: Loaded): Promise<void> => {
  for (const [{ marks }, ids] of made) {
    for (const [at, { links = [], replies = [] }] of marks.entries()) {
      for (const { login, text } of replies) await reply(people.get(login)!, ids[at]!, { text, now: now - DAY });
      for (const { reviews = [], ...link } of links) {
        for (const each of reviews) await review(people.get(each.login)!, { annotation: ids[at]!, link, review: each, now: now - DAY });
      }
    }
  }
};

const loadVotes = async ({ file, readings }: DeclaredArticle, { documents, people, now }: Loaded): Promise<void> => {
  for (const { reader, votes = [] } of readings) {
    for (const each of votes) await vote(people.get(reader)!, documents.get(file)!, { text: articleText(file), vote: each, now: now - DAY });
  }
};

/** As on entering by the API: which articles share a text. Those that were compared already stay as people left them. */
const compareTexts = async (project: string): Promise<void> => {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM document d WHERE project_id = $1 AND NOT EXISTS (SELECT 1 FROM text_print p WHERE p.document_id = d.id) ORDER BY created_at, id", [project]);
  for (const { id } of rows) await findReuseOf(project, id);
};

const loadAll = async (declared: DeclaredProject, people: People, now: number): Promise<void> => {
  const project = await loadProject(declared, people);
  const documents = new Map<string, string>();
  for (const article of [...declared.articles].reverse()) documents.set(article.file, await loadArticle(article, project, people.get("prof")!.userId));
  await compareTexts(project);
  const loaded: Loaded = { project, documents, people, now };
  const handedOut: { id: string; submitted: readonly string[] }[] = [];
  for (const each of declared.classes) {
    const ids = await loadClass(each, loaded);
    each.assignments.forEach(({ submitted }, at) => handedOut.push({ id: ids[at]!, submitted }));
  }
  // Articles know nothing of each other: their readings are written side by side.
  const readAll = (late: boolean): Promise<Made[]> => Promise.all(declared.articles.map((article) => loadReadings(article, loaded, late)));
  const early = await readAll(false);
  for (const { id, submitted } of handedOut) {
    for (const login of submitted) await handIn(people.get(login)!, id, now - 2 * DAY);
  }
  const all = [...early, ...(await readAll(true))];
  for (const made of all) await loadTalk(made, loaded);
  for (const article of declared.articles) await loadVotes(article, loaded);
  const marks = all.flatMap((made) => [...made.values()]).flat().length;
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
