/** Who is told on a project's home that somebody speaks to them; and that nobody is behind a closed gate. */
import type { Actor } from "@/lib/access/actor";
import { spokenTo } from "@/lib/server/queries/spoken-to";
import { projectSight } from "@/lib/server/visibility-sql";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let prof: Person;
let anouk: Person;
let bilal: Person;
let place: { project: string; document: string };
let mark: string;

beforeAll(async () => {
  [prof, anouk, bilal] = [await person("prof"), await person("anouk"), await person("bilal")];
  place = await project(prof);
  for (const who of [anouk, bilal]) await join(place.project, who, "annotator");
  mark = (await clientOf(anouk).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 0, end: 4 }, labels: ["opinion"] } })).body.id;
});

const reply = async (who: Person, body: string) => expect((await clientOf(who).post(`/annotations/${mark}/replies`, { body: { body } })).status).toBe(201);
const heard = async (who: Person) => {
  const sight = await projectSight({ userId: who.id } as Actor, place.project, "annotator");
  return (await spokenTo(sight, place.project)).map(({ annotation, author, named }) => [annotation === mark, author.name, named]);
};

test("whose annotation is answered, who is named and who took part hear of it, until they speak or the talk ends", async () => {
  expect([await heard(anouk), await heard(bilal)]).toEqual([[], []]);
  await reply(prof, "Qui le dit ?");
  expect([await heard(anouk), await heard(bilal), await heard(prof)]).toEqual([[[true, "prof", false]], [], []]);
  await reply(prof, `@[${anouk.id}] ?`);
  expect(await heard(anouk)).toEqual([[true, "prof", true]]);
  await reply(anouk, "La Gazette.");
  expect([await heard(anouk), await heard(prof)]).toEqual([[], [[true, "anouk", false]]]);
  await clientOf(prof).put(`/annotations/${mark}/replies/seen`);
  expect(await heard(prof)).toEqual([]);
  await reply(bilal, "Moi aussi.");
  expect(await heard(prof)).toEqual([[true, "bilal", false]]);
  expect(await heard(anouk)).toEqual([[true, "bilal", false]]);
  await clientOf(anouk).put(`/annotations/${mark}/resolution`, { body: { resolved: true } });
  expect([await heard(anouk), await heard(prof)]).toEqual([[], []]);
  await clientOf(anouk).put(`/annotations/${mark}/resolution`, { body: { resolved: false } });
});

test("behind a closed gate nobody is heard", async () => {
  await reply(prof, `@[${anouk.id}], regardez.`);
  expect(await heard(anouk)).toHaveLength(1);
  const group = (await clientOf(prof).post(`/projects/${place.project}/classes`, { body: { name: "3e B" } })).body.id;
  await clientOf(prof).post(`/classes/${group}/members`, { body: { login: "anouk" } });
  await clientOf(prof).post(`/classes/${group}/assignments`, { body: { title: "À l’aveugle", documents: [place.document], all: true, blind: true, gate: "submission", minimum: 1 } });
  expect(await heard(anouk)).toEqual([]);
});
