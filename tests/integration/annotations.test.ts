/** Annotating: made, listed, revised, withdrawn, brought back, linked, and everything of it remembered. */
import { ask, clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, TEXT, type Person } from "../support/world";

useDatabase();

let alma: Person;
let bilal: Person;
let place: { project: string; document: string };

beforeAll(async () => {
  alma = await person("alma");
  bilal = await person("bilal");
  place = await project(alma);
  await join(place.project, bilal, "annotator");
});

const points = Array.from(TEXT);
const at = (quote: string): { start: number; end: number } => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(quote))).length;
  return { start, end: start + Array.from(quote).length };
};
const annotations = () => `/documents/${place.document}/annotations`;
const annotate = async (who: Person, quote: string, more: object = {}) => {
  const answer = await clientOf(who).post(annotations(), { body: { selector: { ...at(quote), exact: quote }, labels: ["opinion"], ...more } });
  expect(answer.status).toBe(201);
  return answer.body;
};

test("an annotation comes back as it was made, in code points", async () => {
  const made = await annotate(alma, "🇫🇷 l’a dit", { labels: ["factual-claim", "unsourced"], note: "Qui ?", confidence: "unsure", attribution: { type: "named", name: "Le maire", cue: "a dit" } });
  const { start, end } = made.selector;
  expect(points.slice(start, end).join("")).toBe("🇫🇷 l’a dit");
  expect(made.display.quote).toBe("🇫🇷 l’a dit");
  expect(made).toMatchObject({ labels: ["factual-claim", "unsourced"], note: "Qui ?", confidence: "unsure", seen: "open", status: "active", revision: 1, links: [] });
  const read = await clientOf(bilal).get(`/annotations/${made.id}`);
  expect(read.status).toBe(200);
  expect(read.body).toEqual(made);
  expect(read.headers.get("etag")).toBe('"1"');
});

test("a quote with its surroundings finds its place; one that occurs twice asks which", async () => {
  const found = await clientOf(alma).post(annotations(), { body: { selector: { exact: "Non", prefix: "« " }, labels: ["opinion"] } });
  expect(found.body.selector).toMatchObject(at("Non"));
  const twice = await clientOf(alma).post(annotations(), { body: { selector: { exact: "Le " }, labels: ["opinion"] } });
  expect(twice.status).toBe(422);
  expect(twice.body.code).toBe("ambiguous");
  expect(twice.body.errors[0].detail.matches).toHaveLength(2);
});

test("discontinuous passages keep their segments", async () => {
  const first = at("maire");
  const second = at("agence");
  const made = await clientOf(alma).post(annotations(), { body: { selector: { segments: [[first.start, first.end], [second.start, second.end]] }, labels: ["opinion"] } });
  expect(made.status).toBe(201);
  expect(made.body.display.segments).toHaveLength(2);
  expect(made.body.selector).toMatchObject({ start: first.start, end: second.end });
});

test("only the author revises, with the revision they saw; the history tells every step", async () => {
  const made = await annotate(bilal, "conteste");
  const own = clientOf(bilal);
  const without = await own.patch(`/annotations/${made.id}`, { body: { labels: ["contested"] } });
  expect([without.status, without.body.code]).toEqual([428, "precondition-required"]);
  const other = await clientOf(alma).patch(`/annotations/${made.id}`, { body: { labels: ["contested"] }, headers: { "if-match": '"1"' } });
  expect(other.status).toBe(403);
  const revised = await own.patch(`/annotations/${made.id}`, { body: { labels: ["contested"], note: "vu" }, headers: { "if-match": '"1"' } });
  expect([revised.status, revised.body.revision, revised.body.labels]).toEqual([200, 2, ["contested"]]);
  const stale = await own.patch(`/annotations/${made.id}`, { body: { note: "encore" }, headers: { "if-match": '"1"' } });
  expect([stale.status, stale.body.errors[0].detail]).toEqual([412, { revision: 2 }]);
  const same = await own.patch(`/annotations/${made.id}`, { body: { note: "vu" }, headers: { "if-match": '"2"' } });
  expect(same.body.revision).toBe(2);
  const withdrawn = await own.delete(`/annotations/${made.id}`);
  expect(withdrawn.status).toBe(204);
  const listed = await own.get(`${annotations()}?limit=500`);
  expect(listed.body.items.map((each: { id: string }) => each.id)).not.toContain(made.id);
  const back = await own.patch(`/annotations/${made.id}`, { body: { status: "active" }, headers: { "if-match": '"3"' } });
  expect([back.status, back.body.status, back.body.revision]).toEqual([200, "active", 4]);
  const history = await own.get(`/annotations/${made.id}/history`);
  expect(history.body.items.map((step: { change: string }) => step.change)).toEqual(["created", "revised", "withdrawn", "restored"]);
  expect(history.body.items[0].state.labels).toEqual(["opinion"]);
  expect(history.body.items[1].state).toMatchObject({ labels: ["contested"], note: "vu" });
});

