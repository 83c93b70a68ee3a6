/** A class comes in by its code, is looked after by its teacher, and can be forgotten. */
import { readCode } from "@/lib/classroom/class-code";
import { pool } from "@/lib/server/database";
import { signIn } from "@/lib/server/commands/sign-in";
import { ask, clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { person, project, type Person } from "../support/world";

useDatabase();

let teacher: Person;
let place: { project: string; document: string };
let count = 0;
beforeAll(async () => {
  teacher = await person("teacher");
  place = await project(teacher);
});

const api = () => clientOf(teacher);
const makeClass = async (name = `Classe ${(count += 1)}`): Promise<{ id: string; code: string }> => {
  const { id } = (await api().post(`/projects/${place.project}/classes`, { body: { name } })).body;
  return { id, code: (await api().get(`/classes/${id}`)).body.code };
};
const PASSWORD = "trois mots sans lien";
const come = (code: string, pseudonym: string, password = PASSWORD) => ask("POST", "/join", { body: { code, pseudonym, password } });
const roster = async (id: string): Promise<{ id: string; name: string; login: string; own: boolean; group: string | null }[]> => (await api().get(`/classes/${id}`)).body.members;
const tokenOf = async (id: string): Promise<Person> => {
  const { createToken } = await import("@/lib/server/commands/tokens");
  return { id, token: (await createToken(pool, { userId: id, name: "t", scope: "write" })).token };
};

test("a code is spelled for a board and read however it is typed", async () => {
  const { code } = await makeClass();
  expect(code).toMatch(/^[B-DF-HJ-KM-NP-TV-XYZ2-9]{4}-[B-DF-HJ-KM-NP-TV-XYZ2-9]{4}$/u);
  expect(readCode(` ${code.toLowerCase().replace("-", " – ")} `)).toBe(code.replace("-", ""));
  for (const typed of ["", "K7PM", "K7PM-42QXX", "K0PM-42QX", "AEIO-UAEI"]) expect(readCode(typed)).toBeNull();
});

test("with the code, a pseudonym and a password one is in, without an e-mail; the same pair comes back, another is refused the pseudonym", async () => {
  const { id, code } = await makeClass();
  expect((await come(code, "Anouk")).body).toEqual({ state: "in", login: "anouk" });
  expect(await signIn({ login: "anouk", password: PASSWORD, seconds: 60 })).not.toBeNull();
  expect((await come(code.toLowerCase(), "anouk")).body).toEqual({ state: "in", login: "anouk" });
  expect(problems(await come(code, "An0uk", "une autre phrase longue"))).toEqual(["pseudonym pseudonym-taken"]);
  expect(problems(await come(code, "Bilal", "court"))).toEqual(["password too-short"]);
  // In another class the same pseudonym is free; only the login has a number.
  const other = await makeClass();
  expect((await come(other.code, "Anouk")).body.login).toMatch(/^anouk-\d+$/u);
  expect(await roster(id)).toMatchObject([{ name: "Anouk", login: "anouk", own: true }]);
  const student = await tokenOf((await roster(id))[0]!.id);
  expect((await clientOf(student).get(`/projects/${place.project}`)).body.role).toBe("annotator");
  for (const path of [`/classes/${id}`, `/classes/${id}/members`, `/projects/${place.project}/classes`]) expect((await clientOf(student).get(path)).status).toBe(403);
});

test("two browsers cannot take one pseudonym at once", async () => {
  const { id, code } = await makeClass();
  const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => come(code, "Chloé", `${PASSWORD} ${at}`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422]);
  expect(await roster(id)).toHaveLength(1);
});

test("when entry is closed newcomers wait for the teacher; a void code is as one that never was", async () => {
  const { id, code } = await makeClass();
  await api().put(`/classes/${id}/invitations`, { body: { entrance: "asking" } });
  expect((await come(code, "Diego")).body).toEqual({ state: "waiting", login: null });
  expect((await come(code, "Diego")).body.state).toBe("waiting");
  expect(problems(await come(code, "Diego", "pas le bon mot de passe"))).toEqual(["pseudonym pseudonym-taken"]);
  await come(code, "Intrus");
  const { requests } = (await api().get(`/classes/${id}`)).body;
  expect(requests.map(({ name }: { name: string }) => name)).toEqual(["Diego", "Intrus"]);
  expect((await api().put(`/classes/${id}/requests/${requests[0].id}`)).status).toBe(204);
  expect((await api().delete(`/classes/${id}/requests/${requests[1].id}`)).status).toBe(204);
  expect((await come(code, "Diego")).body).toEqual({ state: "in", login: "diego" });
  expect((await roster(id)).map(({ name }) => name)).toEqual(["Diego"]);
  const { body } = await api().put(`/classes/${id}/invitations`, { body: { entrance: "open", anew: true } });
  expect(body.code).not.toBe(code);
  const never = await come("BBBB-BBBB", "Emma");
  const wrong = await come(code, "Emma");
  expect([wrong.status, wrong.body]).toEqual([never.status, never.body]);
  await api().put(`/classes/${id}/invitations`, { body: { entrance: "none" } });
  expect((await come(body.code, "Emma")).body).toEqual(never.body);
});

