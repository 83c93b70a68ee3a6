/** A class of forty through the running product: in by the code, marked blind, handed in, shown, and printed. */
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { articleText } from "@/prisma/seed/article-text";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, origin, rest, signIn, type Person } from "../support/server";

const visit = useBrowser();

const STUDENTS = 40;
const MARKS = 6;
const PASSWORD = "trois mots sans lien";
const FIRST_NAMES = ["Anouk", "Bilal", "Chloé", "Diego", "Emma", "Farid", "Gwenn", "Hugo"];
const LABELS = ["factual-claim", "opinion", "unsourced", "contested"];

let prof: Person;
let token: string;
let project: string;
let article: string;
let sentences: { start: number; end: number }[];

beforeAll(async () => {
  prof = await makePerson("Odile Prof", { locale: "fr" });
  token = await makeToken(prof);
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Quarante", language: "fr" })).body.id;
  article = await inTransaction((client) =>
    addDocument(client, { actorId: prof.id, projectId: project, title: "Le port d’Arvelle cède ses quais", outlet: { name: "La Sentinelle" }, language: "fr", content: { format: "markdown", text: articleText("sentinelle-cede-ses-quais.md"), original: null } }),
  );
  sentences = (await rest<{ version: { sentences: { start: number; end: number }[] } }>(token, "GET", `/documents/${article}`)).body.version.sentences;
});

/** Comes in by the code as the page does, signs in as the form does, and answers with what asks in their name. */
const student = async (code: string, at: number) => {
  const { context, page } = await visit({ locale: "fr" });
  await page.close();
  const pseudonym = `${FIRST_NAMES[at % FIRST_NAMES.length]} ${at + 1}`;
  const joined = await context.request.post(`${origin()}/api/v1/join`, { data: { code, pseudonym, password: PASSWORD } });
  expect(joined.status()).toBe(200);
  const { login } = (await joined.json()) as { login: string };
  await signIn(context, { id: "", login, name: pseudonym, password: PASSWORD });
  const headers = { origin: origin() };
  return {
    login,
    ask: async (method: "get" | "post" | "put", path: string, data?: object): Promise<{ status: number; body: any }> => { // eslint-disable-line @typescript-eslint/no-explicit-any
      const answer = await context.request[method](`${origin()}/api/v1${path}`, { headers, ...(data ? { data } : {}) });
      return { status: answer.status(), body: await answer.json() };
    },
    close: () => context.close(),
  };
};
type Student = Awaited<ReturnType<typeof student>>;

/** At most eight at once: forty argon2 hashes on two cores are a queue anyway. */
const all = async <T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> => {
  let next = 0;
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let at = next++; at < items.length; at = next++) await work(items[at]!, at);
  }));
};

test(`${STUDENTS} students are set up, mark, hand in, see each other and are printed`, async () => {
  const since = performance.now();
  const lap: Record<string, number> = {};
  const note = (name: string) => void (lap[name] = Math.round((performance.now() - since) / 100) / 10);
  const group = (await rest<{ id: string }>(token, "POST", `/projects/${project}/classes`, { name: "3e B" })).body.id;
  const { code } = (await rest<{ code: string }>(token, "GET", `/classes/${group}`)).body;
  const students: Student[] = [];
  await all(Array.from({ length: STUDENTS }), async (_, at) => void students.push(await student(code, at)));
  note("in");
  expect((await rest<{ members: unknown[] }>(token, "GET", `/classes/${group}`)).body.members).toHaveLength(STUDENTS);
  const id = (await rest<{ id: string }>(token, "POST", `/classes/${group}/assignments`, { title: "Qui parle ?", documents: [article], all: true, blind: true, gate: "submission", minimum: MARKS })).body.id;

  await all(students, async ({ ask }, at) => {
    for (let step = 0; step < MARKS; step += 1) {
      const { start, end } = sentences[1 + ((at * 7 + step * 3) % (sentences.length - 2))]!;
      const made = await ask("post", `/documents/${article}/annotations`, { selector: { start, end }, labels: [LABELS[(at + step) % 4]], ...(step === 0 ? { note: `Je lis **${at}** fois.` } : {}) });
      expect([made.status, made.body.seen]).toEqual([201, "none"]);
    }
    expect((await ask("get", `/documents/${article}/annotations`)).body.items).toHaveLength(MARKS);
    expect((await ask("get", `/assignments/${id}/others`)).body).toEqual({ readings: 0, items: [] });
  });
  note("marked");
  // All but the last hand in; the last is shown everything by the teacher.
  await all(students.slice(0, -1), async ({ ask }) => expect((await ask("put", `/assignments/${id}/submission`)).status).toBe(200));
  const last = students.at(-1)!;
  expect((await last.ask("get", `/documents/${article}/annotations`)).body.items).toHaveLength(MARKS);
  expect((await rest(token, "PUT", `/assignments/${id}/reveal`)).status).toBe(200);
  expect((await last.ask("get", `/documents/${article}/annotations?limit=500`)).body.items).toHaveLength(STUDENTS * MARKS);
  const mark = (await last.ask("get", `/documents/${article}/annotations`)).body.items.find(({ author }: { author: { name: string } }) => !author.name.endsWith(` ${STUDENTS}`));
  expect((await last.ask("post", `/annotations/${mark.id}/replies`, { body: "Je ne l’avais pas vu." })).status).toBe(201);
  note("shown");

  const { items } = (await rest<{ items: { student: { name: string }; state: string; passages: number }[] }>(token, "GET", `/assignments/${id}/progress`)).body;
  expect(items.map(({ passages }) => passages)).toEqual(Array.from({ length: STUDENTS }, () => MARKS));
  const order = items.map(({ student: { name } }) => name);
  expect(order).toEqual([...order].sort(new Intl.Collator("fr", { numeric: true }).compare));
  const teacher = await visit({ person: prof, width: 1366, height: 768 });
  const base = `/projects/${project}/classes/${group}/assignments/${id}`;
  await teacher.page.goto(base);
  await teacher.page.getByRole("heading", { level: 2, name: `Rendu ${STUDENTS - 1} · En cours 1 · Pas commencé 0` }).waitFor();
  await picture(teacher.page, "class/forty-assignment-fr", true);
  await teacher.page.goto(`${base}/print`);
  await teacher.page.getByText(`${STUDENTS * MARKS} annotations`, { exact: false }).waitFor();
  expect(await teacher.page.getByText("Je ne l’avais pas vu.").count()).toBe(1);
  await teacher.page.emulateMedia({ media: "print" });
  await picture(teacher.page, "class/forty-print-fr");
  const paper = await teacher.page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  note("printed");
  process.stderr.write(`  a class of ${STUDENTS}, seconds from the start: ${Object.entries(lap).map(([name, at]) => `${name} ${at}`).join(", ")}; ${(paper.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? []).length} pages\n`);
  for (const { close } of students) await close();
  expect(teacher.errors).toEqual([]);
}, 150_000);
