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

test("a search is recorded, whatever was found", async () => {
  const made = await linked(bilal);
  const answer = await clientOf(carla).post(`/annotations/${made.id}/searches`, { body: { outcome: "nothing", where: "archives du port" } });
  expect(answer.body).toMatchObject({ annotation: made.id, outcome: "nothing", where: "archives du port" });
});

test("a reading is finished under the labels in scope, renewed, and taken back", async () => {
  const path = `/documents/${place.document}/completion`;
  const done = await clientOf(bilal).put(path);
  expect([done.status, done.body.labels.length, done.body.seen]).toEqual([200, 4, "open"]);
  const narrower = await clientOf(bilal).put(path, { body: { labels: ["opinion"] } });
  expect(narrower.body.labels).toEqual(["opinion"]);
  expect(problems(await clientOf(bilal).put(path, { body: { labels: ["nonsense"] } }))).toEqual(["labels.0 unknown-label"]);
  expect((await clientOf(bilal).delete(path)).status).toBe(204);
  expect((await clientOf(bilal).delete(path)).status).toBe(204);
});