test("wrong codes run out, by their first half and altogether; the class whose code it is can still come in", async () => {
  const { code } = await makeClass();
  const guess = (at: number) => `ZZZZ-ZZ${"BCDFGHJKMNPQ"[at]}Z`;
  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1) statuses.push((await come(guess(at), "Guesser")).status);
  expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
  expect(statuses.slice(10)).toEqual([429, 429]);
  expect((await come(code, "Farid")).status).toBe(200);
});

test("a lost password is replaced by one for one use, by the teacher, who learns neither; not that of an account from elsewhere", async () => {
  const { id, code } = await makeClass();
  await come(code, "Gwenn");
  const gwenn = (await roster(id))[0]!;
  const { body } = await api().patch(`/classes/${id}/members/${gwenn.id}`, { body: { resetPassword: true } });
  expect(await signIn({ login: gwenn.login, password: PASSWORD, seconds: 60 })).toBeNull();
  expect(await signIn({ login: gwenn.login, password: body.password, seconds: 60 })).not.toBeNull();
  const { rows } = await pool.query("SELECT must_change_password AS must FROM user_account WHERE id = $1", [gwenn.id]);
  expect(rows).toEqual([{ must: true }]);
  const colleague = await person("colleague");
  await api().post(`/classes/${id}/members`, { body: { login: "colleague" } });
  for (const path of [`/classes/${id}/members/${colleague.id}`, `/classes/${id}/members/${teacher.id}`]) {
    expect((await api().patch(path, { body: { resetPassword: true } })).status).toBe(path.includes(teacher.id) ? 404 : 403);
  }
  expect((await api().delete(`/classes/${id}/members/${colleague.id}/account`)).status).toBe(403);
  // One who came in by the code and has since become a moderator is no longer the class's to reset.
  await pool.query("UPDATE membership SET role = 'moderator' WHERE user_id = $1", [gwenn.id]);
  expect((await api().patch(`/classes/${id}/members/${gwenn.id}`, { body: { resetPassword: true } })).status).toBe(403);
});

test("groups hold members of their class only; who is taken out of the class is out of the project", async () => {
  const { id, code } = await makeClass();
  const other = await makeClass();
  await come(code, "Hugo");
  const hugo = (await roster(id))[0]!;
  const group = (await api().post(`/classes/${id}/groups`, { body: { name: "Table 1" } })).body.id;
  expect(problems(await api().post(`/classes/${id}/groups`, { body: { name: "Table 1" } }))).toEqual(["name duplicate-key"]);
  const foreign = (await api().post(`/classes/${other.id}/groups`, { body: { name: "Table 2" } })).body.id;
  expect((await api().patch(`/classes/${id}/members/${hugo.id}`, { body: { group } })).status).toBe(200);
  expect(problems(await api().patch(`/classes/${id}/members/${hugo.id}`, { body: { group: foreign } }))).toEqual(["group not-found"]);
  expect((await api().get(`/classes/${id}/groups`)).body.items).toMatchObject([{ name: "Table 1", members: 1 }]);
  await api().delete(`/classes/${id}/groups/${group}`);
  expect((await roster(id))[0]!.group).toBeNull();
  const token = await tokenOf(hugo.id);
  expect((await api().delete(`/classes/${id}/members/${hugo.id}`)).status).toBe(204);
  expect((await clientOf(token).get(`/projects/${place.project}`)).status).toBe(404);
});

