/** Second opinions on links, searches, and readings that are finished. */
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let alma: Person;
let bilal: Person;
let carla: Person;
let place: { project: string; document: string };
beforeAll(async () => {
  [alma, bilal, carla] = [await person("alma"), await person("bilal"), await person("carla")];
  place = await project(alma);
  await join(place.project, bilal, "annotator");
  await join(place.project, carla, "annotator");
});

const linked = async (who: Person) =>
  (await clientOf(who).post(`/documents/${place.document}/annotations`, {
    body: { selector: { start: 0, end: 4 }, labels: ["opinion"], links: [{ url: "https://a.example", stance: "supports" }] },
  })).body;

test("nobody accepts their own link; a second reader does, and a moderator's word stands before theirs", async () => {
  const made = await linked(bilal);
  const review = (who: Person, verdict: string) => clientOf(who).post(`/links/${made.links[0].id}/reviews`, { body: { verdict } });
  const own = await review(bilal, "accept");
  expect([own.status, problems(own)]).toEqual([409, ["verdict own-link"]]);
  expect((await review(carla, "accept")).body.evidence).toMatchObject({ links: 1, accepted: 1 });
  expect((await review(alma, "reject")).body.evidence.accepted).toBe(0);
  expect((await review(alma, "accept")).body.links[0].accepted).toBe(true);
});

test("a verdict says who, when and why; another by the same person replaces it", async () => {
  const made = await linked(bilal);
  const review = (body: object) => clientOf(carla).post(`/links/${made.links[0].id}/reviews`, { body });
  await review({ verdict: "reject", reason: "La page dit le contraire" });
  const { body } = await review({ verdict: "accept" });
  expect(body.links[0].reviews).toEqual([{ reviewer: { id: carla.id, name: "carla" }, verdict: "accept", reason: null, at: expect.any(String) }]);
  const { items } = (await clientOf(bilal).get(`/annotations/${made.id}/history`)).body;
  expect(items.map((step: { change: string; seen: string | null }) => [step.change, step.seen])).toEqual([["created", "open"], ["linked", null], ["accepted", null]]);
});

test("a verdict is taken back by whoever gave it, and by nobody else", async () => {
  const made = await linked(bilal);
  const path = `/links/${made.links[0].id}/reviews`;
  await clientOf(carla).post(path, { body: { verdict: "accept" } });
  const accepted = async () => (await clientOf(bilal).get(`/annotations/${made.id}`)).body.evidence.accepted;
  expect((await clientOf(alma).delete(path)).status).toBe(204);
  expect(await accepted()).toBe(1);
  expect((await clientOf(carla).delete(path)).status).toBe(204);
  expect(await accepted()).toBe(0);
});

test("a search is recorded, whatever was found, read by all, and taken back by whoever made it", async () => {
  const made = await linked(bilal);
  const search = (who: Person, body: object) => clientOf(who).post(`/annotations/${made.id}/searches`, { body });
  const answer = await search(carla, { outcome: "nothing", where: "archives du port" });
  expect(answer.body).toMatchObject({ annotation: made.id, outcome: "nothing", where: "archives du port" });
  await search(bilal, { outcome: "found" });
  const searches = async () => (await clientOf(alma).get(`/annotations/${made.id}`)).body.searches;
  expect((await searches()).map((each: { author: { name: string }; outcome: string; where: string | null }) => [each.author.name, each.outcome, each.where])).toEqual([
    ["carla", "nothing", "archives du port"], ["bilal", "found", null],
  ]);
  expect((await clientOf(bilal).delete(`/searches/${answer.body.id}`)).status).toBe(403);
  expect((await clientOf(carla).delete(`/searches/${answer.body.id}`)).status).toBe(204);
  expect(await searches()).toHaveLength(1);
  expect((await clientOf(carla).delete(`/searches/${answer.body.id}`)).status).toBe(404);
});

test("a reading is finished under the labels in scope, renewed, and taken back", async () => {
  const path = `/documents/${place.document}/completion`;
  const done = await clientOf(bilal).put(path);
  expect([done.status, done.body.labels.length, done.body.seen]).toEqual([200, 4, "open"]);
  const narrower = await clientOf(bilal).put(path, { body: { labels: ["opinion"] } });
  expect(narrower.body.labels).toEqual(["opinion"]);
  expect(problems(await clientOf(bilal).put(path, { body: { labels: ["nonsense"] } }))).toEqual(["labels.0 unknown-label"]);
  const readers = async () => (await clientOf(carla).get(`${path}s`)).body.items;
  expect((await readers()).map((each: { reader: { name: string }; labels: string[]; codebook: number }) => [each.reader.name, each.labels, each.codebook])).toEqual([["bilal", ["opinion"], 1]]);
  expect((await clientOf(bilal).put(path, { body: { labels: ["opinion"] } })).body).toEqual(narrower.body);
  expect((await clientOf(bilal).delete(path)).status).toBe(204);
  expect((await clientOf(bilal).delete(path)).status).toBe(204);
  expect(await readers()).toEqual([]);
});
