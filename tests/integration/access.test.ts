/** Who may do what: every operation asked by every kind of person, and what each credential is good for. */
import { allOperations } from "@/lib/server/api/operations/all";
import { PERMISSIONS } from "@/lib/access/permissions";
import { ask, clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";
import { createToken } from "@/lib/server/commands/tokens";
import { pool } from "@/lib/server/database";

useDatabase();

const PEOPLE = ["owner", "moderator", "researcher", "annotator", "stranger"] as const;
type Who = (typeof PEOPLE)[number];
const people = {} as Record<Who, Person>;
let place: { project: string; document: string };
let passage: { annotation: string; link: string; search: string; reply: string; unit: string };
let group: { class: string; assignment: string };

/** Who is near and yet outside: each is told what a stranger is told. */
const OUTSIDE = ["moderator of another project", "student of another project", "administrator", "member who was removed", "waiting at the door of a class"] as const;
/** Whose credential is worth nothing any more, though they are members. */
const OUT = ["suspended member", "member by a revoked token"] as const;
const others = {} as Record<(typeof OUTSIDE)[number] | (typeof OUT)[number] | "annotator by a read token", Person>;

const makeOthers = async (): Promise<void> => {
  const next = await project(people.stranger);
  const make = async (who: keyof typeof others): Promise<Person> => (others[who] = await person(`n${Object.keys(others).length}`));
  await join(next.project, await make("moderator of another project"), "moderator");
  await join(next.project, await make("student of another project"), "annotator");
  await pool.query("UPDATE user_account SET is_admin = true WHERE id = $1", [(await make("administrator")).id]);
  await join(place.project, await make("member who was removed"), "annotator");
  await clientOf(people.owner).delete(`/projects/${place.project}/members/${others["member who was removed"].id}`);
  await pool.query("INSERT INTO join_request (id, class_id, pseudonym, skeleton, user_id) VALUES ($2, $1, 'late', 'late', $2)", [group.class, (await make("waiting at the door of a class")).id]);
  for (const who of OUT) await join(place.project, await make(who), "moderator");
  await pool.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [others["suspended member"].id]);
  await pool.query("UPDATE api_token SET revoked_at = now() WHERE user_id = $1", [others["member by a revoked token"].id]);
  others["annotator by a read token"] = { id: people.annotator.id, token: (await createToken(pool, { userId: people.annotator.id, name: "read", scope: "read" })).token };
};

beforeAll(async () => {
  for (const who of PEOPLE) people[who] = await person(who);
  place = await project(people.owner);
  for (const role of ["moderator", "researcher", "annotator"] as const) await join(place.project, people[role], role);
  const api = clientOf(people.owner);
  const made = (await api.post(`/documents/${place.document}/annotations`, {
    body: { selector: { start: 0, end: 4 }, labels: ["opinion"], links: [{ url: "https://a.example", stance: "context" }] },
  })).body;
  const search = (await api.post(`/annotations/${made.id}/searches`, { body: { outcome: "nothing" } })).body.id;
  await api.put(`/documents/${place.document}/completion`);
  const unit = (await api.post(`/documents/${place.document}/units`, { body: { label: "opinion", start: 0, end: 4, vote: "confirm" } })).body.id;
  const reply = (await api.post(`/annotations/${made.id}/replies`, { body: { body: "Ah ?" } })).body.id;
  passage = { annotation: made.id, link: made.links[0].id, search, reply, unit };
  const made3 = (await api.post(`/projects/${place.project}/classes`, { body: { name: "3e" } })).body.id;
  const assignment = (await api.post(`/classes/${made3}/assignments`, { body: { title: "a", documents: [place.document], all: true, blind: false, gate: "due", dueAt: "2030-01-01T00:00:00Z" } })).body.id;
  group = { class: made3, assignment };
  await makeOthers();
});

const selector = { start: 3, end: 6 };

