/**
 * Behind a closed gate a reader's answers do not depend on the others: the same questions are asked while the peers
 * sleep and after they have worked, and every answer is the same, byte for byte.
 */
import { PERMISSIONS } from "@/lib/access/permissions";
import { allOperations } from "@/lib/server/api/operations/all";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { StreamReader } from "../support/stream";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let teacher: Person;
let blind: Person;
let peer: Person;
let place: { project: string; document: string };
let assignment: string;
let group: string;
let second: Person;
let own: string;
let ownLink: string;

const api = (who: Person) => clientOf(who);
const annotate = async (who: Person, start: number, more: object = {}): Promise<{ id: string; revision: number; seen: string }> =>
  (await api(who).post(`/documents/${place.document}/annotations`, { body: { selector: { start, end: start + 4 }, labels: ["opinion"], ...more } })).body;

beforeAll(async () => {
  [teacher, blind, peer] = [await person("teacher"), await person("blind"), await person("peer")];
  place = await project(teacher);
  await join(place.project, blind, "annotator");
  await join(place.project, peer, "annotator");
  group = (await api(teacher).post(`/projects/${place.project}/classes`, { body: { name: "3e B" } })).body.id;
  // The blind reader's second pseudonym: in the class, and left out of the assignment.
  second = await person("second");
  await join(place.project, second, "annotator");
  for (const login of ["blind", "peer", "second"]) await api(teacher).post(`/classes/${group}/members`, { body: { login } });
  const made = await api(teacher).post(`/classes/${group}/assignments`, {
    body: { title: "Qui parle ?", documents: [place.document], members: ["blind", "peer"], blind: true, gate: "submission", minimum: 1 },
  });
  assignment = made.body.id;
  const first = await api(blind).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 3, end: 7 }, labels: ["opinion"], links: [{ url: "https://z.example", stance: "supports" }] } });
  own = first.body.id;
  ownLink = first.body.links[0].id;
});

/** Addresses that were asked, without what follows `?`. */
const askedFor = new Set<string>();

const NEVER = "00000000-0000-7000-8000-000000000000";

/** Everything the blind reader, or `who`, can ask, and exactly what comes back. */
const everything = async (hidden: string, ofOwn: { readonly link: string; readonly search: string; readonly reply: string }, who = blind): Promise<string[]> => {
  const questions: [string, "get" | "patch" | "delete" | "post" | "put", object?][] = [
    [`/documents/${place.document}/suggestions`, "get"], [`/documents/${place.document}/presence`, "put"],
    ["/me", "get"], ["/projects", "get"], [`/projects/${place.project}`, "get"], [`/projects/${place.project}/documents`, "get"],
    [`/projects/${place.project}/documents?q=maire`, "get"], [`/projects/${place.project}/members`, "get"], [`/documents/${place.document}`, "get"],
    [`/documents/${place.document}/annotations`, "get"], [`/documents/${place.document}/annotations?limit=1`, "get"],
    [`/annotations/${own}`, "get"], [`/annotations/${own}/history`, "get"], [`/annotations/${hidden}`, "get"], [`/annotations/${hidden}/history`, "get"],
    [`/annotations/${hidden}`, "delete"], [`/annotations/${hidden}`, "patch", { body: { note: "x" }, headers: { "if-match": '"1"' } }],
    [`/annotations/${own}`, "patch", { body: { note: "x" }, headers: { "if-match": '"7"' } }],
    [`/annotations/${hidden}/links`, "post", { body: { url: "https://a.example", stance: "context" } }], [`/links/${hidden}`, "delete"],
    [`/documents/${place.document}/annotations?after=zz`, "get"],
    [`/documents/${place.document}/completions`, "get"], [`/documents/${place.document}/units`, "get"], [`/documents/${place.document}/standings`, "get"], [`/documents/${place.document}/reflection`, "get"],
    [`/projects/${place.project}/codebook/versions`, "get"], [`/links/${ofOwn.link}`, "delete"], [`/links/${ofOwn.link}/capture`, "get"], [`/links/${ofOwn.link}/reviews`, "post", { body: { verdict: "accept" } }], [`/links/${ofOwn.link}/reviews`, "delete"],
    [`/searches/${ofOwn.search}`, "delete"], [`/replies/${ofOwn.reply}`, "delete"],
    [`/replies/${ofOwn.reply}`, "patch", { body: { body: "non" }, headers: { "if-match": '"1"' } }],
    [`/annotations/${own}/replies`, "get"], [`/annotations/${own}/replies/seen`, "put"], [`/annotations/${hidden}/replies/seen`, "put"], [`/annotations/${hidden}/replies`, "get"], [`/annotations/${hidden}/replies`, "post", { body: { body: "oui" } }],
    [`/annotations/${own}/resolution`, "put", { body: { resolved: false } }], [`/documents/${place.document}/addressees`, "get"],
    [`/projects/${place.project}/outlets`, "get"], [`/projects/${place.project}/outlets/${place.document}`, "get"],
    [`/projects/${place.project}/outlets/${place.document}/claims`, "get"], [`/projects/${place.project}/outlets/compare?a=${place.document}&b=${place.document}`, "get"],
    [`/projects/${place.project}/agreement?readings=all`, "get"],
    ...["bundle", "csv", "brat"].map((format): [string, "get"] => [`/projects/${place.project}/export?format=${format}&text=offsets`, "get"]),
    [`/projects/${place.project}/export?format=w3c`, "get"],
    [`/assignments/${assignment}`, "get"], [`/assignments/${assignment}/others`, "get"], [`/assignments/${assignment}/progress`, "get"],
    [`/assignments/${assignment}/passages?order=divided`, "get"], [`/assignments/${assignment}/participation`, "get"], [`/assignments/${assignment}/participation?format=csv`, "get"],
    [`/assignments/${assignment}/reveal`, "put"], [`/assignments/${assignment}/members/${peer.id}/submission`, "delete"], [`/assignments/${assignment}/members/${peer.id}`, "patch", { body: { dueAt: null } }],
    [`/classes/${group}`, "get"], [`/classes/${group}/members`, "get"], [`/classes/${group}/groups`, "get"], [`/classes/${group}/assignments`, "get"], [`/projects/${place.project}/classes`, "get"],
    [`/documents/${place.document}/completion`, "delete"],
    [`/links/${ofOwn.link}/capture`, "get"], [`/links/${ofOwn.link}/capture`, "post"], [`/documents/${place.document}/provenance`, "get"], [`/projects/${place.project}/claims`, "get"], [`/projects/${place.project}/codebook`, "get"],
    [`/projects/${place.project}/origins`, "get"], [`/projects/${place.project}/speakers`, "get"], [`/projects/${place.project}/reuse`, "get"],
  ];
  const answers: string[] = [];
  for (const [path, verb, asked] of questions) {
    if (verb === "get") askedFor.add(path.split("?")[0]!);
    const { status, body, headers, raw } = await api(who)[verb](path, asked);
    const sent = raw.bodyUsed ? body : Buffer.from(await raw.arrayBuffer()).toString("base64");
    answers.push(JSON.stringify([[hidden, ofOwn.link, ofOwn.search, ofOwn.reply].reduce((masked, id) => masked.replaceAll(id, "HIDDEN"), path), verb, status, sent, headers.get("etag")]));
  }
  return answers;
};