test("links are attached by several people and taken away by whoever attached them", async () => {
  const made = await annotate(alma, "ces chiffres", { links: [{ url: "https://relais.example/a", stance: "supports", quote: "mille" }] });
  expect(made.links).toMatchObject([{ url: "https://relais.example/a", stance: "supports", quote: "mille", accepted: false }]);
  const linked = await clientOf(bilal).post(`/annotations/${made.id}/links`, { body: { url: "https://autre.example/b", stance: "refutes" } });
  expect([linked.status, linked.body.evidence.links, linked.body.revision]).toEqual([201, 2, 1]);
  const theirs = linked.body.links[1].id;
  expect((await clientOf(alma).delete(`/links/${theirs}`)).status).toBe(403);
  expect((await clientOf(bilal).delete(`/links/${theirs}`)).status).toBe(204);
  expect((await clientOf(bilal).delete(`/links/${theirs}`)).status).toBe(404);
  const history = await clientOf(alma).get(`/annotations/${made.id}/history`);
  expect(history.body.items.map((step: { change: string }) => step.change)).toEqual(["created", "linked", "linked", "unlinked"]);
  const unsafe = await clientOf(bilal).post(`/annotations/${made.id}/links`, { body: { url: "javascript:alert(1)", stance: "supports" } });
  expect([unsafe.status, problems(unsafe)]).toEqual([422, ["url unsafe-url"]]);
});

test("a batch is written whole or not at all, and names the item", async () => {
  const before = (await clientOf(alma).get(`${annotations()}?limit=500`)).body.items.length;
  const good = { selector: at("maire"), labels: ["opinion"] };
  const bad = await clientOf(alma).post(`${annotations()}/batch`, { body: { items: [good, { selector: { start: 3, end: 100_000 }, labels: ["opinion"] }] } });
  expect(bad.status).toBe(422);
  expect(bad.body.errors[0].path).toMatch(/^items\.1\./u);
  expect((await clientOf(alma).get(`${annotations()}?limit=500`)).body.items).toHaveLength(before);
  const both = await clientOf(alma).post(`${annotations()}/batch`, { body: { items: [good, { ...good, labels: ["contested"] }] } });
  expect([both.status, both.body.items.length]).toEqual([201, 2]);
});

test("a repeated key has one effect and one answer; another body with it is refused", async () => {
  const asked = { body: { selector: at("agence"), labels: ["opinion"] }, headers: { "idempotency-key": "once-1" } };
  const answers = await Promise.all([1, 2, 3].map(() => clientOf(alma).post(annotations(), asked)));
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  const other = await clientOf(alma).post(annotations(), { ...asked, body: { ...asked.body, labels: ["contested"] } });
  expect([other.status, other.body.code]).toEqual([422, "idempotency-mismatch"]);
  const foreign = await clientOf(bilal).post(annotations(), asked);
  expect(foreign.body.id).not.toBe(answers[0]!.body.id);
});

test("pages run in text order and meet without a gap", async () => {
  const whole = (await clientOf(alma).get(`${annotations()}?limit=500`)).body.items.map((each: { id: string }) => each.id);
  const paged: string[] = [];
  for (let after: string | null = null, turn = 0; turn < 50; turn += 1) {
    const { body } = await clientOf(alma).get(`${annotations()}?limit=3${after ? `&after=${after}` : ""}`);
    paged.push(...body.items.map((each: { id: string }) => each.id));
    after = body.next;
    if (after === null) break;
  }
  expect(paged).toEqual(whole);
});

test("forty people annotating at once lose nothing", async () => {
  const { document } = await project(alma);
  const api = clientOf(alma);
  const made = await Promise.all(Array.from({ length: 40 }, () => api.post(`/documents/${document}/annotations`, { body: { selector: at("maire"), labels: ["opinion"] } })));
  expect(made.every((answer) => answer.status === 201)).toBe(true);
  const { body } = await api.get(`/documents/${document}/annotations?limit=500`);
  expect(new Set(body.items.map((each: { id: string }) => each.id))).toEqual(new Set(made.map((answer) => answer.body.id)));
});

test("a stranger and a wrong token learn nothing", async () => {
  const nobody = await ask("GET", annotations());
  expect([nobody.status, nobody.body.code]).toEqual([401, "unauthenticated"]);
  const wrong = await ask("GET", annotations(), { headers: { authorization: "Bearer apo_wrong" } });
  expect(wrong.status).toBe(401);
  const stranger = await person("stranger");
  const hidden = await clientOf(stranger).get(annotations());
  const never = await clientOf(stranger).get("/documents/00000000-0000-7000-8000-000000000000/annotations");
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(never.body);
});