/** A request that would succeed for somebody; made so that refused and granted ones leave the world as it was. */
const BODIES: Record<string, unknown> = {
  "PATCH /projects/{project}": {},
  "POST /projects/{project}/members": { login: "annotator", role: "annotator" },
  "PATCH /projects/{project}/members/{member}": { role: "annotator" },
  "PUT /projects/{project}/codebook": { labels: [] },
  "POST /projects/{project}/documents": { title: "x" },
  "PATCH /documents/{document}": {},
  "POST /documents/{document}/annotations": { selector },
  "POST /documents/{document}/annotations/batch": { items: [{ selector }] },
  "PATCH /annotations/{annotation}": {},
  "POST /annotations/{annotation}/links": { url: "nowhere", stance: "context" },
  "POST /annotations/{annotation}/searches": { outcome: "seen" },
  "POST /annotations/{annotation}/replies": { body: " " },
  "PUT /annotations/{annotation}/resolution": { resolved: "perhaps" },
  "PATCH /replies/{reply}": { body: " " },
  "POST /links/{link}/reviews": { verdict: "maybe" },
  "POST /documents/{document}/units": { label: "opinion", start: 0, end: 0, vote: "confirm" },
  "PUT /units/{unit}/votes": { vote: "maybe" },
  "POST /links/{link}/capture": { unknown: true },
  "PUT /documents/{document}/links": { start: -1, url: null },
  "PUT /documents/{document}/regions": { regions: [{ start: 0, end: 1, kind: "nobody" }] },
  "POST /projects/{project}/origins/confirm": { members: [] },
  "POST /projects/{project}/origins/undo": { members: [] },
  "POST /projects/{project}/reuse": { unknown: true },
  "POST /projects/{project}/speakers/merge": { names: [] },
  "POST /projects/{project}/claims/contradictions": { kind: "taste" },
  "PATCH /projects/{project}/outlets/{outlet}": {},
  "POST /projects/{project}/outlets/ownership": { files: [] },
  "POST /projects/{project}/outlets/preview": { settings: { share: 2 } },
  "POST /projects/{project}/classes": { name: "4e" },
  "PATCH /classes/{class}": {},
  "PUT /classes/{class}/invitations": { entrance: "ajar" },
  "POST /classes/{class}/groups": { name: "" },
  "POST /classes/{class}/members": { login: "nobody-of-that-name" },
  "PATCH /classes/{class}/members/{member}": { group: "none" },
  "PATCH /assignments/{assignment}": { title: "" },
  "PATCH /assignments/{assignment}/members/{member}": { dueAt: "soon" },
  "POST /classes/{class}/assignments": { title: "b", documents: [], blind: false, gate: "submission" },
};