test("nothing of what the others do reaches the blind reader, in any answer or stream", async () => {
  const nothing = { link: NEVER, search: NEVER, reply: NEVER };
  const asleep = await everything(NEVER, nothing);
  const secondAsleep = await everything(NEVER, nothing, second);
  const position = (await api(blind).get(`/documents/${place.document}/annotations`)).body.position;
  const stream = new StreamReader(await api(blind).get(`/documents/${place.document}/events?after=${position}`));
  const hints = new StreamReader(await api(blind).get(`/projects/${place.project}/events`));

  const theirs = await annotate(peer, 8, { note: "un avis", links: [{ url: "https://x.example", stance: "supports" }] });
  await annotate(teacher, 3);
  await api(peer).patch(`/annotations/${theirs.id}`, { body: { labels: ["contested"] }, headers: { "if-match": '"1"' } });
  const onOwn = (await api(teacher).post(`/annotations/${own}/links`, { body: { url: "https://y.example", stance: "refutes" } })).body;
  const search = (await api(teacher).post(`/annotations/${own}/searches`, { body: { outcome: "nothing" } })).body.id;
  await api(teacher).post(`/links/${ownLink}/reviews`, { body: { verdict: "accept", reason: "lu" } });
  const reply = (await api(teacher).post(`/annotations/${own}/replies`, { body: { body: `@[${blind.id}] d’où cela vient-il ?` } })).body.id;
  await api(teacher).put(`/annotations/${own}/resolution`, { body: { resolved: true } });
  for (const who of [peer, teacher]) expect((await api(who).put(`/documents/${place.document}/presence`)).status).toBe(200);
  const withdrawn = await annotate(peer, 12);
  await api(peer).delete(`/annotations/${withdrawn.id}`);
  await api(peer).put(`/documents/${place.document}/completion`);
  await api(peer).put(`/assignments/${assignment}/submission`);
  for (const who of [peer, teacher]) await api(who).put(`/documents/${place.document}/completion`);
  expect((await api(peer).post(`/documents/${place.document}/units`, { body: { label: "opinion", start: 3, end: 7, vote: "confirm" } })).status).toBe(201);

  const theirWork = { link: onOwn.links[onOwn.links.length - 1].id, search, reply };
  expect(await everything(theirs.id, theirWork)).toEqual(asleep);
  expect(await everything(theirs.id, theirWork, second)).toEqual(secondAsleep);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect([...stream.frames, ...hints.frames]).toEqual([]);
  await hints.close();

  // A later frame's position does not tell how much the others did.
  const mine = await annotate(blind, 20);
  await stream.until(({ frames }) => frames.length === 1);
  expect(stream.frames[0]!.data.id).toBe(mine.id);
  await api(blind).delete(`/annotations/${mine.id}`);
  await stream.close();
}, 20_000);

