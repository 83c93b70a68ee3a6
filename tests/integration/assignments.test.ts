/** Assignments: gates that open once and for good, groups, one student's own terms, what a class sees of itself. */
import { pool } from "@/lib/server/database";
import { ask, clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let teacher: Person;
let students: Person[];
let place: { project: string; document: string };
let group: string;
const NAMES = ["ada", "ben", "cleo", "dan"] as const;
const api = (who: Person) => clientOf(who);

beforeAll(async () => {
  teacher = await person("teacher");
  students = [];
  for (const name of NAMES) students.push(await person(name));
});

beforeEach(async () => {
  place = await project(teacher);
  for (const student of students) await join(place.project, student, "annotator");
  group = (await api(teacher).post(`/projects/${place.project}/classes`, { body: { name: "3e B" } })).body.id;
  for (const login of NAMES) await api(teacher).post(`/classes/${group}/members`, { body: { login } });
});

const assign = async (more: object = {}): Promise<string> =>
  (await api(teacher).post(`/classes/${group}/assignments`, { body: { title: "Qui parle ?", documents: [place.document], all: true, blind: true, gate: "submission", ...more } })).body.id;
const mark = async (who: Person, start: number, labels = ["opinion"]) => (await api(who).post(`/documents/${place.document}/annotations`, { body: { selector: { start, end: start + 4 }, labels } })).body;
const seen = async (who: Person): Promise<number> => (await api(who).get(`/documents/${place.document}/annotations`)).body.items.length;
const own = async (who: Person, id: string) => (await api(who).get(`/assignments/${id}`)).body.own;
const handIn = (who: Person, id: string) => api(who).put(`/assignments/${id}/submission`);

test("blind work is not handed in empty, whatever the minimum; the three states follow each other", async () => {
  const [ada, ben] = students as [Person, Person];
  const id = await assign({ minimum: 0 });
  expect(problems(await handIn(ada, id))).toEqual(["minimum too-few"]);
  expect(await own(ada, id)).toMatchObject({ state: "working", made: 0, least: 1 });
  await mark(ada, 0);
  await mark(ben, 10);
  expect((await api(ada).get(`/assignments/${id}/others`)).body).toEqual({ readings: 0, items: [] });
  expect((await handIn(ada, id)).status).toBe(200);
  expect(await own(ada, id)).toMatchObject({ state: "shown", made: 1 });
  const others = (await api(ada).get(`/assignments/${id}/others`)).body;
  expect([others.readings, others.items.map((each: { people: number; silent: number }) => [each.people, each.silent])]).toEqual([1, [[1, 1]]]);
  expect(await own(teacher, id)).toBeNull();
});

test("a due gate opens by the date; handed in before, one waits; more time given later closes nothing that was open", async () => {
  const [ada, ben] = students as [Person, Person];
  const id = await assign({ gate: "due", dueAt: "2030-01-01T00:00:00Z" });
  await mark(ada, 0);
  await mark(ben, 10);
  await handIn(ada, id);
  expect(await own(ada, id)).toMatchObject({ state: "waiting" });
  expect(await seen(ada)).toBe(1);
  expect(problems(await api(teacher).patch(`/assignments/${id}`, { body: { dueAt: null } }))).toEqual(["dueAt required"]);
  expect((await api(teacher).patch(`/assignments/${id}/members/${ben.id}`, { body: { dueAt: "2031-01-01T00:00:00Z" } })).status).toBe(204);
  expect((await api(teacher).patch(`/assignments/${id}`, { body: { dueAt: "2020-01-01T00:00:00Z", title: "Qui parle donc ?" } })).status).toBe(204);
  expect([await seen(ada), await seen(ben)]).toEqual([2, 1]);
  await api(teacher).patch(`/assignments/${id}`, { body: { dueAt: "2032-01-01T00:00:00Z" } });
  await api(teacher).patch(`/assignments/${id}/members/${ada.id}`, { body: { dueAt: "2033-01-01T00:00:00Z" } });
  expect([await seen(ada), await seen(ben)]).toEqual([2, 1]);
  expect((await api(teacher).patch(`/assignments/${id}/members/${teacher.id}`, { body: { dueAt: null } })).status).toBe(404);
});

test("revealed now is revealed for all, for good, for classmates who were not asked too", async () => {
  const [ada, ben, cleo] = students as [Person, Person, Person];
  const id = await assign({ all: undefined, members: ["ada", "ben"] });
  await mark(ada, 0);
  await mark(ben, 10);
  // Not asked, and shut out all the same: a second pseudonym would see what the first may not.
  expect([await seen(ada), await seen(ben), await seen(cleo)]).toEqual([1, 1, 0]);
  expect((await api(cleo).get(`/assignments/${id}`)).status).toBe(404);
  expect((await api(cleo).get(`/projects/${place.project}/documents`)).body.items[0].annotations).toBe(0);
  const first = (await api(teacher).put(`/assignments/${id}/reveal`)).body.revealedAt;
  expect([await seen(ada), await seen(ben), await seen(cleo)]).toEqual([2, 2, 2]);
  expect((await api(teacher).put(`/assignments/${id}/reveal`)).body.revealedAt).toBe(first);
  expect((await mark(ada, 20)).seen).toBe("after");
  expect((await mark(cleo, 20)).seen).toBe("after");
  const open = await assign({ blind: false });
  expect((await api(teacher).put(`/assignments/${open}/reveal`)).status).toBe(409);
});

test("a submission given back is handed in again; what was revealed stays so", async () => {
  const [ada, ben] = students as [Person, Person];
  const id = await assign();
  await mark(ada, 0);
  await mark(ben, 10);
  await handIn(ada, id);
  expect((await api(teacher).delete(`/assignments/${id}/members/${ada.id}/submission`)).status).toBe(204);
  expect(await own(ada, id)).toMatchObject({ submittedAt: null, state: "shown" });
  expect(await seen(ada)).toBe(2);
  expect((await handIn(ada, id)).status).toBe(200);
  expect((await api(ada).delete(`/assignments/${id}/members/${ada.id}/submission`)).status).toBe(403);
});

test("where groups hand in together, one hand-in is the group's", async () => {
  const [ada, ben, cleo] = students as [Person, Person, Person];
  const table = (await api(teacher).post(`/classes/${group}/groups`, { body: { name: "Table 1" } })).body.id;
  for (const who of [ada, ben]) await api(teacher).patch(`/classes/${group}/members/${who.id}`, { body: { group: table } });
  const id = await assign({ grouped: true });
  await mark(ada, 0);
  await mark(cleo, 10);
  await handIn(ada, id);
  expect([await seen(ada), await seen(ben), await seen(cleo)]).toEqual([2, 2, 1]);
  const { items } = (await api(teacher).get(`/assignments/${id}/progress`)).body;
  expect(items.map(({ student, group: of, state }: { student: { name: string }; group: string | null; state: string }) => [student.name, of, state])).toEqual([
    ["ada", "Table 1", "submitted"], ["ben", "Table 1", "submitted"], ["cleo", null, "working"], ["dan", null, "not-started"],
  ]);
});

test("the labels of an assignment are those that a finished reading answers for", async () => {
  const [ada, , , dan] = students as [Person, Person, Person, Person];
  expect(problems(await api(teacher).post(`/classes/${group}/assignments`, { body: { title: "x", documents: [place.document], all: true, blind: false, gate: "submission", labels: ["nonsense"] } }))).toEqual(["labels.0 unknown-label"]);
  await assign({ all: undefined, members: ["ada"], blind: false, labels: ["contested", "opinion"] });
  expect((await api(ada).put(`/documents/${place.document}/completion`)).body.labels).toEqual(["opinion", "contested"]);
  expect((await api(dan).put(`/documents/${place.document}/completion`)).body.labels).toHaveLength(4);
});

test("where the class splits, and who came to what the teacher settled; the table is safe to open and in the roster's order", async () => {
  const [ada, ben, cleo] = students as [Person, Person, Person];
  await pool.query("UPDATE user_account SET name = '=1+1', login = 'dan' WHERE id = $1", [students[3]!.id]);
  const id = await assign();
  await mark(ada, 0);
  await mark(ben, 0);
  await mark(cleo, 0, ["contested"]);
  await mark(cleo, 24);
  for (const who of [ada, ben, cleo]) await handIn(who, id);
  await mark(teacher, 0);
  await api(teacher).put(`/documents/${place.document}/completion`);
  expect((await api(teacher).post(`/documents/${place.document}/units`, { body: { label: "opinion", start: 0, end: 4, vote: "confirm" } })).status).toBe(201);
  const { items } = (await api(teacher).get(`/assignments/${id}/passages?order=divided`)).body;
  expect(items.map((each: { start: number; labels: unknown; silent: number; split: number }) => [each.start, each.labels, each.silent, each.split])).toEqual([
    [0, [{ label: "opinion", people: 2 }, { label: "contested", people: 1 }], 0, 1],
    [24, [{ label: "opinion", people: 1 }], 2, 1],
  ]);
  const participation = (await api(teacher).get(`/assignments/${id}/participation`)).body.items;
  expect(participation.map((each: { student: { name: string }; settled: number; agreed: number }) => [each.student.name, each.settled, each.agreed])).toEqual([["=1+1", 0, 0], ["ada", 1, 1], ["ben", 1, 1], ["cleo", 1, 0]]);
  const csv = await (await api(teacher).get(`/assignments/${id}/participation?format=csv`)).raw.text();
  expect(csv.split("\r\n").slice(0, 3)).toEqual(["\ufeffname,group,state,submittedAt,passages,after,finished,links,replies,settled,agreed".replace("\ufeff", ""), "'=1+1,,not-started,,0,0,0,0,0,0,0", expect.stringMatching(/^ada,,submitted,/u)]);
});

test("names can be hidden in a session that is projected: pages, cards and streams alike", async () => {
  const { encode } = await import("next-auth/jwt");
  const { signIn } = await import("@/lib/server/commands/sign-in");
  const session = (await signIn({ login: "teacher", password: "a long password of teacher", seconds: 600 }))!;
  const cookie = `apostille.session=${await encode({ token: { sub: session.userId, sid: session.sessionId }, secret: process.env.NEXTAUTH_SECRET! })}`;
  const headers = { cookie, origin: "http://apostille.test", "sec-fetch-site": "same-origin" };
  const [ada] = students as [Person];
  const id = await assign({ blind: false });
  await mark(ada, 0);
  const names = async () => {
    const annotations = (await ask("GET", `/documents/${place.document}/annotations`, { headers })).body.items;
    const progress = (await ask("GET", `/assignments/${id}/progress`, { headers })).body.items;
    const roster = (await ask("GET", `/classes/${group}`, { headers })).body.members;
    return [annotations[0].author.name, ...progress.map((each: { student: { name: string } }) => each.student.name), ...roster.flatMap((each: { name: string; login: string }) => [each.name, each.login])] as string[];
  };
  expect(await names()).toContain("ada");
  expect((await ask("PUT", "/me/names", { headers, body: { hidden: true } })).status).toBe(204);
  expect((await names()).filter((name) => name !== "" && !/^(?:Personne|Reader) [0-9A-F]{4}$/u.test(name))).toEqual([]);
  expect((await api(teacher).get(`/classes/${group}`)).body.members.map((each: { name: string }) => each.name)).toContain("ada");
});