/** owner, moderator, researcher, annotator, stranger. `ok`: let in (whatever the body then deserves). */
const MATRIX: Record<string, string> = {
  "GET /projects/{project}": "ok ok ok ok 404",
  "PATCH /projects/{project}": "ok 403 403 403 404",
  "GET /projects/{project}/members": "ok ok 403 403 404",
  "POST /projects/{project}/members": "ok ok 403 403 404",
  "PATCH /projects/{project}/members/{member}": "ok ok 403 403 404",
  "DELETE /projects/{project}/members/{member}": "ok ok 403 403 404",
  "GET /projects/{project}/codebook": "ok ok ok ok 404",
  "PUT /projects/{project}/codebook": "ok ok 403 403 404",
  "GET /projects/{project}/codebook/versions": "ok ok ok ok 404",
  "GET /projects/{project}/outlets": "ok ok ok ok 404",
  "GET /projects/{project}/outlets/compare": "ok ok ok ok 404",
  "GET /projects/{project}/outlets/{outlet}": "ok ok ok ok 404",
  "GET /projects/{project}/outlets/{outlet}/claims": "ok ok ok ok 404",
  "GET /projects/{project}/agreement": "ok ok ok ok 404",
  "GET /projects/{project}/export": "ok ok ok ok 404",
  "POST /projects/{project}/import": "ok ok ok 403 404",
  "GET /projects/{project}/documents": "ok ok ok ok 404",
  "POST /projects/{project}/documents": "ok ok ok 403 404",
  "GET /documents/{document}": "ok ok ok ok 404",
  "PATCH /documents/{document}": "ok ok 403 403 404",
  "GET /documents/{document}/original": "ok ok ok 403 404",
  "GET /documents/{document}/annotations": "ok ok ok ok 404",
  "POST /documents/{document}/annotations": "ok ok 403 ok 404",
  "POST /documents/{document}/annotations/batch": "ok ok 403 ok 404",
  "GET /documents/{document}/suggestions": "ok ok ok ok 404",
  "GET /documents/{document}/provenance": "ok ok ok ok 404",
  "PUT /documents/{document}/regions": "ok ok 403 403 404",
  "GET /documents/{document}/events": "ok ok 403 ok 404",
  "GET /projects/{project}/events": "ok ok 403 ok 404",
  "GET /annotations/{annotation}": "ok ok ok ok 404",
  "PATCH /annotations/{annotation}": "ok 403 403 403 404",
  "GET /annotations/{annotation}/history": "ok ok 403 403 404",
  "POST /annotations/{annotation}/links": "ok ok 403 ok 404",
  "POST /annotations/{annotation}/searches": "ok ok 403 ok 404",
  "POST /links/{link}/reviews": "ok ok 403 ok 404",
  "DELETE /links/{link}/reviews": "ok ok 403 ok 404",
  // Nothing was captured yet: whoever may read is told so.
  "GET /links/{link}/capture": "404 404 404 404 404",
  "POST /links/{link}/capture": "ok ok 403 ok 404",
  "POST /links/{link}/capture/check": "404 404 403 404 404",
  "PUT /documents/{document}/links": "ok ok 403 403 404",
  "GET /annotations/{annotation}/replies": "ok ok ok ok 404",
  "POST /annotations/{annotation}/replies": "ok ok 403 ok 404",
  "PUT /annotations/{annotation}/replies/seen": "ok ok 403 ok 404",
  "PUT /annotations/{annotation}/resolution": "ok ok 403 403 404",
  "PATCH /replies/{reply}": "ok 403 403 403 404",
  "DELETE /replies/{reply}": "last 403 403 403 404",
  "GET /documents/{document}/addressees": "ok ok 403 ok 404",
  "GET /documents/{document}/completions": "ok ok ok ok 404",
  "PUT /documents/{document}/presence": "ok ok 403 ok 404",
  "GET /documents/{document}/reflection": "ok ok ok ok 404",
  "GET /documents/{document}/units": "ok ok ok ok 404",
  "GET /documents/{document}/standings": "ok ok ok ok 404",
  "POST /documents/{document}/units": "ok ok 403 ok 404",
  "PUT /units/{unit}/votes": "ok ok 403 ok 404",
  "DELETE /units/{unit}/votes": "ok ok 403 ok 404",
  "PUT /documents/{document}/completion": "ok ok 403 ok 404",
  "DELETE /documents/{document}/completion": "ok ok 403 ok 404",
  "GET /projects/{project}/origins": "ok ok ok ok 404",
  "POST /projects/{project}/origins/confirm": "ok ok 403 403 404",
  "POST /projects/{project}/origins/undo": "ok ok 403 403 404",
  // The outlet named is nobody's: whoever may change one is told that it is not there.
  "PATCH /projects/{project}/outlets/{outlet}": "404 404 403 403 404",
  "GET /projects/{project}/speakers": "ok ok ok ok 404",
  "POST /projects/{project}/speakers/merge": "ok ok 403 403 404",
  "DELETE /projects/{project}/speakers/{speaker}": "404 404 403 403 404",
  "GET /projects/{project}/claims": "ok ok ok ok 404",
  "POST /projects/{project}/claims/contradictions": "ok ok 403 403 404",
  "GET /projects/{project}/reuse": "ok ok ok ok 404",
  "POST /projects/{project}/reuse": "ok ok 403 403 404",
  // The match named is nobody's, as the outlet above.
  "POST /projects/{project}/reuse/{match}/accept": "404 404 403 403 404",
  "POST /projects/{project}/reuse/{match}/dismiss": "404 404 403 403 404",
  "POST /projects/{project}/outlets/preview": "ok 403 403 403 404",
  "POST /projects/{project}/outlets/ownership": "ok ok 403 403 404",
  "GET /projects/{project}/classes": "ok ok 403 403 404",
  "POST /projects/{project}/classes": "ok ok 403 403 404",
  "GET /classes/{class}": "ok ok 403 403 404",
  "PATCH /classes/{class}": "ok ok 403 403 404",
  "DELETE /classes/{class}": "last last 403 403 404",
  "PUT /classes/{class}/invitations": "ok ok 403 403 404",
  "GET /classes/{class}/groups": "ok ok 403 403 404",
  "POST /classes/{class}/groups": "ok ok 403 403 404",
  // Requests, groups and members that are named here are nobody's.
  "DELETE /classes/{class}/groups/{group}": "404 404 403 403 404",
  "PUT /classes/{class}/requests/{request}": "404 404 403 403 404",
  "DELETE /classes/{class}/requests/{request}": "404 404 403 403 404",
  "GET /classes/{class}/members": "ok ok 403 403 404",
  "POST /classes/{class}/members": "ok ok 403 403 404",
  "PATCH /classes/{class}/members/{member}": "ok ok 403 403 404",
  "DELETE /classes/{class}/members/{member}": "404 404 403 403 404",
  "DELETE /classes/{class}/members/{member}/account": "404 404 403 403 404",
  // Of an assignment that they were not given, the others know nothing.
  "GET /classes/{class}/assignments": "ok ok 403 403 404",
  "GET /assignments/{assignment}": "ok ok 404 404 404",
  "GET /assignments/{assignment}/others": "ok ok 404 404 404",
  "GET /assignments/{assignment}/progress": "ok ok 404 404 404",
  "GET /assignments/{assignment}/passages": "ok ok 404 404 404",
  "GET /assignments/{assignment}/participation": "ok ok 404 404 404",
  "PATCH /assignments/{assignment}": "ok ok 404 404 404",
  "PUT /assignments/{assignment}/reveal": "409 409 404 404 404",
  "PATCH /assignments/{assignment}/members/{member}": "ok ok 404 404 404",
  "DELETE /assignments/{assignment}/members/{member}/submission": "404 404 404 404 404",
  "POST /classes/{class}/assignments": "ok ok 403 403 404",
  // Not asked to hand in: the teacher sees the assignment and may not, the others do not know it.
  "PUT /assignments/{assignment}/submission": "403 403 404 404 404",
  "DELETE /links/{link}": "last 403 403 403 404",
  "DELETE /searches/{search}": "last 403 403 403 404",
  "DELETE /annotations/{annotation}": "last 403 403 403 404",
  "DELETE /documents/{document}": "last last 403 403 404",
};