test("every question that there is about a project was among them", () => {
  const patterns = allOperations().filter(({ method, action }) => method === "GET" && action in PERMISSIONS).map(({ path }) => path);
  // The streams are listened to above; the bytes of a file are the same for all who may have them.
  const elsewhere = ["/documents/{document}/events", "/projects/{project}/events", "/documents/{document}/original"];
  const never = patterns.filter((pattern) => !elsewhere.includes(pattern) && ![...askedFor].some((path) => new RegExp(`^${pattern.replace(/\{\w+\}/gu, "[^/]+")}$`, "u").test(path)));
  expect(never).toEqual([]);
});

test("peers are blind to each other too, until their own gate opens; the teacher sees everybody", async () => {
  const seen = async (who: Person): Promise<number> => (await api(who).get(`/documents/${place.document}/annotations`)).body.items.length;
  expect([await seen(blind), await seen(peer), await seen(teacher)]).toEqual([1, 3, 3]);
});

test("neither an empty hand-in, nor taking back that one has finished, nor one’s own token with less scope opens anything", async () => {
  const { createToken } = await import("@/lib/server/commands/tokens");
  const { pool } = await import("@/lib/server/database");
  const before = (await api(blind).get(`/documents/${place.document}/annotations`)).body.items;
  const readOnly = clientOf(await createToken(pool, { userId: blind.id, name: "r", scope: "read" }));
  expect((await readOnly.get(`/documents/${place.document}/annotations`)).body.items).toEqual(before);
  expect((await readOnly.put(`/assignments/${assignment}/submission`)).status).toBe(403);
  for (const verb of ["put", "delete"] as const) await api(blind)[verb](`/documents/${place.document}/completion`);
  expect((await api(second).put(`/assignments/${assignment}/submission`)).status).toBe(404);
  expect((await api(second).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 1, end: 3 }, labels: ["opinion"] } })).body.seen).toBe("none");
  for (const who of [blind, second]) expect((await api(who).get(`/documents/${place.document}/annotations`)).body.items.every((each: { author: { id: string } }) => each.author.id === who.id)).toBe(true);
  await api(second).delete(`/annotations/${(await api(second).get(`/documents/${place.document}/annotations`)).body.items[0].id}`);
});

test("below the minimum nobody hands in; handing in opens the gate once and for all, and what follows is marked", async () => {
  const empty = await person("late");
  await join(place.project, empty, "annotator");
  expect((await api(empty).put(`/assignments/${assignment}/submission`)).status).toBe(404);
  expect((await annotate(blind, 25)).seen).toBe("none");
  const stream = new StreamReader(await api(blind).get(`/documents/${place.document}/events`));
  const handed = await api(blind).put(`/assignments/${assignment}/submission`);
  expect(handed.status).toBe(200);
  expect(handed.body.revealedAt).toBe(handed.body.submittedAt);
  expect((await api(blind).put(`/assignments/${assignment}/submission`)).body).toEqual(handed.body);
  await stream.until(({ frames }) => frames.some((frame) => frame.event === "resync"), 3_000);
  await stream.close();
  expect((await api(blind).get(`/documents/${place.document}/annotations`)).body.items).toHaveLength(4);
  expect((await annotate(blind, 30)).seen).toBe("after");
});

test("a gate by number opens with the annotation that reaches it", async () => {
  const other = await project(teacher);
  const group = (await api(teacher).post(`/projects/${other.project}/classes`, { body: { name: "3e C" } })).body.id;
  for (const login of ["blind", "peer"]) await api(teacher).post(`/classes/${group}/members`, { body: { login } });
  await api(teacher).post(`/classes/${group}/assignments`, { body: { title: "Deux", documents: [other.document], all: true, blind: true, gate: { annotations: 2 } } });
  const mark = async (who: Person, start: number) =>
    (await api(who).post(`/documents/${other.document}/annotations`, { body: { selector: { start, end: start + 3 }, labels: ["opinion"] } })).body.seen;
  const seen = async (who: Person) => (await api(who).get(`/documents/${other.document}/annotations`)).body.items.length;
  expect(await mark(peer, 0)).toBe("none");
  expect(await mark(blind, 4)).toBe("none");
  expect(await seen(blind)).toBe(1);
  expect(await mark(blind, 8)).toBe("none");
  expect(await seen(blind)).toBe(3);
  const [first] = (await api(blind).get(`/documents/${other.document}/annotations`)).body.items.filter((each: { author: { id: string } }) => each.author.id === blind.id);
  await api(blind).delete(`/annotations/${first.id}`);
  expect(await seen(blind)).toBe(2);
  expect(await mark(blind, 10)).toBe("after");
});