test("last year’s class is made again: groups and assignments, nobody’s work", async () => {
  const { id, code } = await makeClass();
  await come(code, "Inès");
  await api().post(`/classes/${id}/groups`, { body: { name: "A" } });
  await api().post(`/classes/${id}/assignments`, { body: { title: "Qui parle ?", documents: [place.document], all: true, blind: true, gate: "due", dueAt: "2030-01-01T00:00:00Z", labels: ["opinion"], minimum: 3 } });
  const made = (await api().post(`/projects/${place.project}/classes`, { body: { name: "3e C", like: id } })).body;
  const copy = (await api().get(`/classes/${made.id}`)).body;
  expect([copy.members, copy.groups.map(({ name }: { name: string }) => name)]).toEqual([[], ["A"]]);
  const { rows } = await pool.query("SELECT title, gate, due_at, labels, minimum FROM assignment WHERE class_id = $1", [made.id]);
  expect(rows).toEqual([{ title: "Qui parle ?", gate: "submission", due_at: null, labels: ["opinion"], minimum: 3 }]);
  // Whoever comes in is asked too.
  expect((await come(copy.code, "Jules")).body.state).toBe("in");
  const { rows: asked } = await pool.query("SELECT 1 FROM assignment_member am JOIN assignment s ON s.id = am.assignment_id WHERE s.class_id = $1", [made.id]);
  expect(asked).toHaveLength(1);
  await api().patch(`/classes/${made.id}`, { body: { archived: true } });
  expect((await come(copy.code, "Kenza")).status).toBe(422);
});

test("an erased student leaves no word and no name; the talk of the others keeps its place; a second time there is nobody", async () => {
  const { id, code } = await makeClass();
  await come(code, "Canari");
  const canari = await tokenOf((await roster(id))[0]!.id);
  const CANARY = "mot-canari-7431";
  const mine = (await clientOf(canari).post(`/documents/${place.document}/annotations`, {
    body: { selector: { start: 0, end: 8 }, labels: ["opinion"], note: CANARY, attribution: { type: "named", name: CANARY }, links: [{ url: `https://${CANARY}.example`, stance: "context", quote: CANARY }] },
    headers: { "idempotency-key": CANARY },
  })).body;
  await clientOf(canari).patch(`/annotations/${mine.id}`, { body: { note: `${CANARY} bis` }, headers: { "if-match": '"1"' } });
  await clientOf(canari).post(`/annotations/${mine.id}/searches`, { body: { outcome: "found", where: CANARY } });
  const theirs = (await api().post(`/documents/${place.document}/annotations`, { body: { selector: { start: 3, end: 8 }, labels: ["opinion"] } })).body;
  const reply = (await clientOf(canari).post(`/annotations/${theirs.id}/replies`, { body: { body: CANARY } })).body;
  await clientOf(canari).patch(`/replies/${reply.id}`, { body: { body: `${CANARY} ter` }, headers: { "if-match": '"1"' } });
  await api().post(`/annotations/${theirs.id}/replies`, { body: { body: "Oui." } });

  await pool.query("INSERT INTO capture (id, link_id, url, captured_by, at, outcome, text) VALUES ($1, $1, $2, $3, now(), 'captured', $2)", [mine.links[0].id, `https://${CANARY}.example`, teacher.id]);

  expect((await api().delete(`/classes/${id}/members/${canari.id}/account`)).status).toBe(204);
  const tables = await pool.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
    expect({ name, found: rows.filter(({ row }) => row.toLowerCase().includes("canari")) }).toEqual({ name, found: [] });
  }
  expect((await clientOf(canari).get("/me")).status).toBe(401);
  expect((await api().get(`/documents/${place.document}/annotations`)).body.items.map((each: { id: string }) => each.id)).toEqual([theirs.id]);
  expect((await api().get(`/annotations/${theirs.id}/replies`)).body.items.map((each: { body: string }) => each.body)).toContain("Oui.");
  expect((await api().delete(`/classes/${id}/members/${canari.id}/account`)).status).toBe(404);
});

test("erasing a class erases the accounts that were made in it and lets the others go", async () => {
  const { id, code } = await makeClass();
  await come(code, "Lou");
  const [lou] = await roster(id);
  const guest = await person("guest");
  await api().post(`/classes/${id}/members`, { body: { login: "guest" } });
  expect((await api().delete(`/classes/${id}`)).status).toBe(204);
  expect((await api().get(`/classes/${id}`)).status).toBe(404);
  const { rows } = await pool.query("SELECT name, erased_at IS NOT NULL AS erased FROM user_account WHERE id = ANY($1::uuid[]) ORDER BY erased_at NULLS LAST", [[lou!.id, guest.id]]);
  expect(rows).toEqual([{ name: "", erased: true }, { name: "guest", erased: false }]);
});

test("somebody with an account comes in by the code, and a token may not", async () => {
  const { id, code } = await makeClass();
  const guest = await person("visitor");
  expect((await clientOf(guest).post("/me/classes", { body: { code } })).status).toBe(403);
  const { joinSignedIn } = await import("@/lib/server/commands/join-class");
  expect(await joinSignedIn({ userId: guest.id, name: "visitor" }, code)).toEqual({ state: "in", project: place.project });
  expect((await roster(id)).map(({ name, own }) => [name, own])).toEqual([["visitor", false]]);
});