/** For a read token: whom one may speak to is asked by those who may write; that one is reading is said by who may read. */
const UNLIKE_THEIR_METHOD: Readonly<Record<string, number>> = { "GET /documents/{document}/addressees": 403, "PUT /documents/{document}/presence": 200 };

const inProject = allOperations().filter((each) => each.action in PERMISSIONS);
const nameOf = (each: { method: string; path: string }): string => `${each.method} ${each.path}`;

test("every operation inside a project has a row, and every row an operation", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(inProject.map(nameOf).sort());
});

const request = (who: Person, name: string) => {
  const [method, pattern] = name.split(" ") as [string, string];
  const path = pattern.replace("{project}", place.project).replace("{document}", place.document).replace("{annotation}", passage.annotation)
    .replace("{link}", passage.link).replace("{search}", passage.search).replace("{reply}", passage.reply).replace("{unit}", passage.unit).replace("{class}", group.class).replace("{assignment}", group.assignment).replace("{member}", people.stranger.id).replace("{outlet}", place.document).replace("{match}", place.document).replace("{speaker}", place.document).replace("{group}", place.document).replace("{request}", place.document);
  const conditional = { "if-match": '"99"' };
  return ask(method, path, { ...(name in BODIES ? { body: BODIES[name] } : {}), headers: { authorization: `Bearer ${who.token}`, ...conditional } });
};

describe.each(Object.entries(MATRIX))("%s", (name, row) => {
  test.each(PEOPLE.map((who, at) => [who, row.split(" ")[at]!] as const))("%s: %s", async (who, expected) => {
    if (expected === "last") return;
    const { status, raw } = await request(people[who], name);
    void raw.body?.cancel().catch(() => undefined);
    // "ok" is let in: a body that is refused afterwards (400, 412, 422) or a missing other thing (404 on a member or file) is past the door.
    if (expected === "ok") expect(status).not.toBe(403);
    else expect(status).toBe(Number(expected));
  });
  const asked = async (who: Person): Promise<number> => {
    const { status, raw } = await request(who, name);
    void raw.body?.cancel().catch(() => undefined);
    return status;
  };
  test("whoever stands outside hears what a stranger hears; whose credential is gone, and nobody at all: 401", async () => {
    const heard = Object.fromEntries(await Promise.all([...OUTSIDE, ...OUT].map(async (who) => [who, await asked(others[who])] as const)));
    expect({ ...heard, nobody: await asked({ id: "", token: "apo_none" }) }).toEqual({
      ...Object.fromEntries(OUTSIDE.map((who) => [who, Number(row.split(" ")[4])])), ...Object.fromEntries(OUT.map((who) => [who, 401])), nobody: 401,
    });
  });
  test("a student's read token reads what the student reads, and writes nothing", async () => {
    const cell = row.split(" ")[3]!;
    const status = await asked(others["annotator by a read token"]);
    if (name in UNLIKE_THEIR_METHOD) expect(status).toBe(UNLIKE_THEIR_METHOD[name]);
    else if (!name.startsWith("GET ")) expect(cell === "404" ? [403, 404] : [403]).toContain(status);
    else if (cell === "ok") expect(status).not.toBe(403);
    else expect(status).toBe(Number(cell));
  });
});

