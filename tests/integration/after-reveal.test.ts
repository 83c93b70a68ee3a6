/** After a reveal: what was seen stays noted, what changed is kept apart, and silence can be replaced by a vote. */
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let teacher: Person;
let ada: Person;
let ben: Person;
let place: { project: string; document: string };
let assignment: string;
const api = (who: Person) => clientOf(who);
const mark = async (who: Person, start: number) =>
  (await api(who).post(`/documents/${place.document}/annotations`, { body: { selector: { start, end: start + 4 }, labels: ["opinion"] } })).body;

beforeAll(async () => {
  [teacher, ada, ben] = [await person("teacher"), await person("ada"), await person("ben")];
  place = await project(teacher);
  for (const who of [ada, ben]) await join(place.project, who, "annotator");
  const group = (await api(teacher).post(`/projects/${place.project}/classes`, { body: { name: "3e B" } })).body.id;
  for (const login of ["ada", "ben"]) await api(teacher).post(`/classes/${group}/members`, { body: { login } });
  const made = await api(teacher).post(`/classes/${group}/assignments`, { body: { title: "x", documents: [place.document], all: true, blind: true, gate: "submission", minimum: 0 } });
  assignment = made.body.id;
});

test("votes wait for the reveal and for one’s own reading; what was done alone stays so", async () => {
  const [kept, changed, dropped] = [await mark(ada, 0), await mark(ada, 5), await mark(ada, 10)];
  const theirs = await mark(ben, 20);
  const vote = (who: Person, more: object = {}) =>
    api(who).post(`/documents/${place.document}/units`, { body: { label: "opinion", start: theirs.selector.start, end: theirs.selector.end, vote: "confirm", ...more } });
  expect(problems(await vote(ada))).toEqual(["vote not-revealed"]);
  const reading = `/documents/${place.document}/completion`;
  expect((await api(ada).put(reading)).body.seen).toBe("none");
  await api(ben).put(reading);
  expect((await api(ada).get(`${reading}s`)).body.items.map((each: { reader: { name: string } }) => each.reader.name)).toEqual(["ada"]);
  await api(ada).put(`/assignments/${assignment}/submission`);
  expect((await api(ada).get(`${reading}s`)).body.items).toHaveLength(2);

  expect((await api(ada).put(reading)).body.seen).toBe("none");
  await api(ada).delete(reading);
  expect(problems(await vote(ada))).toEqual(["vote not-finished"]);
  expect((await api(ada).put(reading)).body.seen).toBe("after");

  await api(ada).patch(`/annotations/${changed.id}`, { body: { labels: ["contested"] }, headers: { "if-match": '"1"' } });
  await api(ada).delete(`/annotations/${dropped.id}`);
  const added = await mark(ada, 25);
  const read = async (id: string) => (await api(ada).get(`/annotations/${id}`)).body.seen;
  expect([await read(kept.id), await read(changed.id), added.seen]).toEqual(["none", "after", "after"]);
  const history = (await api(ada).get(`/annotations/${changed.id}/history`)).body.items;
  expect(history.map((step: { seen: string }) => step.seen)).toEqual(["none", "after"]);
  const { before, changes } = (await api(ada).get(`/documents/${place.document}/reflection`)).body;
  expect(before).toBe(3);
  expect(changes.map((each: { annotation: string; before: { labels: string[] } | null; after: { labels: string[] } | null }) => [each.annotation, each.before?.labels, each.after?.labels])).toEqual([
    [changed.id, ["opinion"], ["contested"]], [dropped.id, ["opinion"], undefined], [added.id, undefined, ["opinion"]],
  ]);

  const made = await vote(ada);
  expect(made.body).toMatchObject({ label: "opinion", confirmed: 1, rejected: 0, mine: "confirm" });
  expect((await vote(ada, { vote: "reject" })).body).toMatchObject({ id: made.body.id, confirmed: 0, rejected: 1 });
  expect(problems(await vote(ada, { end: 9_999 }))).toEqual(["end out-of-range"]);
  expect(problems(await vote(ada, { label: "nonsense" }))).toEqual(["label unknown-label"]);

  const standings = async (who: Person) => (await api(who).get(`/documents/${place.document}/standings`)).body.items;
  expect(await standings(ben)).toEqual([]);
  await vote(ada);
  expect((await standings(ada)).find((unit: { core: object }) => JSON.stringify(unit.core) === JSON.stringify({ start: 20, end: 24 }))).toMatchObject({
    label: "opinion", readers: 2, support: 2, consensus: true, confirmed: 1, rejected: 0, marked: false, counts: true, mine: { vote: "confirm", start: 20, end: 24 },
  });
  await vote(ada, { vote: "reject" });
  expect((await standings(ada)).find((unit: { start: number }) => unit.start === 20)).toMatchObject({ support: 1, consensus: false, rejected: 1 });

  const path = `/units/${made.body.id}/votes`;
  const hidden = await api(ben).put(path, { body: { vote: "confirm" } });
  const unknown = await api(ben).put("/units/00000000-0000-7000-8000-000000000000/votes", { body: { vote: "confirm" } });
  expect([hidden.status, hidden.body]).toEqual([404, unknown.body]);
  expect((await api(ben).get(`/documents/${place.document}/units`)).body.items).toEqual([]);
  expect((await api(ada).get(`/documents/${place.document}/units`)).body.items).toHaveLength(1);
  expect((await api(ada).put(path, { body: { vote: "confirm" } })).body).toMatchObject({ confirmed: 1, mine: "confirm" });
  expect((await api(ada).delete(path)).status).toBe(204);
  expect((await api(ada).get(`/documents/${place.document}/units`)).body.items).toEqual([]);
});