test("a read token reads and does not write", async () => {
  const { token } = await createToken(pool, { userId: people.owner.id, name: "r", scope: "read" });
  const api = clientOf({ token });
  expect((await api.get(`/documents/${place.document}/annotations`)).status).toBe(200);
  expect((await api.post(`/documents/${place.document}/annotations`, { body: { selector, labels: ["opinion"] } })).status).toBe(403);
  expect((await api.post("/projects", { body: { name: "n", language: "fr" } })).status).toBe(403);
});

test("tokens never touch accounts", async () => {
  const api = clientOf(people.owner);
  for (const [verb, path, body] of [["patch", "/me", { name: "x" }], ["post", "/tokens", { name: "x", scope: "read" }], ["post", "/me/password", { current: "a", next: "b" }], ["delete", "/me/sessions", undefined]] as const) {
    expect((await api[verb](path, body ? { body } : {})).status).toBe(403);
  }
});

test("a global administrator has no right inside a project they are not in, and alone manages people", async () => {
  await pool.query("UPDATE user_account SET is_admin = true WHERE id = $1", [people.stranger.id]);
  expect((await clientOf(people.stranger).get(`/projects/${place.project}`)).status).toBe(404);
  expect((await clientOf(people.stranger).get("/people")).status).toBe(200);
  expect((await clientOf(people.owner).get("/people")).status).toBe(403);
});

test("a moderator gives no role above their own, and a project keeps an owner", async () => {
  const api = clientOf(people.moderator);
  expect((await api.post(`/projects/${place.project}/members`, { body: { login: "annotator", role: "owner" } })).status).toBe(403);
  expect((await api.delete(`/projects/${place.project}/members/${people.owner.id}`)).status).toBe(403);
  const last = await clientOf(people.owner).patch(`/projects/${place.project}/members/${people.owner.id}`, { body: { role: "annotator" } });
  expect([last.status, last.body.code]).toEqual([422, "last-owner"]);
});

test("a researcher reads pseudonyms that are stable in one project and lead nowhere in another", async () => {
  const names = async (document: string) => (await clientOf(people.researcher).get(`/documents/${document}/annotations`)).body.items[0].author;
  const here = await names(place.document);
  expect(here.id).not.toBe(people.owner.id);
  expect(here.name).not.toMatch(/owner/iu);
  expect(await names(place.document)).toEqual(here);
  const elsewhere = await project(people.owner);
  await join(elsewhere.project, people.researcher, "researcher");
  await clientOf(people.owner).post(`/documents/${elsewhere.document}/annotations`, { body: { selector, labels: ["opinion"] } });
  expect((await names(elsewhere.document)).id).not.toBe(here.id);
});

test("a removed member is a stranger at the next request", async () => {
  const guest = await person("guest");
  await join(place.project, guest, "annotator");
  expect((await clientOf(guest).get(`/projects/${place.project}`)).status).toBe(200);
  expect((await clientOf(people.owner).delete(`/projects/${place.project}/members/${guest.id}`)).status).toBe(204);
  expect((await clientOf(guest).get(`/projects/${place.project}`)).status).toBe(404);
  expect((await clientOf(guest).post(`/documents/${place.document}/annotations`, { body: { selector, labels: ["opinion"] } })).status).toBe(404);
});

test("writes are limited per credential, and told when to come back", async () => {
  const quick = await person("quick");
  await pool.query("INSERT INTO rate_bucket (key, tokens, updated_at) SELECT 'write:t:' || id, 0.2, now() FROM api_token WHERE user_id = $1", [quick.id]);
  const answer = await clientOf(quick).post("/projects", { body: { name: "n", language: "fr" } });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("what was taken away is taken away for all", async () => {
  for (const [path, who] of [[`/links/${passage.link}`, "owner"], [`/searches/${passage.search}`, "owner"], [`/replies/${passage.reply}`, "owner"], [`/annotations/${passage.annotation}`, "owner"], [`/documents/${place.document}`, "moderator"]] as const) {
    expect((await clientOf(people[who]).delete(path)).status).toBe(204);
  }
  expect((await clientOf(people.owner).get(`/documents/${place.document}`)).status).toBe(404);
  expect((await clientOf(people.owner).get(`/annotations/${passage.annotation}`)).status).toBe(404);
});
